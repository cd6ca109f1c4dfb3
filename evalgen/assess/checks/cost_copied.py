"""What a project cost is what was spent on it, and not the budget copied."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, entry_of, goals, titled
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import spent_of, total_of, whole_line
from evalgen.assess.points.unscored import why_told
from evalgen.assess.texts.written import every_text
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_WHOLE = re.compile("总成本|项目成本|成本控制|成本总额|总费用|预算控制|预算成本|预算内|资金总额|项目资金|支出总额")
_DUE = re.compile("尾款|余款|未支付|未付|质保|保证金|应付|结算|合同|欠|工程款|结余|节约")


class CostCopied(Check):
    """Where the whole cost of the project is an indicator (under 成本指标, called 总成本 and the like, or as the
    project), and its target is the budget, the actual value is not the budget again while less was spent.

    Silent where the entry says why, where the funds list what is not spent yet, and where the text speaks of money
    still to be paid, of a contract or of what was saved.
    """

    title: ClassVar[str] = "成本指标的完成值不是照抄预算"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        planned, found = _planned(dossier), spent_of(dossier.funds)
        if not planned or not found or dossier.funds.unspent:
            return
        at, label, spent = found
        if spent.decimal >= planned.decimal or agree(planned, spent):
            return
        for goal in goals(evidence, rubric, scorecard):
            if not _copies(goal, planned) or not _is_whole(goal, dossier, rubric):
                continue
            if why_told(entry_of(evidence, goal.line.id)) or _DUE.search(every_text(dossier)):
                continue
            yield self.finding(
                goal.line.id,
                f"{titled(goal.line)}完成值 {goal.actual}，与预算数相同，{label}只有 {spent}，看不出成本是多少",
                (("完成值", goal.actual), ("预算数", planned), ("支出", spent)),
                (evidence.place("scores", goal.line.id, "facts"), evidence.place(*at)),
                "请按实际发生的成本填写完成值；还有款项没有支付的，写明是多少。",
            )


def _copies(goal: Goal, planned: Quantity) -> bool:
    money = goal.target.unit.endswith("元") and goal.target.base == goal.actual.base == "元" and not goal.actual.bound
    return money and agree(goal.actual, planned) and goal.target.value == planned.value


def _is_whole(goal: Goal, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the indicator stands under 成本指标 and is about all that the project costs."""
    name = goal.line.name
    under = any("成本" in rubric.by_id[group].indicator.name for group in goal.line.path[:-1])
    return under and bool(_WHOLE.search(name) or name in dossier.evaluation.project_name)


def _planned(dossier: Dossier) -> Quantity | None:
    found = whole_line(dossier.funds)
    return (found[1].budget if found else None) or total_of(dossier.funds)
