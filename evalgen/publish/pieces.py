"""What comes by the hundred in a page, put together without a template from words that are already escaped."""

from collections.abc import Iterable
from functools import lru_cache

from evalgen.publish.block import Cell, Column, Inline


def entries(lines: Iterable[str]) -> str:
    """The entries of a list."""
    return "".join([f"<li>{line}</li>\n" for line in lines])


def pairs(named: Iterable[tuple[str, str]]) -> str:
    """Names with their values."""
    return "".join([f"<div><dt>{name}</dt><dd>{value}</dd></div>\n" for name, value in named])


def sections(titled: Iterable[tuple[str, str]]) -> str:
    """The titled parts of a card."""
    return "".join([f'<section><p class="eg-card__title">{title}</p>{inside}</section>\n' for title, inside in titled])


def cell(cell: Inline | Cell, column: Column, content: str) -> str:
    """A cell of a table around its content."""
    if isinstance(cell, Cell):
        opening, closing = _tags(cell.header, cell.rows, cell.columns, column.form, cell.tone)
    else:
        opening, closing = _tags(False, 1, 1, column.form, "")
    return f"{opening}{content}{closing}"


@lru_cache(maxsize=512)
def _tags(header: bool, rows: int, columns: int, form: str, tone: str) -> tuple[str, str]:
    tag = "th" if header else "td"
    named = " ".join(([form] if form != "text" else []) + ([f"tone-{tone}"] if tone else []))
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    scope = (' scope="rowgroup"' if rows > 1 else ' scope="row"') if header else ""
    classes = f' class="{named}"' if named else ""
    return f"<{tag}{spans}{scope}{classes}>", f"</{tag}>"
