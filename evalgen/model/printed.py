"""What a report prints about itself: its outline, its lists with their counts, its total wherever it stands, a form."""

from typing import Annotated

from pydantic import Field, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Frozen, Line, Name, Score, Slug, Year
from evalgen.model.identity import Period
from evalgen.model.statements import TotalRow


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
