"""What is entered as the source's words on a size is what the text says."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.near_names import one_off
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import every_text
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Claim, Given
from evalgen.units import Quantity

_END = re.compile("[。；\n]")
_NAME = re.compile(r"[\u4e00-\u9fff]{5,11}$")
_KIND = 3
"""Characters at the end of a name that say of what kind it is (村委会)."""
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*[多余]?\s*")
_LED = re.compile(rf"(?:共?有|共|为|达)?{_NUMBER.pattern}")


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
                    (evidence.place("claims", number, *at.split(".")),),
                    "请核对原文，更正录错的一处。",
                )


def _faults(claim: Claim, evidence: Evidence) -> Iterator[tuple[str, str, object, str]]:
    """Each figure that the words contradict: where, of what, what is entered, what the words have."""
    unit, said = _unit(claim.value), every_text(evidence.dossier)
    own = _numbers(figures(claim.text), unit)
    if len(own) == 1 and not _same(own, claim.value):
        yield "value", f"“{claim.text}”", claim.value, f"{own[0]} {unit}"
    elif before := _before(claim):
        told = list(_behind(before, said, unit))
        if told and not _same(told, claim.value):
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
    named, unit = _sentences(given.of, text), _unit(given.value)
    told = [each for sentence in named for each in _in_sentence(sentence, unit)]
    if _same(told, given.value) or (not told and unit == claimed):
        return
    near = [each for sentence in named for each in _numbers(sentence, unit)]
    if told and not _same(near, given.value):
        yield f"{told[0]} {unit}"
    elif not near:
        as_claimed = [each for sentence in named for each in _in_sentence(sentence, claimed)]
        if _same(as_claimed, given.value):
            yield f"{as_claimed[0]} {claimed}"


def _of_another(given: Given, text: str) -> Iterator[str]:
    """Another name of the kind (another 村委会) that stands where the text has the figure, told only once."""
    printed = f"{given.value.number}{_unit(given.value)}"
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
        if any(_same(_in_sentence(each, _unit(given.value)), given.value) for each in _sentences(stretch, text)):
            yield stretch
            return


def _same(told: Iterable[str], known: Quantity) -> bool:
    return any(decimal_of(each) == known.number for each in told)


def _unit(figure: Quantity) -> str:
    """The unit without 多 and 余: 次 of 300多次."""
    return figure.unit.lstrip("多余")


def _before(claim: Claim) -> str:
    """The words of the claim up to its number, where there are enough to find them again."""
    found = re.search(r"\d", figures(claim.text))
    return claim.text[: found.start()] if found and found.start() > 5 else ""


def _behind(before: str, text: str, unit: str) -> Iterator[str]:
    """Every number with this unit right behind the words."""
    for part in text.split(before)[1:] if unit else ():
        if (found := _NUMBER.match(part)) and part.startswith(unit, found.end()):
            yield found[1]


def _sentences(name: str, text: str) -> list[str]:
    """What stands between the name and the end of its sentence, wherever the name stands."""
    ends = [(part, _END.search(part)) for part in text.split(name)[1:]]
    return [part[: end.start()] if end else part for part, end in ends]


def _in_sentence(sentence: str, unit: str) -> Iterator[str]:
    """The number with this unit right behind the name, or the only one between it and the end of its sentence."""
    behind = _LED.match(sentence) if unit else None
    told = (behind[1],) if behind and sentence.startswith(unit, behind.end()) else _numbers(sentence, unit)
    if len(told) == 1:
        yield told[0]


def _numbers(text: str, unit: str) -> tuple[str, ...]:
    """Every number in the text with this unit right behind it."""
    told = _NUMBER.finditer(text) if unit else ()
    return tuple([each[1] for each in told if text.startswith(unit, each.end())])
