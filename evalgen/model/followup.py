"""What happens between draft and final report, and after it: stages, answers, corrections, rectification."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Day, Frozen, Line, Name, Prose, Score, Slug, Year
from evalgen.model.identity import Period, Stage
from evalgen.model.statements import TotalRow

Status = Literal["accepted", "partly", "rejected", "in-progress", "implemented", "verified", "superseded"]
"""采纳, 部分采纳, 不采纳, 整改中, 已整改, 已核实, 被替代."""
Stance = Literal["agree", "partly", "disagree"]
"""同意, 部分同意, 不同意."""


class Event(Frozen):
    """A dated step of a rectification (整改), with its evidence."""

    on: Day
    status: Status
    by: Line = ""
    note: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="after")
    def _explained(self) -> "Event":
        if self.status in ("rejected", "superseded") and not self.note:
            raise ValueError("不采纳或被替代的，要在 note 写明理由")
        return self


class StageAward(Frozen):
    """What one indicator was given at one stage, and on what words."""

    awarded: Score
    reason: Line = ""
    narrative: Prose = ""


class Response(Frozen):
    """What the evaluated unit answered: on an indicator or a problem, or on the whole."""

    about: Slug | None = None
    """An indicator's or a problem's id; the whole report where none is named."""
    stance: Stance
    text: Prose
    by: Name
    on: Day
    reply: Prose = ""
    """What the evaluator answered to that."""
    cites: tuple[Cite, ...] = ()


class StageRecord(Frozen):
    """One stage of the report: when, by whom, every award then, and the answers to it."""

    stage: Stage
    on: Day
    by: Line = ""
    note: Line = ""
    scores: dict[Slug, StageAward] = Field(default_factory=dict)
    responses: tuple[Response, ...] = ()


class Erratum(Frozen):
    """A correction after publication (勘误)."""

    what: Name
    at: Line = ""
    """The dotted path of the evidence that was corrected, or an indicator's id."""
    old: Line
    new: Line
    reason: Name
    on: Day
    by: Line = ""
    """Who corrected it."""


class Listing(Frozen):
    """A list as printed, with the number of entries that the text states for it."""

    id: Slug
    title: Name
    items: Annotated[tuple[Name, ...], Field(min_length=1)]
    stated: Annotated[int, Field(ge=0)] | None = None
    cites: tuple[Cite, ...] = ()


class Heading(Frozen):
    """A heading as printed: its number, its words, and in a table of contents its page."""

    number: Line = ""
    title: Name
    page: Line = ""
    level: Annotated[int, Field(ge=1, le=4)] = 1


class Mention(Frozen):
    """An indicator, or a group of them, where the text or a heading of the table prints it: its name there, its points,
    what it is given."""

    indicator: Slug
    name: Name
    points: Score | None = None
    awarded: Score | None = None


class PrintedTotal(Frozen):
    """A place that prints the total or the grade: the cover, the summary form, the text."""

    place: Name
    total: Score | None = None
    grade: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="after")
    def _printed(self) -> "PrintedTotal":
        if self.total is None and not self.grade:
            raise ValueError("请写所印的总得分（total）或等级（grade）")
        return self


class Printed(Frozen):
    """The outline as printed: the table of contents and the headings of the text, the indicators in the text, and
    the places of the total: the last row of the table, and every other."""

    contents: tuple[Heading, ...] = ()
    headings: tuple[Heading, ...] = ()
    indicators: tuple[Mention, ...] = ()
    """In the order of the text, which may not be that of the scoring table."""
    total_row: TotalRow | None = None
    totals: tuple[PrintedTotal, ...] = ()


class Form(Frozen):
    """What the cover and summary form print and leave open: times, signatures, seals, the lead evaluator (主评人)."""

    evaluation_time: Period | None = None
    """评价时间, as printed."""
    table_year: Year | None = None
    """The year in the heading of the form's table."""

    lead: Line = ""
    signed: bool | None = None
    sealed: bool | None = None
    blanks: tuple[Name, ...] = ()
    """Fields that the source prints and leaves empty."""
    misprints: tuple[Name, ...] = ()
    """Labels and words that the source misprints."""
