"""Everything a page shows is a heading or one of a few blocks, each drawn as HTML and as plain Markdown."""

from dataclasses import dataclass, field
from typing import Any, Literal

from evalgen.publish.inline import Inline, Tone
from evalgen.publish.page import Heading


@dataclass(frozen=True, slots=True)
class Prose:
    """Text that an agency wrote, in Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; a cell that spans rows or columns stands in the first of them only."""

    content: Inline
    rows: int = 1
    columns: int = 1
    tone: Tone = ""
    header: bool = False
    id: str = ""
    """Where links lead to it."""


Row = tuple[Inline | Cell, ...]
"""The cells of a row, without the places that a cell of a row above spans."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and whether it holds figures (right-aligned), long text (wide) or words that are not to be
    broken, such as dates (whole)."""

    title: str
    form: Literal["text", "figure", "wide", "whole"] = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption. `total` rows are set apart at the end; figures elsewhere lead to it by its `id`."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: tuple[Row, ...] = ()
    note: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, such as a cover form."""

    pairs: tuple[tuple[str, Inline], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart from the text."""

    title: str
    lines: tuple[Inline, ...] = ()
    tone: Tone = ""
    id: str = ""
    """Where links lead to it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What only reviewers see, beside the thing that it is about."""

    title: str
    lines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered where the order matters."""

    lines: tuple[Inline, ...]
    numbered: bool = False
    caption: str = ""
    ids: tuple[str, ...] = ()
    """Where links lead to each line; empty without."""
    folded: bool = False
    """Only the caption is seen until a reader opens it; print leaves a closed one out."""


@dataclass(frozen=True, slots=True)
class Stat:
    """A figure to be seen at a glance."""

    label: str
    value: Inline
    note: Inline = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Stats:
    """A row of figures at a glance."""

    stats: tuple[Stat, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator: its points, printed standard, reading, evidence, arithmetic, award and sources."""

    id: str
    name: str
    path: str
    """The levels above it: 项目决策 › 项目立项."""
    maximum: str
    awarded: str
    """Empty where a rubric is shown without an evaluation."""
    computed: str
    state: str
    """In the reader's words: 依规则计算, 评价人判断, 证据不足 ..."""
    tone: Tone
    differs: str
    """The difference in words; empty where award and rule agree."""
    sections: tuple[tuple[str, tuple["Inline | Block", ...]], ...]
    """Titled parts, in order: 评分标准, 计分口径, 评价说明, 依据的事实, 计算过程, 给分理由, 出处."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: a Plotly figure, the same picture without scripts, and a table with the same figures."""

    id: str
    title: str
    message: str
    """What the chart shows, as a sentence with its figures; the picture's text alternative."""
    figure: dict[str, Any] = field(hash=False)
    picture: str
    """Finished SVG, made by this package."""
    table: Table


Block = Prose | Table | Facts | Note | Remark | Items | Stats | Card | Chart | Heading
