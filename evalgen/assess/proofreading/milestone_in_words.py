"""The date entered for an event is among those that its words name, and the text dates it alike."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.places import places
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path
from evalgen.units import When

_DATE = re.compile(r"(?:((?:19|20)\d\d)年|(?:前年|去年|今年))度?(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_DATE_BEFORE, _LONGEST = re.compile(rf"{_DATE.pattern}\Z"), 16
_OF_THAT_YEAR = re.compile(r"(?:(次|翌|第二)年|(?<![年\d]))(\d{1,2})月(?:(\d{1,2})日)?")
"""A month without a year of its own: 1月31日, 次年3月."""
_TOLD_AGAIN = 4
"""Characters behind the date by which the text is known to tell of the same event."""


class MilestoneInWords(Check):
    """Where words and `when` of a milestone are both given, the words name that date; where the text has the words
    behind the date once more (2019年荣获省政府真抓实干), it has the same date before them; and where the definition of
    an indicator dates the event in the same words (计划2019年10月完工), it has the same date.

    Dates known to the year or month may be the same day. A month or day without a year (1月31日, 次年3月) is one of a
    year that the words name, or of the next. Silent about words without a year, and where fewer than four characters
    stand behind the date.
    """

    title: ClassVar[str] = "事项的日期与原文一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        written = every_text(evidence.dossier)
        defined = [figures(each.indicator.definition) for each in rubric.leaves if "年" in each.indicator.definition]
        for number, milestone in enumerate(evidence.dossier.milestones):
            for index, dated in enumerate(milestone.stated):
                words = figures(dated.words)
                found = list(_DATE.finditer(words))
                path: Path = ("milestones", number, "stated", index)
                if dated.when and _is_another(dated.when, words, found):
                    other, elsewhere = f"录的日期是 {dated.when}", [evidence.place(*path, "when")]
                elif told := _told_otherwise(words, found, written) or _defined_otherwise(words, found, defined):
                    other, elsewhere = f"别处写作“{told}”", list(_told_at(evidence, rubric, told))
                else:
                    continue
                yield self.finding(
                    path,
                    f"“{milestone.title}”：原文“{dated.words}”，{other}",
                    (("原文", dated.words), ("另一处", other)),
                    (evidence.place(*path, "words"), *elsewhere),
                    "请核对原文，更正印错或录错的日期。",
                )


def _told_at(evidence: Evidence, rubric: Rubric, told: str) -> Iterator[Place]:
    """The texts and the definitions that have these words."""
    yield from (evidence.place(*path) for path, _ in texts_with(evidence.dossier, told))
    for node in rubric.leaves:
        if told in figures(node.indicator.definition):
            yield rubric.places.find((*node.position, "definition"))


def _is_another(when: When, words: str, found: list[re.Match[str]]) -> bool:
    """Whether words that name dates name none that may be this one."""
    if any(each[0] == str(when) for each in found):
        return False
    dates = list(_dates(found))
    return bool(dates) and not any(_alike(when, each) for each in chain(dates, _without_year(words, dates)))


def _alike(when: When, other: When) -> bool:
    return not after(when, other) and not after(other, when)


def _dates(found: list[re.Match[str]]) -> Iterator[When]:
    for each in found:
        if each[1]:
            try:
                yield When.parse("-".join(filter(None, each.groups())))
            except ValueError:
                continue


def _without_year(words: str, dates: list[When]) -> Iterator[When]:
    """Every month or day that the words name without a year, in the years that they name and the next ones."""
    for found in _OF_THAT_YEAR.finditer(words):
        for year in {each.year + add for each in dates for add in ((1,) if found[1] else (0, 1))}:
            try:
                yield When.parse("-".join(filter(None, (str(year), found[2], found[3]))))
            except ValueError:
                continue


def _told_otherwise(words: str, found: list[re.Match[str]], written: str) -> str:
    """Another date before the same words in a text; empty where it is the same there, or nowhere."""
    behind = words[found[0].end() :].lstrip("，“”")[:8] if len(found) == 1 else ""
    if len(behind) < _TOLD_AGAIN:
        return ""
    dates = [_DATE_BEFORE.search(written, max(0, at - _LONGEST), at) for at in places(behind, written)]
    told = [each[0] for each in dates if each]
    own = found[0][0]
    return f"{told[0]}{behind}" if told and not any(each in own or own in each for each in told) else ""


def _defined_otherwise(words: str, dates: list[re.Match[str]], defined: list[str]) -> str:
    """Another date that a definition has between the same words (计划…完工); empty where it has the same, or none."""
    for found in dates if defined else ():
        before, behind = words[: found.start()][-2:], words[found.end() :][:2]
        if len(before) < 2 or len(behind) < 2 or not f"{before}{behind}".isalpha():
            continue
        told = [
            each
            for text in defined
            if behind in text
            for each in _DATE.finditer(text)
            if text.startswith(behind, each.end()) and text.endswith(before, 0, each.start())
        ]
        if told and all(_apart(each, found) for each in told):
            return f"{before}{told[0][0]}{behind}"
    return ""


def _apart(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both dates have a year, month or day that differs: 2019年07月 is 2019年7月."""
    pairs = zip(one.groups(), other.groups(), strict=True)
    return any(first and second and int(first) != int(second) for first, second in pairs)
