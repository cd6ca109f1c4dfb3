"""An indicator that has full points is not said to have failed."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.failing_words import failing
from evalgen.assess.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard


class FullPointsInWords(Check):
    """Where an indicator lost nothing, its narrative does not say in a main clause that the thing was not done, not
    reached, too late or too dear (未按合同完工, 未进行公示, 超出合同32天, 超预算12%), or, where each finding costs
    points and none is counted, that some were found (发现2起).

    Silent where that is denied (未发现, 不存在), an attribute (未完工的村), about what is better not done (未造成损失),
    the source (正文没有写明), a rule, other years or projects; where the text says why nothing was taken off (已整改,
    经批准), where the evaluator states a reason, and where the award does not follow its rule (award-follows-rule).
    """

    title: ClassVar[str] = "满分的指标没有写未做到"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = tuple(evidence.dossier.evaluation.years)
        for line in scorecard.leaves:
            if not line.awarded or line.lost is None or line.lost or line.difference:
                continue
            entry = entry_of(evidence, line.id)
            if not entry.narrative or entry.reason:
                continue
            rule = rubric.by_id[line.id].indicator.rule or {}
            uncounted = rule.get("kind") == "deduction" and entry.counted == ()
            clause = failing(entry.narrative, years, uncounted)
            if clause:
                yield self._finding(evidence, line, clause)

    def _finding(self, evidence: Evidence, line: Line, clause: str) -> Finding:
        points = points_of(line.awarded or line.maximum)
        return self.finding(
            f"scores.{line.id}.narrative",
            f"{titled(line)}得满分 {points}，文字里却写{named(clause)}，没有说明为什么不扣分，无从核实",
            (("评定得分", points), ("文字", clause)),
            (evidence.place("scores", line.id, "narrative"), evidence.place("scores", line.id, "awarded")),
            "请核对：确有其事的按评分标准扣分，不应扣的写明理由。",
        )
