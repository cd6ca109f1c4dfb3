"""What is new, newest first: each dated thing of the site under a name and an address of its own."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import News
from evalgen.publish.address import url_of
from evalgen.units import When

MOST = 200
TITLE = "财政支出绩效评价公开：最新动态"
_NO_NEWS = "1970-01-01T00:00:00+08:00"
KINDS = {"report": "报告", "stage": "报告阶段", "event": "整改", "erratum": "勘误"}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed. `moment` is the beginning, in China, of the day, month or year that is known."""

    id: str
    title: str
    text: str
    kind: str
    url: str
    moment: str


def items(catalogue: Catalogue) -> list[Item]:
    """The newest items, at most MOST of them; in order of evaluation within a date."""
    newest = nsmallest(MOST, _all(catalogue), key=_newest_first)
    return [_item(catalogue, entry, at, news) for entry, at, news in newest]


def updated(found: list[Item]) -> str:
    """The newest moment in the data; a fixed one where there is none. The clock is never asked."""
    return found[0].moment if found else _NO_NEWS


def address(catalogue: Catalogue, uri: str, anchor: str = "") -> str:
    """The address of a page or file: absolute if the site's own is known, otherwise relative to the feed."""
    base = f"{catalogue.home.url.rstrip('/')}/" if catalogue.home.url else ""
    return f"{base}{url_of(uri, catalogue.home.directories)}{f'#{anchor}' if anchor else ''}" or "./"


def feed_id(text: str) -> str:
    """A name that stays the same wherever the site is published."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'evalgen:{text}')}"


def _all(catalogue: Catalogue) -> Iterator[tuple[Entry, int, News]]:
    return ((entry, at, news) for entry in catalogue.entries for at, news in enumerate(entry.news))


def _newest_first(found: tuple[Entry, int, News]) -> tuple[object, ...]:
    entry, at, news = found
    return (-news.on.year, -news.on.month, -news.on.day, entry.id, -at)


def _item(catalogue: Catalogue, entry: Entry, at: int, news: News) -> Item:
    same = sum(_name(other) == _name(news) for other in entry.news[:at])
    return Item(
        id=feed_id(f"{entry.id} {_name(news)} {same}"),
        title=news.title,
        text=news.text,
        kind=KINDS[news.kind],
        url=address(catalogue, f"{entry.id}/{news.page}.md", news.anchor),
        moment=_moment(news.on),
    )


def _name(news: News) -> str:
    return f"{news.kind} {news.on.iso} {news.page}#{news.anchor}"


def _moment(on: When) -> str:
    return f"{on.year:04d}-{on.month or 1:02d}-{on.day or 1:02d}T00:00:00+08:00"
