"""An indicator system (指标体系) as data: what is asked, for how many points, by which rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, model_validator

from evalgen.model.documents import Url
from evalgen.model.fields import Day, Frozen, Line, Name, Percent, Prose, Score, Slug
from evalgen.model.identity import RubricId
from evalgen.problems import Places
from evalgen.units import ZERO, Points, Rounding
from evalgen.units.rounding import Mode

NotApplicablePolicy = Literal["refuse", "full", "spread", "drop"]
"""What becomes of the points of an indicator that does not apply: not allowed; counted as reached (P27); spread over
its siblings in proportion (P28); taken out, the total scaled to the full score (折算)."""
Combine = Literal["sum", "min", "max", "mean"]


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


class Effect(Frozen):
    """What an open gate does: exactly one of these."""

    cap_total: Score | None = None
    cap_grade: Line = ""
    zero: tuple[Slug, ...] = ()
    deduct: Score | None = None


class Gate(Frozen):
    """A condition outside the points: a veto (一票否决) or a cap on total or grade (P26)."""

    id: Slug
    text: Name
    when: Annotated[str, Field(min_length=1, max_length=300)]
    then: Effect


class Indicator(Frozen):
    """An indicator at any level; one without `indicators` below it is scored by its `rule`."""

    id: Slug
    name: Line = ""
    points: Score | None = None
    """分值. May be left out where the group splits its points equally, and has no place where the form gives none."""
    nature: Literal["base", "bonus", "malus"] = "base"
    """加分项 and 减分项 stand outside the full score."""
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


@dataclass(frozen=True)
class Node:
    """An indicator in its tree: its ancestors' ids, its depth from 1, its printed maximum."""

    indicator: Indicator
    path: tuple[str, ...]
    position: tuple[str | int, ...]
    """Where the indicator stands in the rubric's document."""
    maximum: Points

    @property
    def level(self) -> int:
        return len(self.path)

    @property
    def is_leaf(self) -> bool:
        return not self.indicator.indicators


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule as the machine reads it, in the reader's words: the name of its kind, then a sentence a line."""

    kind: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Rubric:
    """A whole rubric: its text with everything it extends, every indicator in order, and where each was written."""

    text: RubricText
    nodes: tuple[Node, ...]
    """Every indicator, parents before children, in printed order."""
    places: Places
    sha256: str
    shared: bool = True
    """False for a rubric that belongs to one evaluation's folder."""
    readings: Mapping[str, Reading] = field(default_factory=dict)
    """How each rule is read, by indicator id."""

    @property
    def id(self) -> str:
        return f"{self.text.id}@{self.text.edition}"

    @cached_property
    def is_summed(self) -> bool:
        """Whether points are simply added up at every level."""
        return all(node.indicator.combine == "sum" for node in self.nodes)

    @cached_property
    def by_id(self) -> dict[str, Node]:
        return {node.indicator.id: node for node in self.nodes}

    @cached_property
    def leaves(self) -> tuple[Node, ...]:
        """The indicators that have none below them, in printed order."""
        return tuple(node for node in self.nodes if node.is_leaf)

    def prints_standard(self, id_: str) -> bool:
        """Whether the original prints the standard of the indicator; otherwise the general rule stands in its place."""
        own = self.by_id[id_].indicator.standard_printed
        return self.text.standard_printed if own is None else own

    def scored_by(self, kind: str) -> tuple[Node, ...]:
        """The indicators whose rule is of this kind, in printed order."""
        return self._by_kind.get(kind, ())

    def children(self, parent: str | None) -> tuple[Node, ...]:
        """The indicators right below `parent`, or the level-1 indicators."""
        return self._families.get(parent, ())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Node, ...]]:
        kinds: dict[str, list[Node]] = {}
        for node in self.leaves:
            kinds.setdefault(str((node.indicator.rule or {}).get("kind")), []).append(node)
        return {kind: tuple(nodes) for kind, nodes in kinds.items()}

    @cached_property
    def _families(self) -> dict[str | None, tuple[Node, ...]]:
        families: dict[str | None, list[Node]] = {}
        for node in self.nodes:
            families.setdefault(node.path[-2] if len(node.path) > 1 else None, []).append(node)
        return {parent: tuple(nodes) for parent, nodes in families.items()}

    @cached_property
    def rounding(self) -> Rounding:
        rule = self.text.rounding
        return Rounding(rule.at, rule.step, rule.mode)
