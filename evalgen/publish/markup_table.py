"""A table is its caption, its columns, its rows and its totals, with room to be moved sideways on a narrow screen."""

import html
from functools import lru_cache
from typing import Any

from evalgen.publish.block import Cell, Column, Inline, Table
from evalgen.publish.escaping import Words, escaped
from evalgen.publish.grid import placed


def table(block: Table, words: Words) -> str:
    """The HTML of a table."""
    caption = escaped(block.caption)
    heads = "".join([_head(column.form, column.title) for column in block.columns])
    total = f"<tfoot>{_rows(block, block.total, words)}</tfoot>\n" if block.total else ""
    note = f'<p class="eg-table__note">{escaped(block.note)}</p>' if block.note else ""
    named = f' id="{escaped(block.id)}"' if block.id else ""
    return (
        f'<div class="eg-table"{named} role="region" tabindex="0" aria-label="{caption}"><table class="eg">\n'
        f"<caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>{_rows(block, block.rows, words)}</tbody>\n{total}</table>{note}</div>"
    )


def _rows(block: Table, rows: tuple[Any, ...], words: Words) -> str:
    return "".join(
        [
            f"<tr>{''.join([_cell(cell, column, words) for cell, column in row])}</tr>\n"
            for row in placed(rows, block.columns)
        ]
    )


def _cell(cell: Inline | Cell, column: Column, words: Words) -> str:
    if isinstance(cell, Cell):
        opening, closing = _tags(cell.header, cell.rows, cell.columns, column.form, cell.tone)
        return f"{opening}{words(cell.content)}{closing}"
    opening, closing = _tags(False, 1, 1, column.form, "")
    return f"{opening}{words(cell)}{closing}"


@lru_cache(maxsize=512)
def _tags(header: bool, rows: int, columns: int, form: str, tone: str) -> tuple[str, str]:
    tag = "th" if header else "td"
    named = " ".join(([form] if form != "text" else []) + ([f"tone-{tone}"] if tone else []))
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    scope = (' scope="rowgroup"' if rows > 1 else ' scope="row"') if header else ""
    classes = f' class="{named}"' if named else ""
    return f"<{tag}{spans}{scope}{classes}>", f"</{tag}>"


@lru_cache(maxsize=512)
def _head(form: str, title: str) -> str:
    classes = f' class="{form}"' if form != "text" else ""
    return f'<th scope="col"{classes}>{html.escape(title)}</th>'
