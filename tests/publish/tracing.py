"""The figures of a page as a reader meets them: rows of tables and figures at a glance, with the links in them."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TABLE = re.compile(
    r'<div class="eg-table"( id="(?P<id>[^"]*)")?.*?<caption>(?P<caption>.*?)</caption>(?P<rest>.*?)</div>', re.S
)
_BODY = re.compile(r"<tbody[^>]*>(.*?)</tbody>", re.S)
_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.S)
_CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.S)
_STAT = re.compile(r'<dt class="eg-stat__label">(.*?)</dt><dd class="eg-stat__value">(.*?)</dd>', re.S)
_LINK = re.compile(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.S)
_FIGURE = re.compile(r"[1-9]")


@dataclass(frozen=True)
class Figures:
    """A row of a table, or a figure at a glance: where it stands, its words, and each link in it with its words."""

    caption: str
    id: str
    """That of the table; empty where it has none."""
    words: str
    links: tuple[tuple[str, str], ...]


def rows(body: str) -> Iterator[Figures]:
    """Every row of a table, but for totals, in which a cell besides its name holds a figure that is not 0."""
    for table in _TABLE.finditer(body):
        caption = plain(table["caption"])
        for row in _ROW.findall("".join(_BODY.findall(table["rest"]))):
            if any(_FIGURE.search(plain(cell)) for cell in _CELL.findall(row)):
                yield Figures(caption, table["id"] or "", plain(row), links(row))


def stats(body: str) -> Iterator[Figures]:
    """Every figure at a glance that is not 0."""
    for label, value in _STAT.findall(body):
        if re.search(r"[1-9]", plain(value)):
            yield Figures(plain(label), "", plain(value), links(value))


def links(markup: str) -> tuple[tuple[str, str], ...]:
    """Each address with its words."""
    return tuple((html.unescape(address), plain(words)) for address, words in _LINK.findall(markup))


def plain(markup: str) -> str:
    """The words without their markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))
