"""A printed total can be made out of the rows that are seen and those that are not."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.award_slips import is_slip
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, sum_of


class TotalReachable(Check):
    """Where some rows do not show their points, the printed total and the printed points of levels lie between the
    points that are seen and these with full points for the rest.

    Silent where every row shows its points (total-as-printed), where one award that departs from its rule is all that
    it takes (award-follows-rule), and where points stand outside the rows: 加分项, 减分项, deductions from the total,
    caps.
    """

    title: ClassVar[str] = "所印总分在看得到的行之外还能达到"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        conclusion = evidence.dossier.conclusion
        if conclusion.total is None and not conclusion.levels:
            return
        if not [line for line in scorecard.leaves if line.awarded is None]:
            return
        if scorecard.adjustments or not rubric.is_summed:
            return
        if [line for line in scorecard.leaves if line.nature != "base"]:
            return
        printed: list[tuple[tuple[str, ...], Points]] = []
        printed += [(("conclusion", "levels", name), each) for name, each in conclusion.levels.items()]
        if conclusion.total is not None:
            printed.append((("conclusion", "total"), conclusion.total))
        for at, points in printed:
            whole = len(at) == 2
            what = "总分" if whole else f"“{rubric.by_id[at[-1]].indicator.name or at[-1]}”"
            if finding := self._finding(evidence, scorecard, at, what, points):
                yield finding

    def _finding(
        self, evidence: Evidence, scorecard: Scorecard, at: tuple[str, ...], what: str, printed: Points
    ) -> Finding | None:
        within = "" if len(at) == 2 else at[-1]
        lines = [line for line in scorecard.leaves if not within or within in line.path]
        hidden = sum_of([line.effective for line in lines if line.awarded is None])
        seen = sum_of([line.awarded for line in lines if line.awarded is not None]) if hidden else ZERO
        if not hidden or seen <= printed <= seen + hidden:
            return None
        if is_slip(evidence, scorecard, printed - seen - hidden if printed > seen else printed - seen, within):
            return None
        way = "其余全部得满也达不到" if printed > seen else "比看得到的得分还少"
        return self.finding(
            at,
            f"{what}所印为 {points_of(printed)}；看得到的行得 {points_of(seen)}，其余最多 {points_of(hidden)}，{way}",
            (
                ("所印", points_of(printed)),
                ("看得到的得分", points_of(seen)),
                ("其余分值", points_of(hidden)),
                ("最多可达", points_of(seen + hidden)),
            ),
            (evidence.place(*at), evidence.place("scores")),
            "请核对所印的分数和看得到的各行得分。",
        )
