"""What two texts count in the same words has the same number."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.money.printed_amounts import every_text, texts
from evalgen.assess.told.figures import told_figures
from evalgen.assess.told.sentences import clause_before, sentence_at, years_named
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_UNITS = "万人次|人次|万人|人|名|户|家|份|个|处|所|座|台|套|公里|千米|万亩|亩|篇|场|次|件|条|株|盏"
_COUNT = re.compile(
    rf"(?P<what>[一-鿿]{{6,24}})(?<![第近约前后超每各])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:{_UNITS})(?![一-鿿]?(?:左右|以上|以下)))"
)
_LINKS = re.compile("(?:共计?|总计|累计|合计|已经?|达到?|为|有|仅|只|了|均|是)+$")
_LED = re.compile("^(?:其中|目前|截至目前|现|全县|全区|全市|项目|共|但|并|且|另外|此外|同时)*")
_FEWEST = 6
"""Characters that tell what is counted."""
_NEAR = 12
"""Characters before a number within which those stand, and what links them to it."""
_PLAIN = re.compile(f"[一-鿿]{{{_FEWEST}}}")
_OTHERS = re.compile(
    "上年|去年|往年|历年|同期|计划|目标|预计|力争|要求|标准|不少于|不低于|每|平均|新增|增加|减少|分别|部分|剩余|其余|其他|第[一二三四]"
)


class _Told(NamedTuple):
    """A count as told: where, its words, its number, and the years that its sentence names."""

    path: Path
    shown: str
    number: Decimal
    years: frozenset[int]


class ToldTwice(Check):
    """Where two texts count something in the same unit, and the words that tell what, six or more from where the clause
    begins, are the same (村级可办事项65个), the numbers are the same.

    Silent about money and shares, aims, averages, changes and parts, where the sentences name other years, where one
    text has several numbers for the words, and where both are of indicators.
    """

    title: ClassVar[str] = "不同章节里同一事项的数量一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told: dict[tuple[str, str], list[_Told]] = {}
        for key, each in _counts(evidence.dossier):
            told.setdefault(key, []).append(each)
        for (what, _), found in told.items():
            by_path = {each.path: each for each in found}
            if len(by_path) != 2 or len({each.number for each in found}) != 2:
                continue
            first, last = by_path.values()
            # Each indicator has its own survey, its own list and its own offices.
            of_two = first.path[0] == last.path[0] == "scores"
            if len(found) == 2 and first.years == last.years and not of_two:
                yield self.finding(
                    ".".join(map(str, last.path)),
                    f"这里写“{last.shown}”，另一处写“{first.shown}”，是不是同一件事无从核实",
                    (("这里", last.shown), ("另一处", first.shown)),
                    (evidence.place(*last.path), evidence.place(*first.path)),
                    f"请核对{what}的数量，更正印错的一处；口径不同的，写明各是什么。",
                )


def _counts(dossier: Dossier) -> Iterator[tuple[tuple[str, str], _Told]]:
    """Every count of something that words told twice count otherwise, by these words and the unit."""
    whole = every_text(dossier)
    ends: dict[tuple[str, str], set[str]] = {}
    for told, unit, at in told_figures(dossier):
        if unit[-1] not in "元%":
            before = _LINKS.sub("", whole[max(0, at - _NEAR) : at])
            ends.setdefault((before[-_FEWEST:], unit), set()).add(told)
    odd = {what for (what, _), numbers in ends.items() if len(numbers) > 1 and _PLAIN.fullmatch(what)}
    if not odd:
        return
    for path, text in texts(dossier):
        for found in _COUNT.finditer(text) if any(what in text for what in odd) else ():
            what = _LED.sub("", _LINKS.sub("", found["what"]))
            begins = not found.start() or not re.match("[一-鿿]", text[found.start() - 1])
            clause = clause_before(text, found.start()) + found[0]
            if len(what) >= _FEWEST and what[-_FEWEST:] in odd and begins and not _OTHERS.search(clause):
                number = Decimal(found["number"].replace(",", ""))
                years = years_named(sentence_at(text, found.start()))
                yield (what, found["unit"]), _Told(path, found[0], number, frozenset(years))
