"""What was spent by a day was not spent before the evaluated time began."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.money.flows import dated_flows
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


class AsOfWithinPeriod(Check):
    """The day as of which spending is told is not before the period begins (before the first year evaluated, where no
    period is given), nor that of a year's spending before that year.

    Silent about money that was planned or arrived, which may be there before (提前下达), and about what comes later,
    which `dates-in-order` holds against the report.
    """

    title: ClassVar[str] = "支出的截止日期不早于评价期间"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, path, flow in dated_flows(evidence.dossier.funds):
            if path[-1] != "spent" or flow.as_of is None:
                continue
            begin, start, elsewhere = _begin(evidence.dossier, path)
            if after(start, flow.as_of):
                yield self.finding(
                    path,
                    f"{name}的截止日期 {flow.as_of} 早于{begin} {start}",
                    (("截止日期", flow.as_of), (begin, start)),
                    (evidence.place(*path, "as_of"), evidence.place(*elsewhere)),
                    "请核对截止日期和评价期间，更正印错的一个。",
                )


def _begin(dossier: Dossier, path: tuple[str | int, ...]) -> tuple[str, When, tuple[str | int, ...]]:
    """What the day must not be before: what it is called, the date, where it stands."""
    identity = dossier.evaluation
    if path[1] == "years":
        year = dossier.funds.years[int(path[2])].year
        return "这笔资金的年度", When(year), path[:-1]
    if identity.period:
        return "评价期间的起", identity.period.start, ("evaluation", "period", "start")
    return "被评价的年度", When(min(identity.years)), ("evaluation", "years")
