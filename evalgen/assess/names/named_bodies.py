"""An evaluation names bodies on its cover, among the bodies, as issuers, and as those who mend, answer or correct."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import place_before
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.model.identity import Identity
from evalgen.problems.place import Path

COVER = {
    "department": "主管单位", "budget_department": "预算部门", "implementer": "实施单位", "commissioner": "委托方",
    "evaluator": "评价机构",
}  # fmt: skip
_AS_OF = re.compile(r"^(?:19|20)\d\d年度?")
_READ = attrgetter(*COVER)
_TELLING = 8
"""Characters of the name of a project from which texts are looked through for it."""


class Named(NamedTuple):
    """A name, where it stands, and what a reader calls that place."""

    path: Path
    label: str
    name: str
    role: str = ""

    @property
    def shortest(self) -> int:
        """How many characters beside its place make the name telling in a title: who is evaluated is named there."""
        return 3 if self.path[-1] in ("department", "implementer") else 4

    def same(self, other: "Named") -> bool:
        """Whether one name is the other, or ends as it does, from another place."""
        own, others = normal(self.name), normal(other.name)
        return self.path != other.path and (own.endswith(others) or others.endswith(own))


def on_cover(identity: Identity) -> dict[str, str]:
    """The unit in each field of the cover, empty where none is printed."""
    return dict(zip(COVER, _READ(identity), strict=True))


@remembered
def known_names(dossier: Dossier) -> tuple[Named, ...]:
    """The names on the cover, of the bodies with their other names, and of the components."""
    named = on_cover(dossier.evaluation).items()
    cover = [Named(("evaluation", field), COVER[field], name) for field, name in named if name]
    bodies = [
        Named(("bodies", number, field), "单位情况", name)
        for number, body in enumerate(dossier.bodies)
        for field, names in (("name", (body.name,)), ("also_called", body.also_called))
        for name in names
    ]
    parts = [
        Named(("funds", "components", number, "name"), "资金的分项", part.name, "component")
        for number, part in enumerate(dossier.funds.components)
    ]
    return (*cover, *bodies, *parts)


def project_named(dossier: Dossier) -> Iterator[Named]:
    """The name of the project, where it is long enough to have no namesake but for one character; without the year
    and the place that it begins with, where that leaves enough."""
    name = _AS_OF.sub("", dossier.evaluation.project_name)
    if len(name) < _TELLING:
        return
    rest = name.removeprefix(place_before(name))
    if rest.startswith("级"):
        rest = name  # 某省级资金 begins with no place
    yield Named(("evaluation", "project_name"), "项目名称", rest if len(rest) >= _TELLING else name, "project")


@remembered
def named_elsewhere(dossier: Dossier) -> tuple[Named, ...]:
    """Every other place that names a body or a component, and the cover, whose names are held against one another."""
    cover = [each for each in known_names(dossier) if each.path[0] == "evaluation"]
    return (*cover, *_elsewhere(dossier))


def _elsewhere(dossier: Dossier) -> Iterator[Named]:
    for number, document in enumerate(dossier.documents):
        if document.issuer and document.role in ("report", "form"):
            yield Named(("documents", number, "issuer"), "报告的发文单位", document.issuer, "issuer")
    yield from _afterwards(dossier)
    for number, action in enumerate(dossier.project.actions):
        yield Named(("project", "actions", number), "实施内容", action, "component")


def _afterwards(dossier: Dossier) -> Iterator[Named]:
    """Who is to mend, mends, answers and corrects."""
    for number, advice in enumerate(dossier.findings.recommendations):
        path = ("findings", "recommendations", number)
        if advice.owner:
            yield Named((*path, "owner"), "责任单位", advice.owner)
        for index, event in enumerate(advice.events):
            if event.by:
                yield Named((*path, "events", index, "by"), "整改单位", event.by)
    for number, stage in enumerate(dossier.stages):
        if stage.by:
            yield Named(("stages", number, "by"), "阶段的提出单位", stage.by)
        for index, answer in enumerate(stage.responses):
            yield Named(("stages", number, "responses", index, "by"), "提意见的单位", answer.by)
    for number, erratum in enumerate(dossier.errata):
        if erratum.by:
            yield Named(("errata", number, "by"), "更正的单位", erratum.by)
