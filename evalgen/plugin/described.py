"""What the theme is told about a page. Agencies' words are escaped here, since MkDocs' templates escape nothing."""

from typing import Any

from markupsafe import escape
from mkdocs.structure.toc import AnchorLink, TableOfContents

from evalgen.publish.address import url_of
from evalgen.publish.page import Heading, Page, Step

NOT_INDEXED = {"exclude": True}
"""Pages are found by an index of the site's own; the theme's holds none of them."""
_DEEPEST = 4
_LISTS = ("home", "explore", "list", "ledger", "cut", "county", "year", "broken")


def description_of(page: Page, directories: bool) -> dict[str, Any]:
    """The metadata of a page, as templates read it."""
    chapters = _steps(page.chapters, directories)
    meta: dict[str, Any] = {
        "kind": page.kind,
        "description": str(escape(page.description)),
        "here": str(escape(page.title)),
        "charts": page.charts,
        "trail": _steps(page.trail, directories),
        "chapters": chapters,
        "search": NOT_INDEXED,
        "hide": _hidden(page),
    }
    if page.kind != "home":
        meta["title"] = str(escape(page.title))
    for at, step in enumerate(page.chapters):
        if step.uri == page.uri:
            chapters[at]["active"] = True
            meta["here"] = chapters[at]["title"]
            meta["previous"] = chapters[at - 1] if at else None
            meta["next"] = chapters[at + 1] if at + 1 < len(chapters) else None
    return meta


def contents_of(headings: tuple[Heading, ...]) -> TableOfContents:
    """The headings as a tree, each under the last one of a higher level; smaller ones, which a reader finds with what
    they belong to, are left out."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        if heading.level > _DEEPEST:
            continue
        link = AnchorLink(str(escape(heading.text)), heading.id, heading.level)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return TableOfContents(top)


def _hidden(page: Page) -> list[str]:
    """The side columns that would be empty, or that stand in the way of wide tables."""
    contents = ["toc"] if page.kind in _LISTS or len(page.headings) < 3 else []
    return contents if page.chapters else ["navigation", *contents]


def _steps(steps: tuple[Step, ...], directories: bool) -> list[dict[str, Any]]:
    return [{"title": str(escape(step.title)), "url": url_of(step.uri, directories)} for step in steps]
