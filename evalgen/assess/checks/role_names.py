"""A unit is called on the cover as in the text."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import core, misspelt, names_of
from evalgen.model.bodies import Body
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class RoleNames(Check):
    """The units that the cover names (主管单位, 实施单位, 委托方, 评价机构) are among the bodies in that role, and the
    unit of an evaluator is not the 评价机构 but for one character; and none of them is among the bodies in the role of
    another. Two units exchanged are told once. Where a body is the 主管单位, the 委托方 or the 评价机构, the cover
    names one, unless the source leaves that field blank or it names the body elsewhere; of a self-evaluation only the
    first is asked.

    Compared with the bodies' other names too; a name that holds the other is the same, but for one that begins with
    another place. Silent where no body has the role, about evaluators from elsewhere, and about their unit where it is
    the firm among the bodies.
    """

    title: ClassVar[str] = "封面与正文的单位名称一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._of_the_team(evidence)
        identity, bodies = evidence.dossier.evaluation, evidence.dossier.bodies
        if not bodies:
            return
        otherwise = list(self._in_another_role(evidence))
        told = {name for names, _ in otherwise for name in names}
        for field, role, label in _ROLES:
            printed = getattr(identity, field)
            named = [(n, body) for n, body in enumerate(bodies) if body.role == role]
            if not named or printed in told or (printed and any(_same(printed, body) for _, body in named)):
                continue
            shown = "、".join(f"“{body.name}”" for _, body in named)
            if not printed:
                yield from self._left_out(evidence, field, label, shown, named[0][0])
                continue
            yield self.finding(
                f"evaluation.{field}",
                f"封面的{label}是“{printed}”，单位情况里的{label}是{shown}",
                (("封面", printed), *(("单位情况", body.name) for _, body in named)),
                (evidence.place("evaluation", field), *(evidence.place("bodies", n, "name") for n, _ in named)),
                "请统一两处的名称；同一单位的另一叫法写进 also_called。",
            )
        yield from (finding for _, finding in otherwise)

    def _left_out(self, evidence: Evidence, field: str, label: str, shown: str, number: int) -> Iterator[Finding]:
        identity, form = evidence.dossier.evaluation, evidence.dossier.form
        asked = field == "department" or (identity.kind != "self" and field != "implementer")
        cover = identity.department, identity.budget_department, identity.implementer, identity.commissioner
        noted = asked and any(_BLANK[field] in each for each in (*form.blanks, *form.misprints, identity.source_note))
        if asked and not noted and not any(each and _same(each, evidence.dossier.bodies[number]) for each in cover):
            yield self.finding(
                f"evaluation.{field}", f"单位情况里的{label}是{shown}，封面没有写{label}",
                (("单位情况", shown), ("封面", "没有")),
                (evidence.place("evaluation"), evidence.place("bodies", number, "name")),
                "请按原件补上封面的单位；原件空白的，写进 form.blanks。",
            )  # fmt: skip

    def _of_the_team(self, evidence: Evidence) -> Iterator[Finding]:
        """Each unit of evaluators once, unless it is the firm among the bodies, and the cover has another."""
        identity, told = evidence.dossier.evaluation, {evidence.dossier.evaluation.evaluator}
        for number, member in enumerate(identity.team):
            if member.unit in told or not misspelt(member.unit, identity.evaluator):
                continue
            told.add(member.unit)
            firms = [body for body in evidence.dossier.bodies if body.role == "evaluator"]
            if not any(_same(member.unit, body) for body in firms):
                several = sum(each.unit == member.unit for each in identity.team)
                yield self.finding(
                    f"evaluation.team.{number}.unit",
                    f"{member.name}{f'等{several}人' if several > 1 else ''}的单位印作“{member.unit}”，"
                    f"与评价机构“{identity.evaluator}”只差一个字",
                    (("评价人员的单位", member.unit), ("评价机构", identity.evaluator)),
                    (evidence.place("evaluation", "team", number, "unit"), evidence.place("evaluation", "evaluator")),
                    "请核对两处的名称，更正印错的一个。",
                )

    def _in_another_role(self, evidence: Evidence) -> Iterator[tuple[set[str], Finding]]:
        """Units that the bodies have in one role only, for which the cover names another unit; and whom each finding
        tells of."""
        identity, bodies = evidence.dossier.evaluation, evidence.dossier.bodies
        printed, told = {role: getattr(identity, field) for field, role, _ in _ROLES}, set[tuple[str, str]]()
        names = [body.name for body in bodies]
        for field, role, label in [each for each in _ROLES if names.count(printed[each[1]]) == 1]:
            number = names.index(printed[role])
            other = printed.get(held := bodies[number].role, "")
            if not other or other == printed[role] or (held, role) in told:
                continue
            told.add((role, held))
            listed = next(name for _, each, name in _ROLES if each == held)
            both = any(body.name == other and body.role == role for body in bodies)
            exchanged = f"；“{other}”正相反" if both else ""
            finding = self.finding(
                f"bodies.{number}.role",
                f"“{printed[role]}”在封面上是{label}，单位情况里却是{listed}{exchanged}",
                (("封面", f"{label} {printed[role]}"), ("单位情况", listed)),
                (evidence.place("bodies", number, "role"), evidence.place("evaluation", field)),
                "请核对它是哪一方，更正写错的一处。",
            )
            yield ({printed[role], other} if both else {printed[role]}), finding


def _same(printed: str, body: Body) -> bool:
    if printed == body.name:
        return True
    if lost(printed, body.name) and printed not in body.also_called:
        return False
    name, (place, _), (own, _) = normal(printed), core(printed), core(body.name)
    if place and own and place not in own and own not in place:
        return name in names_of(body)
    return any(name in each or each in name for each in names_of(body))


_BLANK = {"department": "主管", "commissioner": "委托", "evaluator": "评价机构"}  # as notes on blank fields name it
_ROLES = (
    ("department", "competent-authority", "主管单位"),
    ("implementer", "implementer", "实施单位"),
    ("commissioner", "commissioner", "委托方"),
    ("evaluator", "evaluator", "评价机构"),
)
