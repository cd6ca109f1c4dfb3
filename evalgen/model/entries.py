"""What the evidence says on one indicator, and what the evaluator decided."""

from typing import Annotated, Any

from pydantic import Field, StrictBool, StringConstraints, field_validator, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Amount, Frozen, Line, Name, Percent, Prose, Score
from evalgen.model.statements import Ask
from evalgen.units import Points

FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that rules use in measures: small letters, digits, underscore."""


class Fact(Frozen):
    """A fact as the source gives it: a figure with unit or bound (`>= 90%`), a date, true or false, or words."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)] | StrictBool
    note: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, written: Any) -> Any:
        return {"value": written} if isinstance(written, str | bool) else written


class Mark(Frozen):
    """Whether one item of a checklist is met; `points` where it is met in part."""

    met: StrictBool | None = None
    points: Score | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, written: Any) -> Any:
        return {"met": written} if isinstance(written, bool) else written

    @model_validator(mode="after")
    def _decided(self) -> "Mark":
        if self.met is None and self.points is None:
            raise ValueError("请写 met: true 或 met: false，部分符合时写 points: 得分")
        return self


class Counted(Frozen):
    """One finding that a rule of deductions counts."""

    what: Name
    amount: Amount | None = None
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, written: Any) -> Any:
        return {"what": written} if isinstance(written, str) else written


class Entry(Frozen):
    """The evidence on one indicator, or on one part of its rule (key `scores`)."""

    facts: dict[FactName, Fact] = Field(default_factory=dict)
    marks: dict[FactName, Mark] = Field(default_factory=dict)
    counted: tuple[Counted, ...] | None = None
    """The findings counted; an empty list says that there were none, no list that nobody says."""
    counted_at_least: Annotated[int, Field(ge=1)] | None = None
    """How many there are at least, where the source says that there are some but not how many."""
    counted_note: Line = ""
    """What the source says of their number, and how it is read."""
    choice: FactName | None = None
    choice_note: Line = ""
    share: Percent | None = None
    """Within the interval of the choice, the share of the points that the evaluator gives."""
    parts: dict[FactName, "Entry"] = Field(default_factory=dict)
    asks: tuple[Ask, ...] = ()
    """What the standard asks for, and whether the source shows it."""
    inferred: Line = ""
    """What here is concluded from the source's words because it prints no figure, and from which words."""
    not_applicable: Line = ""
    """Why the indicator does not apply."""
    narrative: Prose = ""
    cites: tuple[Cite, ...] = ()
    awarded: Score | None = None
    self_awarded: Score | None = None
    """自评分, where the form prints it in a column of its own."""
    reviewed: Score | None = None
    """复核分, where the form prints it in a column of its own."""
    overflow: Score | None = None
    """Points that the evaluator went on deducting from the total (positive)."""
    reason: Line = ""
    """Why the award departs from the rule, or on what the judgement rests."""
    by: Line = ""
    """Who decided."""

    @field_validator("overflow")
    @classmethod
    def _deducted(cls, overflow: Points | None) -> Points | None:
        if overflow is not None and overflow < 0:
            raise ValueError("在总分上继续扣的分写成正数")
        return overflow

    @model_validator(mode="after")
    def _counted_once(self) -> "Entry":
        if self.counted_at_least is not None and self.counted is not None:
            raise ValueError("counted 已经逐项写明的，不要再写 counted_at_least")
        return self
