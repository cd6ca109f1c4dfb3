"""No indicator is awarded more than it carries, less than nothing, or points that its evidence rules out."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.points.award_range import is_beyond, range_of
from evalgen.assess.points.claims import ruled_out
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, Points, plain

_AGAINST_EVIDENCE = "请更正得分或所录的证据；确要偏离规则的，写明 reason（理由）和 by（由谁评定）。"


class AwardWithinRange(Check):
    """An award lies between 0 and the indicator's points; for a 减分项, between the points it may take away and 0.

    Where the rule cannot speak but knows the fewest and the most points still possible, the award lies between them,
    unless the evaluator states a reason and who decided.
    Points that moved because an indicator does not apply count where they moved to.
    """

    title: ClassVar[str] = "得分在分值范围之内"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        impossible = ruled_out(scorecard)
        for line in scorecard.leaves:
            # Most awards are the very points of the indicator.
            if line.awarded is None or (line.lost is ZERO and line.id not in impossible):
                continue
            if is_beyond(line):
                yield self._finding(evidence, rubric, line, range_of(line), "本项只能得", _beyond(line))
            elif line.id in impossible and not (line.reason and line.by):
                ends = _proven(line, *range_of(line))
                yield self._finding(evidence, rubric, line, ends, "按现有证据只能得", _AGAINST_EVIDENCE)

    def _finding(
        self, evidence: Evidence, rubric: Rubric, line: Line, ends: tuple[Points, Points], words: str, settle: str
    ) -> Finding:
        awarded = plain(line.awarded or ZERO)
        low, high = map(plain, ends)
        only = f"{low} 分" if low == high else f"{low} 至 {high} 分"
        why = f"（{line.because}）" if line.because else ""
        return self.finding(
            line.id,
            f"“{line.name or line.id}”评定得 {awarded} 分，{words} {only}{why}",
            (
                ("评定得分", f"{awarded} 分"),
                ("最低", f"{low} 分"),
                ("最高", f"{high} 分"),
                ("分值", f"{plain(line.maximum)} 分"),
            ),
            (evidence.place("scores", line.id, "awarded"), rubric.places.find(rubric.by_id[line.id].position)),
            settle,
        )


def _beyond(line: Line) -> str:
    """What may be meant by points that the indicator does not have."""
    if line.nature == "malus":
        return "请更正得分；减分项的得分写成负数。"
    if (line.awarded or ZERO) < 0:
        return "请更正得分；确是减分的，另设减分项（nature: malus）。"
    return "请更正得分或分值；确有加分的，另设加分项（nature: bonus）。"


def _proven(line: Line, low: Points, high: Points) -> tuple[Points, Points]:
    return low if line.lowest is None else line.lowest, high if line.highest is None else line.highest
