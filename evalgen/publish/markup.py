"""A page of the site is made of blocks by the hundred, so each kind is put together as finished HTML by a function.

Words come in unescaped and leave escaped; only what this package writes itself is markup.
"""

import json
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import Any

from evalgen.publish.block import Card, Chart, Facts, Items, Note, Prose, Remark, Stat, Stats, Table
from evalgen.publish.escaping import Words, escaped, toned
from evalgen.publish.inline import Inline, Mark, Told
from evalgen.publish.markup_card import card
from evalgen.publish.markup_table import table
from evalgen.publish.prose import prose_html


def html_of(block: object, words: Words) -> str:
    """A block; anything else as words in a paragraph."""
    draw = _DRAWN.get(type(block))
    return draw(block, words) if draw else f"<p>{words(block)}</p>"  # type: ignore[arg-type]


def figure_json(figure: dict[str, Any]) -> str:
    """A figure as JSON that cannot end the script element it stands in; text in it is no markup to Plotly either."""
    text = json.dumps(figure, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def mark(content: Mark, words: Words) -> str:
    """What reviewers are told inside a cell, a value or an entry."""
    told = "".join([f'<span class="eg-mark__line">{words(line)}</span>' for line in content.lines])
    return f'<span class="eg-mark" role="note" aria-label="复核">{told}</span>'


def told(content: Told, id_: str, words: Words) -> str:
    """A finding in full; the names that an acceptance takes stand small at its end."""
    title = f'<b class="eg-told__title">{escaped(content.title)}</b>：' if content.title else ""
    names = f"（<code>{escaped(content.check)}</code> <code>{escaped(content.at)}</code>）"
    return (
        f'<span class="eg-told" id="{id_}">{words(content.badge)} {title}{escaped(content.said)}<br />'
        f'{words(content.written)}<small class="eg-told__names">{names}</small></span>'
    )


def told_again(content: Told, id_: str) -> str:
    """The title of a finding that the page has told above, leading there."""
    return f'<span class="eg-told">同上：<a href="#{id_}">{escaped(content.title or content.check)}</a></span>'


def _prose(block: Prose, words: Words) -> str:
    return f'<div class="eg-prose">{prose_html(block.text)}</div>'


def _facts(block: Facts, words: Words) -> str:
    pairs = "".join([f"<div><dt>{escaped(name)}</dt><dd>{words(value)}</dd></div>\n" for name, value in block.pairs])
    return f'<dl class="eg-facts"{_label(block.caption)}>\n{pairs}</dl>'


def _note(block: Note, words: Words) -> str:
    title = escaped(block.title)
    lines = "".join([f"<p>{words(line)}</p>\n" for line in block.lines])
    return (
        f'<div role="note" class="eg-note{toned(block.tone)}"{_id(block.id)} aria-label="{title}">'
        f'<p class="eg-note__title">{title}</p>\n{lines}</div>'
    )


def _remark(block: Remark, words: Words) -> str:
    title = escaped(block.title)
    return (
        f'<div role="note" class="eg-review" aria-label="{title}"><p class="eg-review__title">{title}</p>\n'
        f'<ul class="eg-review__lines">\n{_entries(block.lines, words)}</ul></div>'
    )


def _items(block: Items, words: Words) -> str:
    tag = "ol" if block.numbered else "ul"
    # Lines that bring numbers of their own are given no second ones.
    first = next(iter(block.lines), "")
    own = isinstance(first, str) and first.startswith("（1）")
    kind = '"eg-items eg-items--own" role="list"' if own else '"eg-items"'
    entries = f"<{tag} class={kind}>\n{_entries(block.lines, words, block.ids)}</{tag}>"
    if block.folded:
        return f'<details class="eg-more"><summary>{escaped(block.caption)}</summary>\n{entries}\n</details>'
    title = f'<p class="eg-items__title">{escaped(block.caption)}</p>\n' if block.caption else ""
    return f"{title}{entries}"


def _stats(block: Stats, words: Words) -> str:
    return f'<dl class="eg-stats">\n{"".join([_stat(stat, words) for stat in block.stats])}</dl>'


def _stat(stat: Stat, words: Words) -> str:
    note = f'<dd class="eg-stat__note">{words(stat.note)}</dd>' if stat.note else ""
    return (
        f'<div class="eg-stat{toned(stat.tone)}"><dt class="eg-stat__label">{escaped(stat.label)}</dt>'
        f'<dd class="eg-stat__value">{words(stat.value)}</dd>{note}</div>\n'
    )


def _indicator(block: Card, words: Words) -> str:
    return card(block, words, html_of)


def _chart(block: Chart, words: Words) -> str:
    title, message = escaped(block.title), escaped(block.message)
    return (
        f'<figure class="eg-chart" id="chart-{escaped(block.id)}">\n'
        f'<div class="eg-chart__picture" role="img" aria-label="{message}">{block.picture}</div>\n'
        f'<script type="application/json" class="eg-chart__figure">{figure_json(block.figure)}</script>\n'
        f"<figcaption><strong>{title}</strong>　{message}</figcaption>\n"
        f'<details class="eg-more"><summary>查看数据表：{title}</summary>\n'
        f"{table(block.table, words)}\n</details>\n</figure>"
    )


def _entries(lines: Iterable[Inline], words: Words, ids: Iterable[str] = ()) -> str:
    named = zip_longest(lines, ids, fillvalue="")
    return "".join([f"<li{_id(id_)}>{words(line)}</li>\n" for line, id_ in named])


def _id(id_: str) -> str:
    return f' id="{escaped(id_)}"' if id_ else ""


def _label(caption: str) -> str:
    return f' aria-label="{escaped(caption)}"' if caption else ""


_DRAWN: dict[type, Callable[[Any, Words], str]] = {
    Prose: _prose, Table: table, Facts: _facts, Note: _note, Remark: _remark, Items: _items, Stats: _stats,
    Card: _indicator, Chart: _chart,
}  # fmt: skip
