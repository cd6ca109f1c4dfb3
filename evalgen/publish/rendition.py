"""The same chapters are drawn twice: as finished HTML for the site, and as plain Markdown for any other generator.

Templates produce the skeleton of a page in Markdown. Whatever they print of an evaluation never becomes part of that
Markdown: it is put in as a token and replaced, once Markdown has run, by finished and escaped HTML. In an export it is
printed as escaped Markdown at once.
"""

import re
from abc import ABC, abstractmethod
from functools import lru_cache
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markdown import Markdown
from markupsafe import Markup, escape

from evalgen.publish.address import relative, relative_source
from evalgen.publish.block import Badge, Card, Chart, Facts, Inline, Items, Link, Note, Prose, Stats, Table
from evalgen.publish.page import Heading
from evalgen.publish.prose import prose_html, prose_markdown
from evalgen.publish.templates import block_templates

_BLOCKS = (Prose, Table, Facts, Note, Items, Stats, Card, Chart)
_TOKEN = re.compile("<p>\ue000(\\d+)\ue001</p>|\ue000(\\d+)\ue001")
_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^=:$<>&@])")
_IDS = re.compile(r"[ \t]*\{#[a-z0-9-]+\}[ \t]*$", re.MULTILINE)


class Rendition(ABC):
    """One way of drawing the blocks of one page; `origin` is the page's source address."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    @abstractmethod
    def emit(self, value: object) -> str:
        """What stands in the skeleton for `value`: nothing for None, each in turn for a list of blocks."""

    @abstractmethod
    def inline(self, content: Inline) -> str:
        """Words in a line."""

    @abstractmethod
    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        """The body made from the rendered skeleton, and its headings."""

    def draw(self, block: object) -> str:
        """A block by its template."""
        if isinstance(block, Prose):
            return self.prose(block.text)
        template = block_templates().get_template(f"{type(block).__name__.lower()}.{self.ending}.jinja")
        return template.render(block=block, inline=self.inline, draw=self.draw, prose=self.prose).strip("\n")

    ending: str

    @abstractmethod
    def prose(self, text: str) -> str:
        """An agency's text, made safe."""


class Site(Rendition):
    """Finished HTML for the site; `directories` as MkDocs' `use_directory_urls`."""

    ending = "html"

    def __init__(self, origin: str, directories: bool = True) -> None:
        super().__init__(origin)
        self.directories = directories
        self._held: list[str] = []

    def emit(self, value: object) -> str:
        if value is None or isinstance(value, Markup):
            return value or Markup("")
        if isinstance(value, list):
            return Markup("\n\n").join(map(self.emit, value))
        self._held.append(self.draw(value) if isinstance(value, _BLOCKS) else self.inline(_line(value)))
        return Markup(f"\ue000{len(self._held) - 1}\ue001")

    def inline(self, content: Inline) -> str:
        if isinstance(content, tuple):
            return Markup("").join(map(self.inline, content))
        if isinstance(content, Badge):
            tone = f" tone-{content.tone}" if content.tone else ""
            return Markup('<span class="eg-badge{}">{}</span>').format(tone, content.text)
        if isinstance(content, Link):
            return self._link(content)
        return escape(content)

    def _link(self, link: Link) -> str:
        if link.url:
            return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(link.url, link.text)
        href = relative(self.origin, link.uri, self.directories) if link.uri else ""
        return Markup('<a href="{}">{}</a>').format(href + (f"#{link.anchor}" if link.anchor else ""), link.text)

    def prose(self, text: str) -> str:
        return Markup('<div class="eg-prose">{}</div>').format(Markup(prose_html(text)))

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        markdown = _markdown()
        body = self._filled(markdown.reset().convert(skeleton))
        return body, tuple(self._headings(getattr(markdown, "toc_tokens", [])))

    def _filled(self, text: str) -> str:
        return _TOKEN.sub(lambda match: self._held[int(match[1] or match[2])], text)

    def _headings(self, tokens: list[dict[str, Any]]) -> list[Heading]:
        found = []
        for token in tokens:
            name = re.sub(r"<[^>]*>", "", self._filled(token["html"]))
            found.append(Heading(token["level"], token["id"], Markup(name).unescape()))
            found.extend(self._headings(token["children"]))
        return found


class Plain(Rendition):
    """Markdown with pipe tables, for an export."""

    ending = "md"

    def emit(self, value: object) -> str:
        if value is None or isinstance(value, Markup):
            return value or Markup("")
        if isinstance(value, list):
            return Markup("\n").join(map(self.emit, value))
        return Markup(f"\n{self.draw(value)}\n" if isinstance(value, _BLOCKS) else self.inline(_line(value)))

    def inline(self, content: Inline) -> str:
        if isinstance(content, tuple):
            return "".join(map(self.inline, content))
        if isinstance(content, Badge):
            return f"**{_escaped(content.text)}**"
        if isinstance(content, Link):
            target = content.url or (relative_source(self.origin, content.uri) if content.uri else "")
            return f"[{_escaped(content.text)}]({target}{f'#{content.anchor}' if content.anchor else ''})"
        return _escaped(content)

    def prose(self, text: str) -> str:
        return prose_markdown(text)

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        return re.sub(r"\n{3,}", "\n\n", _IDS.sub("", skeleton)).strip() + "\n", ()


def _line(value: object) -> Inline:
    return value if isinstance(value, str | tuple | Link | Badge) else str(value)


def _escaped(text: str) -> str:
    return _MARKS.sub(lambda match: _ENTITIES.get(match[1], f"\\{match[1]}"), " ".join(text.split()))


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "{": "&#123;", "}": "&#125;", "|": "&#124;", "$": "&#36;",
             "@": "&#64;", ":": "&#58;", "^": "&#94;", "~": "&#126;", "=": "&#61;"}  # fmt: skip


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown(extensions=["attr_list", "toc"], extension_configs={"toc": {"permalink": False}})


@pass_context
def emitted(context: Context, value: object) -> object:
    """What a template prints, drawn by the rendition it is rendered for."""
    rendition: Rendition = context["rendition"]
    return rendition.emit(value)
