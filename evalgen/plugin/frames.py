"""What stands around a body is the same for all pages of a shape: rendered once, with marks for what differs."""

import copy
import posixpath
import re
from typing import Any

from jinja2 import Environment
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from evalgen.plugin.finished import BODY, WHOLE, FinishedPage

_PARTS = ("above", "below", "beside", "contents")
_MARK = re.compile("\ue000([a-z]+)\ue001")
_MARKED = ("title", "description", *_PARTS)


class Frames:
    """The frames of one build. Pages named by the navigation, which marks them there, are rendered whole."""

    def __init__(self, environment: Environment, navigation: Navigation) -> None:
        self._environment = environment
        self._sections = {page.url.partition("/")[0] for page in navigation.pages}
        """First folders of the pages in the navigation: links to them are shorter from within."""
        self._frames: dict[tuple[object, ...], list[str]] = {}

    def around(self, page: FinishedPage, context: Any) -> str:
        """What the template of the page is to print: the mark of the body, or the whole frame with that mark in it."""
        page.meta |= {part: self._part(part, context) for part in _PARTS}
        if page.template == WHOLE:
            return BODY
        shape = self._shape(page)
        if shape not in self._frames:
            self._frames[shape] = _MARK.split(self._render(WHOLE, {**context, "page": _marked(page)}))
        pieces = self._frames[shape]
        values = page.meta | {"name": page.title, "canonical": page.canonical_url, "first": _first(page)}
        return "".join(values[piece] if at % 2 else piece for at, piece in enumerate(pieces))

    def _shape(self, page: FinishedPage) -> tuple[object, ...]:
        meta, inside = page.meta, page.url.partition("/")[0] in self._sections
        folder = posixpath.dirname(page.url.rstrip("/")) if inside else ""
        given = (*(bool(meta.get(name)) for name in _MARKED), bool(_first(page)))
        return (page.url.count("/"), folder, meta["kind"], meta["charts"], *given, *meta["hide"])

    def _part(self, part: str, context: Any) -> str:
        return self._render(f"partials/evaluation-{part}.html", context).strip()

    def _render(self, template: str, context: Any) -> str:
        return self._environment.get_template(template).render(context)


def _first(page: FinishedPage) -> str:
    """The anchor to skip to."""
    return page.toc.items[0].id if page.toc.items else ""


def _marked(page: FinishedPage) -> FinishedPage:
    """The page with a mark in place of everything that differs between pages of a shape."""
    twin = copy.copy(page)
    twin.meta = page.meta | {name: f"\ue000{name}\ue001" for name in _MARKED if page.meta.get(name)}
    twin.content = BODY
    twin.title = "\ue000name\ue001"
    twin.canonical_url = "\ue000canonical\ue001" if page.canonical_url else page.canonical_url
    twin.toc = TableOfContents([AnchorLink("", "\ue000first\ue001", 1)] if _first(page) else [])
    return twin
