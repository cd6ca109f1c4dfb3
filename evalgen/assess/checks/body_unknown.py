"""Who is named for a task is a body, a unit of the cover or an evaluator that the evidence names elsewhere."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.named_bodies import Named, known_names, named_elsewhere, on_cover
from evalgen.assess.names.near_names import near
from evalgen.assess.names.normal import named, normal
from evalgen.assess.names.same_body import core, names_of
from evalgen.assess.texts.written import every_text
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Identity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_FIRM = re.compile("事务所|公司")


class BodyUnknown(Check):
    """Where bodies are entered, the 预算部门, the owner of a recommendation and who mends a problem, answers a stage
    of the report or corrects it are among them, on the cover or in the text; the firm of an evaluator is the one that
    evaluates, and the 主评人 is one of the team. Where the other units of the cover are entered, the 委托方
    and the 评价机构 are, or a text or document names them.

    It may well be another body, so that it cannot be verified. Silent about names without a place (财务股, 项目单位),
    about several names in one field, about experts from elsewhere than firms, and where no bodies or team are entered.
    """

    title: ClassVar[str] = "所列单位和人员在材料别处可见"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for each, words in _unknown(evidence.dossier):
            yield self.finding(
                each.path,
                f"{each.label}{named(each.name)}{words}，无从核实",
                ((each.label, each.name),),
                (evidence.place(*each.path),),
                "请核对名称；无误的，在单位情况（bodies）或评价人员（team）里补列。",
            )


def _unknown(dossier: Dossier) -> Iterator[tuple[Named, str]]:
    """Every name seen nowhere else, and how, in words."""
    identity = dossier.evaluation
    if dossier.bodies:
        for each in named_elsewhere(dossier):
            asked = each.path[-1] in ("budget_department", "owner", "by") and core(each.name)[0]
            if asked and "、" not in each.name and not _seen(each, known_names(dossier), dossier):
                yield each, "不见于单位情况、封面和文字"
        yield from _of_the_cover(dossier)
    if identity.team and identity.evaluator:
        yield from _other_firms(identity)
    lead = dossier.form.lead
    if lead and identity.team and not any(_one_person(lead, each.name) for each in identity.team):
        yield Named(("form", "lead"), "主评人", lead), "不在评价人员名单中"


def _of_the_cover(dossier: Dossier) -> Iterator[tuple[Named, str]]:
    """The 委托方 or the 评价机构, where it is the only unit of the cover that is not among the bodies, none of which
    has its role, and that no text or document names."""
    entered = {name for body in dossier.bodies for name in (body.name, *body.also_called)}
    cover = {field: name for field, name in on_cover(dossier.evaluation).items() if field != "budget_department"}
    lacking = [field for field, name in cover.items() if name not in entered]
    if len(lacking) != 1 or len(set(cover.values())) < len(cover):
        return
    field, name = lacking[0], cover[lacking[0]]
    if not name or field not in _ROLES or any(body.role == field for body in dossier.bodies):
        return
    elsewhere = "\n".join((every_text(dossier), *[f"{each.issuer}\n{each.title}" for each in dossier.documents]))
    if (
        elsewhere.strip()
        and name not in elsewhere
        and not any(normal(name) in each or each in normal(name) for body in dossier.bodies for each in names_of(body))
    ):
        yield (
            Named(("evaluation", field), f"封面的{_ROLES[field]}", name),
            "不在单位情况里，也不见于文字和文件，封面的其余各单位都在",
        )


_ROLES = {"commissioner": "委托方", "evaluator": "评价机构"}
"""Fields of the cover that are called as the roles of bodies are."""


def _other_firms(identity: Identity) -> Iterator[tuple[Named, str]]:
    """Every firm of the team that is not the evaluator, once, with its first member there."""
    firm = normal(identity.evaluator)
    told = {firm}
    for number, member in enumerate(identity.team):
        unit = normal(member.unit)
        if unit in told or not _FIRM.search(unit) or unit in firm or firm in unit or near(unit, firm):
            continue
        told.add(unit)
        several = sum(normal(each.unit) == unit for each in identity.team)
        whose = f"{member.name}的单位" if several == 1 else f"{member.name}等{several}人的单位"
        path = ("evaluation", "team", number, "unit")
        yield Named(path, whose, member.unit), f"与评价机构“{identity.evaluator}”不同"


def _seen(each: Named, known: tuple[Named, ...], dossier: Dossier) -> bool:
    """Whether the name, or one that it is likely a misprint of, stands anywhere else."""
    if each.name in every_text(dossier):
        return True
    if any(each.same(other) or near(each.name, other.name) for other in known if other.path != each.path):
        return True
    return any(each.name == other.name for other in named_elsewhere(dossier) if other.path[:-1] != each.path[:-1])


def _one_person(one: str, other: str) -> bool:
    """Whether both names may be one person's: 谢某 stands for every name that begins so."""
    if "某" in one + other:
        return one[:1] == other[:1]
    return normal(one) == normal(other)
