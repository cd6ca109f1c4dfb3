"""An indicator system (指标体系) as it is written: what is asked, for how many points, by which rule."""

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, model_validator

from evalgen.model.documents import Url
from evalgen.model.fields import Day, Frozen, Line, Name, Percent, Prose, Score, Slug
from evalgen.model.gates import Gate
from evalgen.model.identity import RubricId
from evalgen.units import ZERO, Points
from evalgen.units.rounding import Mode

NotApplicablePolicy = Literal["refuse", "full", "spread", "drop"]
"""What becomes of the points of an indicator that does not apply: not allowed; counted as reached (P27); spread over
its siblings in proportion (P28); taken out, the total scaled to the full score (折算)."""
Combine = Literal["sum", "min", "max", "mean"]
Nature = Literal["base", "bonus", "malus"]
"""加分项 and 减分项 stand outside the full score."""


class Basis(Frozen):
    """The document a rubric rests on."""

    title: Name
    number: Line = ""
    clause: Line = ""
    url: Url | None = None


class Band(Frozen):
    """A grade and the lowest total it takes; the end is inclusive unless `above` is used."""

    grade: Name
    at_least: Score | None = None
    above: Score | None = None

    @property
    def end(self) -> Points:
        """The lowest total it takes, or the one above which it begins."""
        end = self.at_least if self.above is None else self.above
        return ZERO if end is None else end

    def takes(self, points: Points) -> bool:
        """Whether a total of `points` reaches it."""
        return points > self.above if self.above is not None else points >= self.end


class RoundingRule(Frozen):
    """Where points are rounded, to which step, and how halves go."""

    at: Literal["indicator", "total", "never"] = "indicator"
    step: Score = Points(1, 100)
    mode: Mode = "half_up"


class Split(Frozen):
    """Points of a group shared equally among its indicators (P23), rounded to `step`; the `remainder` goes to one."""

    step: Score = Points(1, 100)
    mode: Mode = "half_up"
    remainder: Literal["first", "last", "refuse"] = "refuse"


class Indicator(Frozen):
    """An indicator at any level; one without `indicators` below it is scored by its `rule`."""

    id: Slug
    name: Line = ""
    points: Score | None = None
    """分值. May be left out where the group splits its points equally, and has no place where the form gives none."""
    nature: Nature = "base"
    definition: Prose = ""
    """指标解释."""
    standard: Prose = ""
    """评分标准, as printed."""
    standard_printed: StrictBool | None = None
    """Whether the original prints the standard; the whole rubric says it where this is left out."""
    note: Prose = ""
    """How the printed standard is read where it is unclear, and why."""
    rule: dict[str, Any] | None = None
    indicators: tuple["Indicator", ...] = ()
    combine: Combine = "sum"
    split: Split | None = None
    not_applicable: NotApplicablePolicy | None = None
    unseen: Line = ""
    """Rows that the source does not show (cut off, unreadable): why; they keep their points and have no rule."""


class RubricText(Frozen):
    """The key `rubric`, or a file under rubrics/."""

    id: Slug
    edition: Annotated[str, Field(pattern=r"^[0-9A-Za-z.]+$", max_length=24)]
    title: Name
    extends: RubricId | None = None
    remove: tuple[Slug, ...] = ()
    """Indicators of the extended rubric that are left out."""
    unscored: StrictBool = False
    """Whether the form gives no points at all (不计分): the full score is then 0, and there are no grades."""
    standard_printed: StrictBool = True
    """Whether the original prints the standards; where it prints none, the general rule stands in their place."""
    full_score: Score = Points(100)
    grades: tuple[Band, ...] = (
        Band(grade="优", at_least=Points(90)), Band(grade="良", at_least=Points(80)),
        Band(grade="中", at_least=Points(60)), Band(grade="差", at_least=Points(0)),
    )  # fmt: skip
    """Highest first; empty where the form grades nothing: 财预〔2020〕10号 sets grades for a full score of 100 only."""
    rounding: RoundingRule = RoundingRule()
    not_applicable: NotApplicablePolicy = "refuse"
    gates: tuple[Gate, ...] = ()
    bonus_cap: Score | None = None
    """The most that all 加分项 together may add."""
    total_cap: Score | None = None
    """The highest total; none where bonus may lift it above the full score."""
    effective: Day | None = None
    until: Day | None = None
    basis: tuple[Basis, ...] = ()
    note: Prose = ""
    output_benefit_floor: Percent | None = None
    """The least share of 产出 and 效益 that the basis asks for, where it does."""
    indicators: tuple[Indicator, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _without_points(cls, written: Any) -> Any:
        if isinstance(written, dict) and written.get("unscored") is True:
            return {"full_score": ZERO, "grades": (), **written}
        return written

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The grades, highest first."""
        return tuple(sorted(self.grades, key=lambda band: band.end, reverse=True))
