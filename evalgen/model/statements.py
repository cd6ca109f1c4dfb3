"""What the source says in words beside its figures: what a standard asks for, sizes, dates, totals of tables."""

from typing import Annotated, Literal

from pydantic import Field, StrictBool, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Day, Figure, Frozen, Line, Name, Score, Slug

Extent = Literal["all", "most", "some", "sum", "mean"]
"""每处都, 多数, 有的, 合计, 平均."""
State = Literal["ahead", "under-way", "done"]
"""尚未做, 正在做, 已经做完."""


class Ask(Frozen):
    """One thing that a standard (评分标准) asks for, and whether the source shows it anywhere."""

    what: Name
    shown: StrictBool
    note: Line = ""
    """Where it is shown, or in what was looked for it."""
    cites: tuple[Cite, ...] = ()


class Given(Frozen):
    """One of the figures that a claim is held against, and what it is of."""

    of: Name
    value: Figure


class Claim(Frozen):
    """A size that the source states in words (多数村300多次), and the figures that it gives for it (key `claims`)."""

    id: Slug
    text: Name
    """The words as printed, in short."""
    extent: Extent = "all"
    value: Figure
    among: Annotated[int, Field(ge=1)] | None = None
    """How many the claim is about; the figures are taken for some of them where this is not known."""
    figures: Annotated[tuple[Given, ...], Field(min_length=1)]
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="after")
    def _counted(self) -> "Claim":
        if self.among is not None and self.among < len(self.figures):
            raise ValueError(f"among 是 {self.among}，列出的数却有 {len(self.figures)} 个")
        return self

    @property
    def whole(self) -> bool:
        """Whether the figures are all that there are."""
        return self.among == len(self.figures)


class Dated(Frozen):
    """One place where the source says when an event was, or how far it had come."""

    words: Name
    """As printed, in short; the date is read from them where `when` is left out: 2019年10月, 去年10月."""
    when: Day | None = None
    state: State | None = None
    cites: tuple[Cite, ...] = ()


class Milestone(Frozen):
    """An event of the project, with every place where the source dates it (key `milestones`)."""

    id: Slug
    title: Name
    stated: Annotated[tuple[Dated, ...], Field(min_length=1)]
    after: tuple[Slug, ...] = ()
    """The events after which it was, by the source's own words."""


class TotalRow(Frozen):
    """The row of totals (合计) at the foot of a scoring table, as printed; what is left empty is left out."""

    points: Score | None = None
    awarded: Score | None = None
    cites: tuple[Cite, ...] = ()
