"""Pages that belong to no evaluation are found too: rubrics and pages written by hand by their text, cuts by title."""

import html
from typing import Final, NamedTuple

from evalgen.publish.address import url_of
from evalgen.publish.page import Page
from evalgen.publish.search.cut import Section, sections_of

_KINDS: Final = {
    "home": "首页", "explore": "查询", "list": "目录", "ledger": "台账", "county": "地区", "year": "年度",
    "rubric": "指标体系",
}  # fmt: skip
_CUTS: Final = {
    "provinces": "地区", "cities": "地区", "departments": "主管单位", "evaluators": "评价机构",
    "fund-types": "资金类型", "indicators": "指标", "projects": "项目", "errata": "勘误",
}  # fmt: skip
"""By the first folder of their addresses."""
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
    kind = _KINDS.get(page.kind) or _CUTS.get(page.uri.partition("/")[0], _CUT)
    return Alone(page.title, url_of(page.uri, directories), kind, sections)


def by_hand(title: str, url: str, body: str) -> Alone:
    """A page written by hand, with a title as it stands in HTML."""
    return Alone(html.unescape(title), url, _BY_HAND, tuple(sections_of(body)))
