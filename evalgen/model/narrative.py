"""The report in words, and what follows from it: achievements, problems, recommendations."""

from typing import Annotated, Literal

from pydantic import Field

from evalgen.model.citation import Cite
from evalgen.model.fields import Amount, Day, Frozen, Line, Name, Prose, Score, Slug
from evalgen.model.followup import Event

Outcome = Literal["as-printed", "explained"]
"""What came of a finding: the source is so and nobody explained it, or those concerned did."""


class Goal(Frozen):
    """A performance target of the project (绩效目标)."""

    id: Slug
    title: Name
    text: Prose = ""
    target: Line = ""
    actual: Line = ""
    cites: tuple[Cite, ...] = ()


class Project(Frozen):
    """Why the project exists and what it is to reach (key `project`)."""

    bases: tuple[Slug, ...] = ()
    """设立依据: documents in the order printed, repeated where the source repeats them."""
    goals: tuple[Goal, ...] = ()
    actions: tuple[Name, ...] = ()
    """What was carried out, as a list."""


class Achievement(Frozen):
    """What was reached (主要绩效)."""

    title: Name
    text: Prose = ""
    cites: tuple[Cite, ...] = ()


class Shortfall(Frozen):
    """A problem found (存在的问题), its cause, its amount and the indicators it touches."""

    id: Slug
    title: Name
    text: Prose = ""
    cause: Prose = ""
    amount: Amount | None = None
    indicators: tuple[Slug, ...] = ()
    cites: tuple[Cite, ...] = ()


class Recommendation(Frozen):
    """What is to be done (建议), about which problems, by whom, until when."""

    id: Slug
    text: Prose
    problems: tuple[Slug, ...] = ()
    indicators: tuple[Slug, ...] = ()
    """Indicators that it came from, beyond those of its problems."""
    owner: Line = ""
    due: Day | None = None
    events: tuple[Event, ...] = ()
    """What became of it, in order of time."""
    cites: tuple[Cite, ...] = ()


class Results(Frozen):
    """The key `findings`: what the report concludes beyond the score."""

    achievements: tuple[Achievement, ...] = ()
    problems: tuple[Shortfall, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


class ChapterSource(Frozen):
    """Where the source has a section of the narrative (key `chapters`), as far as it is known."""

    cites: Annotated[tuple[Cite, ...], Field(min_length=1)]


class Conclusion(Frozen):
    """The conclusion as printed (key `conclusion`): total, grade, and the points of level-1 or level-2 indicators."""

    total: Score | None = None
    grade: Line = ""
    levels: dict[Slug, Score] = Field(default_factory=dict)
    note: Line = ""
    cites: tuple[Cite, ...] = ()


class Acceptance(Frozen):
    """A finding that was looked at and stands in the source, explained or not (key `accepted`)."""

    check: Slug
    at: Annotated[str, Field(min_length=1, max_length=200)]
    """What the finding is about, as the finding names it: an indicator's id, `funds.components`."""
    outcome: Outcome = "as-printed"
    why: Name
    by: Name
    """Who compared it with the source; where it was explained, who explained it."""
    on: Day
    figures: dict[Name, Line] = Field(default_factory=dict)
    """Figures of the finding as they were when it was explained; once one of them changes, it is open again."""
