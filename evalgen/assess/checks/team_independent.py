"""Who evaluates a body is not of its own staff."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import names_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_WITHIN = re.compile("[^省市县区镇乡]{0,10}[股科室处站所组]")
"""An office of a body, behind its name."""


class TeamIndependent(Check):
    """In a 财政评价 no evaluator works at the 实施单位 or the 主管单位, in a 部门评价 none at the 实施单位
    (财预〔2021〕6号, 主体分离).

    Silent about self-evaluations, about a department that evaluates its own money, about a body above or below the one
    evaluated, and about members without a unit.
    """

    title: ClassVar[str] = "评价人员不是被评价单位的人员"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.team"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        team, firm = evidence.dossier.evaluation.team, evidence.dossier.evaluation.evaluator
        units = {member.unit for member in team if member.unit and member.unit not in firm}
        evaluated = _evaluated(evidence.dossier) if units else {}
        for number, member in enumerate(team if evaluated else ()):
            unit = normal(member.unit)
            found = next((each for each in evaluated if unit and _is_of(unit, each)), None)
            if found:
                role, field, printed = evaluated[found]
                yield self.finding(
                    f"evaluation.team.{number}.unit",
                    f"评价人员{member.name}的单位是“{member.unit}”，而{role}是“{printed}”，评价的主体与对象应当分离",
                    (("评价人员的单位", member.unit), (role, printed)),
                    (evidence.place("evaluation", "team", number, "unit"), evidence.place("evaluation", field)),
                    "请核对这名人员的单位；确是被评价单位人员的，不应参加评价。",
                )


def _evaluated(dossier: Dossier) -> dict[str, tuple[str, str, str]]:
    """Every name of the bodies that are evaluated: their role, the field that names them, and what it prints."""
    identity = dossier.evaluation
    roles = [("实施单位", "implementer", identity.implementer)]
    if identity.kind == "finance-bureau":
        roles.append(("主管单位", "department", identity.department))
    elif identity.kind != "departmental":
        return {}
    own = {normal(identity.evaluator), normal(identity.commissioner)}
    if identity.kind == "departmental":
        own.add(normal(identity.department))
    found: dict[str, tuple[str, str, str]] = {}
    for role, field, printed in roles:
        name = normal(printed)
        names = next((names_of(body) for body in dossier.bodies if name in names_of(body)), frozenset({name}))
        if name and not names & own:
            found |= dict.fromkeys(names, (role, field, printed))
    return found


def _is_of(unit: str, body: str) -> bool:
    """Whether a unit is the body, or an office of it."""
    return unit == body or (unit.startswith(body) and _WITHIN.fullmatch(unit, len(body)) is not None)
