"""A body goes by one name."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.named_bodies import on_cover
from evalgen.assess.names.normal import has_in_order, normal
from evalgen.assess.names.same_body import (
    RENAMED,
    alike,
    any_lacks_word,
    core,
    ends_alike,
    is_own_office,
    lacks_word,
    may_be_alike,
    names_of,
    pairs,
)
from evalgen.assess.texts.written import texts_with
from evalgen.model.bodies import Body
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path


class OneNameOneBody(Check):
    """A body is called by one name throughout; other names may mean it, or another body, and the source does not say.

    Found are names declared in `also_called`, and names of two bodies, entered or on the cover, that differ by words
    that tell nothing apart (服务, 事务, 人民政府); on the cover also one office by its whole name and by a short one
    (交通局 beside 交通运输局). A hint: it cannot be verified from the evidence. Silent about a name cut at its front,
    as 县财政局, about a declared short form of it (县残联), about the head office of a body beside it (县民政局机关),
    about one that a text introduces (以下简称), and about an earlier name of which the body's history tells (由…更名).
    """

    title: ClassVar[str] = "一个单位用一个名称"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = evidence.dossier.bodies
        # Names are alike where they are the same but for empty words and places.
        rests = [core(body.name)[1] for body in bodies]
        shortened = _shortened(evidence.dossier) if any(body.also_called for body in bodies) else []
        for number, body in enumerate(bodies):
            near = [
                first
                for first in range(number)
                if rests[first] == rests[number]
                and alike(bodies[first].name, body.name)
                and (first, number) not in pairs(bodies)
                and not (_renamed(bodies[first].name, body) or _renamed(body.name, bodies[first]))
            ]
            short = [
                each
                for each in body.also_called
                if not (_drawn(each, body.name) or _renamed(each, body) or _introduced(each, shortened))
            ]
            if (near or short) and (others := _other(body.name, [*short, *[bodies[first].name for first in near]])):
                places = [evidence.place("bodies", number, "name"), evidence.place("bodies", number, "also_called")]
                places += [evidence.place("bodies", first, "name") for first in near]
                yield self._finding(evidence, ("bodies", number), body.name, others, places)
        yield from self._on_the_cover(evidence)

    def _on_the_cover(self, evidence: Evidence) -> Iterator[Finding]:
        """Names on the cover beside those before them there; role-names compares them with the bodies."""
        bodies = evidence.dossier.bodies
        names: dict[str, str] = {}
        for field, name in on_cover(evidence.dossier.evaluation).items():
            names.setdefault(name, field)
        names.pop("", None)
        seen: dict[str, str] = {}
        for name, field in names.items() if may_be_alike([*names]) or any_lacks_word(names) else ():
            near = [
                each
                for each in seen
                if (alike(each, name) or lacks_word(each, name))
                and not (is_own_office(each, name) or _declared(each, name, bodies))
            ]
            if others := _other(name, near):
                places = [evidence.place("evaluation", each) for each in (field, *(seen[other] for other in others))]
                yield self._finding(evidence, ("evaluation", field), name, others, places)
            seen[name] = field

    def _finding(self, evidence: Evidence, at: Path, name: str, others: list[str], places: list[Place]) -> Finding:
        shown = "、".join(f"“{each}”" for each in others)
        return self.finding(
            at,
            f"“{name}”与{shown}名称相近，可能是同一单位，材料没有说明，无从核实",
            (("名称", name), *(("又见", each) for each in others)),
            places,
            "请全文统一单位名称；确是两个单位的，写明区别。",
        )


def _drawn(name: str, full: str) -> bool:
    """Whether `name` is much shorter and made of the other's characters in their order: 县残联.

    A name that only leaves out empty words (事务) may be that of another body.
    """
    short, whole = normal(name), normal(full)
    return len(short) * 5 <= len(whole) * 3 and has_in_order(whole, short) and not alike(name, full)


def _renamed(name: str, body: Body) -> bool:
    """Whether the body's history says that it bore this name before, or bears it since."""
    return name in body.history and any(name in each and _RENAMED.search(each) for each in body.history.split("。"))


def _shortened(dossier: Dossier) -> list[str]:
    """What each text says after 简称."""
    return [text.partition("简称")[2] for _, text in texts_with(dossier, "简称")]


def _introduced(name: str, said: Sequence[str]) -> bool:
    """Whether what a text says after 简称 begins with `name`, as short for another (以下简称“县供水站”)."""
    return any(re.search(rf"(?:^|简称)[为：:]?[“\"「]?{re.escape(name)}", text) for text in said if name in text)


def _declared(one: str, other: str, bodies: Sequence[Body]) -> bool:
    """Whether the evidence says that both names mean one body; the body's own finding tells of them."""
    return any({normal(one), normal(other)} <= names_of(body) for body in bodies)


_RENAMED = re.compile(f"{RENAMED}|改称|前身")


def _other(name: str, names: list[str]) -> list[str]:
    """The names that are not the end of `name`, nor it of theirs, each once."""
    return [each for each in dict.fromkeys(names) if not ends_alike(name, each)]
