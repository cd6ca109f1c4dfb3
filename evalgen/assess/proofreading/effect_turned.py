"""A goal, an effect or an advice raises what is good and lowers what is not."""

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.turned_effects import WAYS, may_be_turned, turned_effects
from evalgen.assess.names.normal import named
from evalgen.assess.printed_rows import every_name
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

_PARTS = ("title", "text", "target", "actual")
_told = attrgetter(*_PARTS)
"""What a goal says."""
_AIMS = frozenset(("goals", "purpose", "achievements", "recommendations"))


class EffectTurned(Check):
    """No goal, achievement, recommendation or name of an indicator lowers what is good (降低服务水平, 减少就业率) or
    raises what is not (提高能耗, 增加风险), and no chapter on goals or achievements does, nor words on an indicator
    with full points.

    Only where that is all the clause says. Silent where it is denied, prevented, feared or told as a fault, and where
    something else is lowered or raised (降低收入差距, 提高抗风险能力).
    """

    title: ClassVar[str] = "目标、成效和建议里升降的方向合于常理"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        project, findings = evidence.dossier.project, evidence.dossier.findings
        # Most often nothing is turned in all of them together, and they need not be told apart.
        words = [*chain.from_iterable(map(_told, project.goals)), *[each.title for each in findings.achievements]]
        if not may_be_turned("\n".join([every_text(evidence.dossier), every_name(scorecard), *words])):
            return
        for path, text in (*_short(evidence.dossier), *_long(evidence.dossier, scorecard)):
            if turned := next(turned_effects(text), ""):
                yield self._finding(path, turned, evidence.place(*path))
        for node in rubric.leaves:
            if turned := next(turned_effects(node.indicator.name), ""):
                yield self._finding(node.indicator.id, turned, rubric.places.find((*node.position, "name")))

    def _finding(self, at: str | Path, turned: str, place: Place) -> Finding:
        return self.finding(
            at,
            f"这里写{named(turned)}，与要达到的效果正好相反",
            (("文字", turned),),
            (place,),
            "请对照原文核对升降的方向，更正写反的一处。",
        )


def _short(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """The goals, and the titles of what was reached."""
    for number, goal in enumerate(dossier.project.goals):
        yield from [(("project", "goals", number, name), text) for name, text in zip(_PARTS, _told(goal), strict=True)]
    yield from [
        (("findings", "achievements", number, "title"), reached.title)
        for number, reached in enumerate(dossier.findings.achievements)
    ]


def _long(dossier: Dossier, scorecard: Scorecard) -> Iterator[tuple[Path, str]]:
    """The texts on what is aimed at, was reached or is advised, and on indicators with full points."""
    told = {path: text for way in WAYS for path, text in texts_with(dossier, way)}
    for path, text in told.items():
        if path[1] in _AIMS or (path[0] == "scores" and scorecard.by_id[str(path[1])].lost == 0):
            yield path, text
