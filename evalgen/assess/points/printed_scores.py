"""A total, a grade and the points of levels are printed once for all, and told again in words."""

import re
from dataclasses import dataclass
from functools import cached_property

from evalgen.assess.points.level_points import Level
from evalgen.assess.points.told_scores import GRADE_TOLD, LOST_IN_ALL, tells
from evalgen.model.evidence import Dossier
from evalgen.model.identity import Identity
from evalgen.model.narrative import Conclusion
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points

_TOTAL_TOLD = re.compile("总[得评]?分|得分|自评|自我评价|综合评价为|综合评分")
_OF_LEVEL = re.compile("满分|分值|权重|[（(]\\d|[扣失丢]")
"""One of these stands wherever a text tells the maximum of a level, or what it lost."""


@dataclass(frozen=True)
class Printed:
    """What the conclusion, the scores and the rubric of an evaluation print."""

    identity: Identity
    conclusion: Conclusion
    rubric: Rubric
    scorecard: Scorecard

    @classmethod
    def of(cls, dossier: Dossier, rubric: Rubric, scorecard: Scorecard) -> "Printed":
        """What they print."""
        return cls(dossier.evaluation, dossier.conclusion, rubric, scorecard)

    def levels_in(self, text: str) -> list[Level]:
        """The levels that the text names, with their points."""
        return [each for each in self._levels if each.name in text]

    @cached_property
    def _levels(self) -> list[Level]:
        given = [(self.rubric.by_id[name], points) for name, points in self.conclusion.levels.items()]
        named = [(node.indicator.name, points, node.maximum) for node, points in given if node.indicator.name]
        return [Level(*each) for each in named]

    @property
    def scores(self) -> tuple[Points | None, ...]:
        """The total and what the levels were given."""
        named = [name for name in self.conclusion.levels if self.rubric.by_id[name].indicator.name]
        return self.total, *[self.conclusion.levels[name] for name in named]

    @property
    def total(self) -> Points | None:
        return self.conclusion.total

    @property
    def own(self) -> tuple[str, ...]:
        """The words for what others are elsewhere, and this evaluation is."""
        own = ("自评", "目标") if self.identity.kind == "self" else ()
        return (*own, "部门整体") if self.identity.subject == "department" else own

    @property
    def grades(self) -> tuple[str, ...]:
        """Every grade of the rubric."""
        return tuple([each.grade for each in self.rubric.text.grades])

    @property
    def names(self) -> tuple[str, ...]:
        """What the indicators of all levels are called."""
        return tuple([node.indicator.name for node in self.rubric.nodes if node.indicator.name])

    @property
    def lost(self) -> Points | None:
        """What was lost in all; None where it is not told, or the rows lost something else."""
        rows = [line.lost for line in self.scorecard.leaves]
        lost = sum((each for each in rows if each), ZERO) if None not in rows else None
        return None if self.total is None or lost != self.rubric.text.full_score - self.total else lost


def may_differ(text: str, printed: Printed, names_levels: bool) -> bool:
    """Whether the text may tell anything, be it of another score, that is not printed; levels beside other points than
    their own apart."""
    if "得分率" in text or LOST_IN_ALL.search(text) or GRADE_TOLD.search(text):
        return True
    if names_levels and _OF_LEVEL.search(text):
        return True
    return bool(_TOTAL_TOLD.search(text)) and not (printed.total is not None and tells(text, printed.total))
