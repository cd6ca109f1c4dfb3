"""Money that was mostly not spent is a problem, and is told as one."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of
from evalgen.assess.money.execution import LOW, is_execution
from evalgen.assess.money.funds_table import spent_of
from evalgen.assess.money.left_over import bases
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import show_points

_PROBLEMS = ("findings", "problems")
_NONE = re.compile("(?:暂无|(?<!有)无|没有|未发现|不存在)(?:明显|突出|重大)?问题")
_SLOW = re.compile("(?:执行|支出|支付|拨付|进度)[^，。；\n]{0,8}(?:低|慢|不高|滞后|缓|未达|不到位|不及时)")


class LowExecutionNamed(Check):
    """Where less than 60% of the money was spent, the report does not say that there were no problems.

    It says so by an empty list (`findings.problems: []`) or in words in its chapter on problems (暂无问题). The share
    is that of the budget or of the money that arrived, whichever is higher. Silent where problems are not entered at
    all, where some text tells of slow spending, where the indicator of execution gives a reason, and where spending is
    told as of a day before the evaluated years were over.
    """

    title: ClassVar[str] = "支出不到 60% 列为问题"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if dossier.findings.problems or not (_chapters(dossier) or _is_empty(evidence)) or _early(dossier):
            return
        told, wholes = spent_of(dossier.funds), list(bases(dossier.funds))
        if not told or not wholes:
            return
        (at, label, spent), least = told, min(wholes, key=lambda each: each.amount.decimal)
        name, base = least.name, least.amount
        if spent.decimal >= base.decimal or spent.value + spent.quantum / 2 >= (base.value - base.quantum / 2) * LOW:
            return
        said = _said(evidence)
        reasons = (entry_of(evidence, line.id).reason for line in scorecard.leaves if is_execution(line.name))
        if said and not any(reasons):
            share = f"{show_points(spent.value / base.value * 100)}%"
            yield self.finding(
                at,
                f"{label} {spent}，只是{name} {base} 的 {share}，而{said[1]}",
                ((label, spent), (name, base), ("所占", share)),
                (evidence.place(*at), evidence.place(*said[0])),
                "请把资金支出慢列为问题，写明原因和改进措施；不是问题的，说明理由。",
            )


def _chapters(dossier: Dossier) -> list[str]:
    """The chapters on problems."""
    return [name for name in dossier.report if "problem" in name]


def _is_empty(evidence: Evidence) -> bool:
    """Whether there is a list of problems without any."""
    return evidence.places.written(_PROBLEMS) == _PROBLEMS


def _early(dossier: Dossier) -> bool:
    day = dossier.funds.spent.as_of if dossier.funds.spent else None
    last = max(dossier.evaluation.years)
    return day is not None and (day.year, day.month or 12) < (last, 12)


def _said(evidence: Evidence) -> tuple[Path, str] | None:
    """Where it is said that there were no problems, and how."""
    if any(_SLOW.search(text) for _, text in texts(evidence.dossier)):
        return None
    report = evidence.dossier.report
    for name in _chapters(evidence.dossier):
        if found := _NONE.search(report[name]):
            return ("report", name), f"正文写“{found[0]}”"
    return (_PROBLEMS, "问题一栏是空的") if _is_empty(evidence) else None
