"""The day by which money was spent or had arrived is told in words as it is entered."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.flows import dated_flows
from evalgen.assess.money.told_amounts import amounts_in
from evalgen.assess.texts.dates import DAY
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, When

_DAY = re.compile(rf"截[至止到]{{1,2}}(?:目前)?\s*{DAY}(?P<said>[^。；;\n]{{0,60}})")
_NEXT = re.compile(r"截[至止到]|(?:19|20)\d\d年\d")


class AsOfInWords(Check):
    """Where a text tells the amount that was spent or arrived right behind the day by which (截至2020年9月30日，已拨付
    603万元), and the amount has a full day (`as_of`), that is not another year, month or day.

    Silent where the text tells that day too, where more than one of these is another (more may not have been spent by a
    later day), where the amount is that of two flows of different days, and where another date stands between.
    """

    title: ClassVar[str] = "文字里的截止日期与资金的截止日期一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dated = dated_flows(evidence.dossier.funds)
        exact = [(path, flow.amount, flow.as_of) for _, path, flow in dated if flow.as_of and flow.as_of.exact]
        for place, text in texts_matching(evidence.dossier, _DAY) if exact else ():
            for found in _DAY.finditer(text):
                said = _NEXT.split(found["said"])[0]
                told = next((each.quantity for each in amounts_in(said)), None)
                own = [(path, day) for path, amount, day in exact if told and agree(told, amount)]
                if not told or not own or _is_told(text, own) or not all(_slips(found, day) for _, day in own):
                    continue
                yield self._finding(evidence, place, found, told, own[0])
                break

    def _finding(
        self,
        evidence: Evidence,
        place: Path,
        found: re.Match[str],
        told: Quantity,
        own: tuple[Path, When],
    ) -> Finding:
        day = f"{found[1]}年{found[2]}月{found[3]}日"
        return self.finding(
            place,
            f"文字里写截至 {day} {told}，这笔资金录的截止日期是 {own[1]}",
            (("文字", day), ("截止日期", own[1])),
            (evidence.place(*place), evidence.place(*own[0], "as_of")),
            "请核对截止日期，更正印错的一处。",
        )


def _is_told(text: str, own: list[tuple[Path, When]]) -> bool:
    """Whether the text tells one of the days."""
    days = [day.exact for _, day in own if day.exact]
    told = {tuple(map(int, found.groups()[:3])) for found in _DAY.finditer(text)}
    return any((day.year, day.month, day.day) in told for day in days)


def _slips(found: re.Match[str], day: When) -> bool:
    """Whether one of year, month and day is another; by a later day no more may have been spent."""
    told = tuple(map(int, found.groups()[:3]))
    return sum(one != other for one, other in zip(told, (day.year, day.month, day.day), strict=True)) == 1
