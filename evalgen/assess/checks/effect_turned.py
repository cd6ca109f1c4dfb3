"""A goal, an effect or an advice raises what is good and lowers what is not."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.turned_effects import WAYS, turned_effects
from evalgen.assess.names.normal import named
from evalgen.assess.printed_rows import every_name
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

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
        for path, text in _aims(evidence.dossier, scorecard):
            if turned := next(turned_effects(text), ""):
                yield self._finding(path, turned, evidence.place(*path))
        if not any(map(every_name(scorecard).__contains__, WAYS)):
            return
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


def _aims(dossier: Dossier, scorecard: Scorecard) -> Iterator[tuple[Path, str]]:
    """Every text that tells what is aimed at, was reached or is advised, and raises or lowers anything."""
    told = {path: text for way in WAYS for path, text in texts_with(dossier, way) if _aims_at(path, scorecard)}
    yield from told.items()
    for number, goal in enumerate(dossier.project.goals):
        for part in ("title", "text", "target", "actual"):
            text = str(getattr(goal, part) or "")
            if any(way in text for way in WAYS):
                yield ("project", "goals", number, part), text
    for number, reached in enumerate(dossier.findings.achievements):
        if any(way in reached.title for way in WAYS):
            yield ("findings", "achievements", number, "title"), reached.title


def _aims_at(path: Path, scorecard: Scorecard) -> bool:
    """Whether the text at `path` is such a one; words on an indicator are where it has full points."""
    return path[1] in _AIMS or (path[0] == "scores" and scorecard.by_id[str(path[1])].lost == 0)
