"""A table is its caption, its columns, its rows and its totals; on a narrow screen a wide one becomes a card a row.

There each cell shows the title of its column, which it carries for that, and roles keep a table for those who listen.
"""

import html
from functools import lru_cache
from typing import Any

from evalgen.publish.block import Cell, Table
from evalgen.publish.escaping import Words, escaped
from evalgen.publish.grid import placed
from evalgen.publish.inline import Inline

_MANY = 5
_SOME = 3


def table(block: Table, words: Words) -> str:
    """The HTML of a table."""
    caption, stacks = escaped(block.caption), _stacks(block)
    kind, role = (' class="eg eg--stack" role="table"', ' role="rowgroup"') if stacks else (' class="eg"', "")
    heads = "".join([_head(column.form, column.title, stacks) for column in block.columns])
    total = f"<tfoot{role}>{_rows(block, block.total, words, stacks)}</tfoot>\n" if block.total else ""
    note = f'<p class="eg-table__note">{escaped(block.note)}</p>' if block.note else ""
    named = f' id="{escaped(block.id)}"' if block.id else ""
    return (
        f'<div class="eg-table"{named} role="region" tabindex="0" aria-label="{caption}"><table{kind}>\n'
        f"<caption>{caption}</caption>\n<thead{role}>{_row(stacks)}{heads}</tr></thead>\n"
        f"<tbody{role}>{_rows(block, block.rows, words, stacks)}</tbody>\n{total}</table>{note}</div>"
    )


def _stacks(block: Table) -> bool:
    """Whether its columns cannot stand side by side on a telephone."""
    wide = any(column.form == "wide" for column in block.columns)
    return len(block.columns) >= (_SOME if wide else _MANY)


def _rows(block: Table, rows: tuple[Any, ...], words: Words, stacks: bool) -> str:
    opening = _row(stacks)
    labelled = [(column.form, column.title if stacks else "") for column in block.columns]
    plain = [_tags(False, 1, 1, form, "", label) for form, label in labelled]

    def drawn(cell: Inline | Cell, at: int) -> str:
        if isinstance(cell, Cell):
            return _cell(cell, *labelled[at], words)
        before, after = plain[at]
        return f"{before}{words(cell)}{after}"

    return "".join(
        [f"{opening}{''.join([drawn(*each) for each in row])}</tr>\n" for row in placed(rows, block.columns)]
    )


def _row(stacks: bool) -> str:
    return '<tr role="row">' if stacks else "<tr>"


def _cell(cell: Cell, form: str, label: str, words: Words) -> str:
    opening, closing = _tags(cell.header, cell.rows, cell.columns, form, cell.tone, label)
    if cell.id:
        opening = f'{opening[:-1]} id="{escaped(cell.id)}">'
    return f"{opening}{words(cell.content)}{closing}"


@lru_cache(maxsize=1024)
def _tags(header: bool, rows: int, columns: int, form: str, tone: str, label: str) -> tuple[str, str]:
    """`label` is the title of the column where the table stacks; what spans columns has none."""
    tag = "th" if header else "td"
    named = " ".join(([form] if form != "text" else []) + ([f"tone-{tone}"] if tone else []))
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    scope = (' scope="rowgroup"' if rows > 1 else ' scope="row"') if header else ""
    classes = f' class="{named}"' if named else ""
    role = f' role="{"rowheader" if header else "cell"}"' if label else ""
    said = f' data-label="{html.escape(label)}"' if label and not header and columns == 1 else ""
    return f"<{tag}{spans}{scope}{classes}{role}{said}>", f"</{tag}>"


@lru_cache(maxsize=512)
def _head(form: str, title: str, stacks: bool) -> str:
    classes = f' class="{form}"' if form != "text" else ""
    role = ' role="columnheader"' if stacks else ""
    return f'<th scope="col"{classes}{role}>{html.escape(title)}</th>'
