"""The same chapters are drawn twice: as finished HTML for the site, and as plain Markdown for any other generator.

Templates produce the skeleton of a page in Markdown. Whatever they print of an evaluation never becomes part of that
Markdown: it is put in as a token and replaced, once Markdown has run, by finished and escaped HTML. In an export it is
printed as escaped Markdown at once.
"""

import html
import re
from collections.abc import Iterable

from markupsafe import Markup

from evalgen.publish import pieces
from evalgen.publish import skeleton as skeletons
from evalgen.publish.address import relative, relative_source
from evalgen.publish.block import Badge, Block, Box, Column, Inline, Link
from evalgen.publish.drawing import Rendition, as_line
from evalgen.publish.grid import Row, content_of, filled, placed
from evalgen.publish.page import Heading
from evalgen.publish.plain import anchored, escaped, path_quoted, public_address
from evalgen.publish.prose import prose_html, prose_markdown
from evalgen.publish.templates import BLOCKS


class Site(Rendition):
    """Finished HTML for the site; `directories` as MkDocs' `use_directory_urls`."""

    ending = "html"

    def __init__(self, origin: str, directories: bool = True) -> None:
        super().__init__(origin)
        self.directories = directories
        self._held: list[str] = []
        self._links: dict[str, str] = {}
        self._drawn: dict[Inline, str] = {}
        self._tools |= {"entries": self._entries, "pairs": self._pairs, "sections": self._sections}

    def _put(self, value: object) -> str:
        block = isinstance(value, BLOCKS)
        self._held.append(self.draw(value) if block else self.inline(as_line(value)))
        opening = skeletons.BLOCK if block else skeletons.INLINE
        return Markup(f"{opening}{len(self._held) - 1}{skeletons.END}")

    def inline(self, content: Inline) -> str:
        return Markup(self._words(content))

    def _words(self, content: Inline) -> str:
        """Words in a line, escaped; without the mark that they are, which is made for what a template prints."""
        if isinstance(content, str):
            return html.escape(content)
        if isinstance(content, tuple):
            return "".join(map(self._words, content))
        if content not in self._drawn:
            self._drawn[content] = self._part(content)
        return self._drawn[content]

    def _part(self, content: Link | Badge | Box) -> str:
        text = html.escape(content.text)
        if isinstance(content, Badge):
            tone = f" tone-{content.tone}" if content.tone else ""
            return f'<span class="eg-badge{tone}">{text}</span>'
        if isinstance(content, Box):
            sign, word = ("☑", "已勾选：") if content.ticked else ("☐", "未勾选：")
            spoken = f'<span aria-hidden="true">{sign}</span><span class="eg-hidden">{word}</span>'
            return f'<span class="eg-box">{spoken} {text}</span>'
        if content.url:
            url = public_address(content.url)
            return f'<a href="{html.escape(url)}" rel="noopener noreferrer">{text}</a>' if url else text
        return f'<a href="{html.escape(self._href(content))}">{text}</a>'

    def _href(self, link: Link) -> str:
        fragment = f"#{link.anchor}" if link.anchor else ""
        if not link.uri or (fragment and link.uri == self.origin):
            return fragment
        if link.uri not in self._links:
            self._links[link.uri] = path_quoted(relative(self.origin, link.uri, self.directories))
        return self._links[link.uri] + fragment

    def rows(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> list[str]:
        return [
            Markup("".join([pieces.cell(cell, column, self._words(content_of(cell))) for cell, column in row]))
            for row in placed(rows, columns)
        ]

    def _entries(self, lines: Iterable[Inline]) -> str:
        return Markup(pieces.entries(map(self._words, lines)))

    def _pairs(self, named: Iterable[tuple[str, Inline]]) -> str:
        return Markup(pieces.pairs((html.escape(name), self._words(value)) for name, value in named))

    def _sections(self, titled: Iterable[tuple[str, tuple[Inline | Block, ...]]]) -> str:
        return Markup(pieces.sections((html.escape(title), "".join(map(self.draw, parts))) for title, parts in titled))

    def prose(self, text: str) -> str:
        return Markup(f'<div class="eg-prose">{prose_html(text)}</div>')

    def paragraph(self, content: Inline) -> str:
        return Markup(f"<p>{self._words(content)}</p>")

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        return skeletons.converted(skeleton, skeletons.held(self._held))


class Plain(Rendition):
    """Markdown with pipe tables, for an export."""

    ending = "md"

    def _put(self, value: object) -> str:
        return Markup(f"\n{self.draw(value)}\n" if isinstance(value, BLOCKS) else self.inline(as_line(value)))

    def inline(self, content: Inline) -> str:
        if isinstance(content, tuple):
            return "".join(map(self.inline, content))
        if isinstance(content, Badge):
            return f"**{escaped(content.text)}**"
        if isinstance(content, Box):
            return f"{'☑' if content.ticked else '☐'} {escaped(content.text)}"
        if isinstance(content, Link):
            return self._link(content)
        return escaped(content)

    def _link(self, link: Link) -> str:
        if link.url:
            target = public_address(link.url)
        else:
            target = relative_source(self.origin, link.uri) if link.uri else ""
            target += f"#{link.anchor}" if link.anchor else ""
        return f"[{escaped(link.text)}]({path_quoted(target)})" if target else escaped(link.text)

    def rows(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> list[str]:
        return [" | ".join(self.inlines(row)) for row in filled(rows, columns)]

    def prose(self, text: str) -> str:
        return prose_markdown(text)

    def paragraph(self, content: Inline) -> str:
        return self.inline(content)

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        return re.sub(r"\n{3,}", "\n\n", anchored(skeleton)).strip() + "\n", ()
