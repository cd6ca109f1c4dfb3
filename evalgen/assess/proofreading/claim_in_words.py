"""What is entered as the source's words on a size is what the text says."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.near_names import one_off
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.assess.told.claimed_numbers import behind, in_sentence, numbers, same, sentences, unit_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Claim, Given
from evalgen.problems import Place

_NAME = re.compile(r"[\u4e00-\u9fff]{5,11}$")
_KIND = 3
"""Characters at the end of a name that say of what kind it is (村委会)."""

_EXTENTS = {"绝大部分": "most", "大多数": "most", "大部分": "most", "多数": "most", "少数": "some", "个别": "some"}
"""Words that tell how many a claim is of."""
_EXTENT = re.compile("|".join(_EXTENTS))
_NAMES = {"all": "全部", "most": "多数", "some": "部分", "sum": "合计", "mean": "平均"}


class ClaimInWords(Check):
    """The value of a claim is the number in its words, and the one that the text has behind the same words; each of its
    figures is the number that the text has in the sentence of what it is of (四合村村委会当月203次).

    Where the text has the number with the unit of the claim, the figure has that unit (203次, not 203人); and where it
    has the figure in the sentence of a name one character off, or only in that of another of the kind, the name is
    that. Silent where a text has the right number too, or yet another unit, and where it does not name what the figure
    is of.
    """

    title: ClassVar[str] = "所录说法的数与原文一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "claims"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, claim in enumerate(evidence.dossier.claims):
            for at, what, known, told in _faults(claim, evidence):
                yield self.finding(
                    f"claims.{number}.{at}",
                    f"{what}：原文是 {told}，所录是 {known}",
                    (("原文", told), ("所录", known)),
                    (
                        evidence.place(*evidence.path_of(f"claims.{number}.{at}")),
                        evidence.place("claims", number, "text"),
                        *_told_in(evidence, _named(claim, at, told)),
                    ),
                    "请核对原文，更正录错的一处。",
                )


def _named(claim: Claim, at: str, told: str) -> str:
    """The words by which a text was found to tell otherwise."""
    if at == "value":
        return _before(claim)
    return claim.figures[int(at.split(".")[1])].of if at.endswith("value") else told


def _told_in(evidence: Evidence, words: str) -> list[Place]:
    return [evidence.place(*path) for path, _ in texts_with(evidence.dossier, words)] if words else []


def _faults(claim: Claim, evidence: Evidence) -> Iterator[tuple[str, str, object, str]]:
    """Each figure that the words contradict: where, of what, what is entered, what the words have."""
    unit, said = unit_of(claim.value), every_text(evidence.dossier)
    if (word := _EXTENT.search(claim.text)) and claim.extent != _EXTENTS[word[0]]:
        yield "extent", f"“{claim.text}”", _NAMES[claim.extent], word[0]
    own = numbers(figures(claim.text), unit)
    if len(own) == 1 and not same(own, claim.value):
        yield "value", f"“{claim.text}”", claim.value, f"{own[0]} {unit}"
    elif before := _before(claim):
        told = list(behind(before, said, unit))
        if told and not same(told, claim.value):
            yield "value", f"“{claim.text}”", claim.value, f"{told[0]} {unit}"
    for index, given in enumerate(claim.figures):
        if given.of in said:
            told = list(_told(given, unit, said))
            yield from ((f"figures.{index}.value", given.of, given.value, each) for each in told)
            names = list(_of_another(given, said))
        else:
            names = list(_misspelt(given, said)) or list(_of_another(given, said))
        yield from ((f"figures.{index}.of", given.of, given.of, each) for each in names)


def _told(given: Given, claimed: str, text: str) -> Iterator[str]:
    """What the text has for the figure: another number, or its number with the unit of the claim."""
    named, unit = sentences(given.of, text), unit_of(given.value)
    told = [each for sentence in named for each in in_sentence(sentence, unit)]
    if same(told, given.value) or (not told and unit == claimed):
        return
    near = [each for sentence in named for each in numbers(sentence, unit)]
    if told and not same(near, given.value):
        yield f"{told[0]} {unit}"
    elif not near:
        as_claimed = [each for sentence in named for each in in_sentence(sentence, claimed)]
        if same(as_claimed, given.value):
            yield f"{as_claimed[0]} {claimed}"


def _of_another(given: Given, text: str) -> Iterator[str]:
    """Another name of the kind (another 村委会) that stands where the text has the figure, told only once."""
    printed = f"{given.value.number}{unit_of(given.value)}"
    if text.count(printed) != 1 or len(given.of) <= _KIND:
        return
    at = text.find(printed)
    before = text[max(text.rfind(end, 0, at) for end in "。；\n") + 1 : at]
    kind = given.of[-_KIND:]
    if given.of not in before and before.count(kind) == 1:
        name = before[: before.find(kind) + _KIND]
        if not name.endswith(given.of[-_KIND - 2 :]) and (found := _NAME.search(name)):
            yield found[0]


def _misspelt(given: Given, text: str) -> Iterator[str]:
    """The name one character off, where the figure stands in its sentence; a text that has another figure there may
    mean another place."""
    for stretch in one_off(given.of, text) if len(given.of) > 3 else ():
        if any(same(in_sentence(each, unit_of(given.value)), given.value) for each in sentences(stretch, text)):
            yield stretch
            return


def _before(claim: Claim) -> str:
    """The words of the claim up to its number, where there are enough to find them again."""
    found = re.search(r"\d", figures(claim.text))
    return claim.text[: found.start()] if found and found.start() > 5 else ""
