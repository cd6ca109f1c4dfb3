"""Who commissions, who evaluates and who is evaluated are different bodies."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import normal
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Identity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class Roles(Check):
    """The 预算部门 is the department whose money is evaluated, not who commissions the evaluation; and who commissions
    or carries out an evaluation is not who is evaluated (财预〔2021〕6号, 主体分离). Nor does who carries it out answer
    the report, or have to do what it recommends. Where a finance bureau commissions what another department spent, that
    is no evaluation by the department (部门评价).

    Silent about self-evaluations, about a department that evaluates the projects of units below it, and about what a
    commissioner or a finance bureau that evaluates itself has to do.
    """

    title: ClassVar[str] = "预算部门、委托方、评价机构与被评价单位各归其位"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        if identity.kind == "self":
            return
        evaluated = [("实施单位", "implementer", identity.implementer)]
        if identity.kind == "finance-bureau":
            evaluated.append(("主管单位", "department", identity.department))
        budget, department = identity.budget_department, identity.department
        if department and _same(budget, identity.commissioner) and not _same(budget, department):
            words = f"预算部门填的是委托方“{budget}”，主管单位是“{department}”；预算部门应是项目资金所在的部门"
            figures = (("预算部门", budget), ("主管单位", department))
            yield self._finding(evidence, "budget_department", words, figures, "department")
        for label, field, name in evaluated:
            for role, other, known in (("委托方", "commissioner", identity.commissioner), _evaluator(identity)):
                if _same(known, name):
                    words = f"{role}与{label}同为“{known}”，委托、评价的主体与评价对象应当分离（财预〔2021〕6号）"
                    yield self._finding(evidence, other, words, ((role, known), (label, name)), field)
        if identity.kind == "departmental" and department and _of_finance(identity.commissioner, department):
            words = f"委托方是财政部门“{identity.commissioner}”，主管单位是“{department}”，评价类别录的却是部门评价"
            figures = (("委托方", identity.commissioner), ("主管单位", department))
            yield self._finding(evidence, "kind", words, figures, "commissioner")
        firm = identity.evaluator
        if firm and "财政" not in firm and not any(_same(firm, each) for each in (department, identity.commissioner)):
            yield from self._of_what_follows(evidence, firm)

    def _of_what_follows(self, evidence: Evidence, firm: str) -> Iterator[Finding]:
        dossier = evidence.dossier
        owners = [
            (("findings", "recommendations", number, "owner"), "建议的责任单位", advice.owner)
            for number, advice in enumerate(dossier.findings.recommendations)
            if _same(advice.owner, firm)
        ]
        answers = [
            (("stages", number, "responses", at, "by"), "提出反馈意见的", answer.by)
            for number, stage in enumerate(dossier.stages)
            for at, answer in enumerate(stage.responses)
            if _same(answer.by, firm)
        ]
        for path, label, name in (*owners, *answers):
            yield self.finding(
                path,
                f"{label}写的是评价机构“{firm}”，应是被评价的单位",
                ((label, name), ("评价机构", firm)),
                (evidence.place(*path), evidence.place("evaluation", "evaluator")),
                "请核对原件，更正写错的单位。",
            )

    def _finding(
        self, evidence: Evidence, field: str, words: str, figures: tuple[tuple[str, str], ...], other: str
    ) -> Finding:
        places = (evidence.place("evaluation", field), evidence.place("evaluation", other))
        return self.finding(
            f"evaluation.{field}",
            words,
            figures,
            places,
            f"请核对封面各单位{'和评价类别' if field == 'kind' else ''}，更正填错的一栏。",
        )


def _of_finance(commissioner: str, department: str) -> bool:
    """Whether a finance bureau commissions what another department spent: 财政评价."""
    return "财政" in commissioner and "财政" not in department and bool(_FINANCE.search(commissioner))


def _evaluator(identity: Identity) -> tuple[str, str, str]:
    return "评价机构", "evaluator", identity.evaluator


def _same(one: str, other: str) -> bool:
    """Whether both names are one body's; one may leave out the province or the city before it."""
    if not one or not other:
        return False
    short, long = normal(one), normal(other)
    if len(short) > len(long):
        short, long = long, short
    if len(short) < 2 or not long.endswith(short):
        return False
    return short == long or _PLACE.fullmatch(long[: -len(short)]) is not None


_FINANCE = re.compile("财政[厅局部]$")
_PLACE = re.compile("(?:.{2,7}省|.{2,7}自治区)?(?:.{2,8}[市州盟])?")
