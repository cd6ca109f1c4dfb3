"""Pages that belong to no evaluation are found too: rubrics and pages written by hand by their text, cuts by title."""

import html
from typing import Final, NamedTuple

from evalgen.publish.address import url_of
from evalgen.publish.page import Page
from evalgen.publish.search.cut import Section, sections_of

_KINDS: Final = {
    "home": "首页", "list": "目录", "ledger": "台账", "county": "地区", "year": "年度", "rubric": "指标体系",
}  # fmt: skip
_BY_HAND: Final = "说明"
_CUT: Final = "汇总"


class Alone(NamedTuple):
    """A page by itself."""

    title: str
    url: str
    """Its address in the site."""
    kind: str
    """What it is, in a word."""
    sections: tuple[Section, ...]


def of_set(page: Page, directories: bool) -> Alone | None:
    """A page about the set of evaluations; nothing of the later pages of a list, and of a page that shows problems."""
    if page.kind == "broken" or page.uri.rpartition("/")[2].startswith("page_"):
        return None
    sections = tuple(sections_of(page.body)) if page.kind == "rubric" else (Section("", page.title, ""),)
    return Alone(page.title, url_of(page.uri, directories), _KINDS.get(page.kind, _CUT), sections)


def by_hand(title: str, url: str, body: str) -> Alone:
    """A page written by hand, with a title as it stands in HTML."""
    return Alone(html.unescape(title), url, _BY_HAND, tuple(sections_of(body)))
