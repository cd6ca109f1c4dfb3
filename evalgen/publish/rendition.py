"""The same chapters are drawn twice: as finished HTML for the site, and as plain Markdown for any other generator.

Templates produce the skeleton of a page in Markdown. Whatever they print of an evaluation never becomes part of that
Markdown: it is put in as a token and replaced, once Markdown has run, by finished and escaped HTML. In an export it is
printed as escaped Markdown at once.
"""

import re
from functools import lru_cache

from markupsafe import Markup

from evalgen.publish import plain
from evalgen.publish import skeleton as skeletons
from evalgen.publish.address import relative, relative_source
from evalgen.publish.block import Badge, Box, Cell, Column, Folded, Inline, Link, Mark, Prose, Source, Told
from evalgen.publish.drawing import Rendition, as_line
from evalgen.publish.escaping import escaped
from evalgen.publish.grid import Row, filled
from evalgen.publish.markup import html_of, mark, told, told_again
from evalgen.publish.page import Heading
from evalgen.publish.prose import prose_markdown
from evalgen.publish.templates import BLOCKS, block_template


class Site(Rendition):
    """Finished HTML for the site; `directories` as MkDocs' `use_directory_urls`."""

    def __init__(self, origin: str, directories: bool = True) -> None:
        super().__init__(origin)
        self.directories = directories
        self._held: list[str] = []
        self._links: dict[str, str] = {}
        self._told: dict[Told, str] = {}

    def _put(self, value: object) -> str:
        block = isinstance(value, BLOCKS)
        self._held.append(self.draw(value) if block else self.inline(as_line(value)))
        return _token(len(self._held) - 1, block)

    def draw(self, block: object) -> str:
        return html_of(block, self.inline)

    def inline(self, content: Inline) -> str:
        if isinstance(content, str):
            return escaped(content)
        if isinstance(content, tuple):
            return "".join(map(self.inline, content))
        if isinstance(content, Mark):
            return mark(content, self.inline)
        if isinstance(content, Told):
            return self._finding(content)
        # Putting one of these together takes less time than finding it among those drawn before.
        return self._part(content)

    def _finding(self, content: Told) -> str:
        """In full where the page tells it first."""
        if content in self._told:
            return told_again(content, self._told[content])
        # No id that an agency gives has a dot.
        self._told[content] = f"told.{len(self._told) + 1}"
        return told(content, self._told[content], self.inline)

    def _part(self, content: Link | Badge | Box | Source | Folded) -> str:
        text = escaped(content.text)
        if isinstance(content, Link):
            return self._link(content, text)
        if isinstance(content, Badge):
            tone = f" tone-{content.tone}" if content.tone else ""
            return f'<span class="eg-badge{tone}">{text}</span>'
        if isinstance(content, Source):
            code = f"<code>{text}</code>"
            return f'<a class="eg-source" href="{escaped(content.url)}">{code}</a>' if content.url else code
        if isinstance(content, Folded):
            whole = f"<code>{escaped(content.whole)}</code>"
            return f'<details class="eg-folded"><summary><code>{text}</code></summary>{whole}</details>'
        sign, word = ("☑", "已勾选：") if content.ticked else ("☐", "未勾选：")
        spoken = f'<span aria-hidden="true">{sign}</span><span class="eg-hidden">{word}</span>'
        return f'<span class="eg-box">{spoken} {text}</span>'

    def _link(self, link: Link, text: str) -> str:
        if link.url:
            url = plain.public_address(link.url)
            return f'<a href="{escaped(url)}" rel="noopener noreferrer">{text}</a>' if url else text
        return f'<a href="{self._href(link)}">{text}</a>'

    def _href(self, link: Link) -> str:
        """The address, escaped part by part: few pages and anchors make many addresses."""
        fragment = f"#{escaped(link.anchor)}" if link.anchor else ""
        if not link.uri or (fragment and link.uri == self.origin):
            return fragment
        path = self._links.get(link.uri)
        if path is None:
            path = escaped(plain.path_quoted(relative(self.origin, link.uri, self.directories)))
            self._links[link.uri] = path
        asked = f"?{escaped(link.query)}" if link.query else ""
        return f"{path}{asked}{fragment}"

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        return skeletons.converted(skeleton, skeletons.held(self._held))


@lru_cache(maxsize=4096)
def _token(number: int, block: bool) -> Markup:
    """What stands in a skeleton for the piece with this number; every page counts from 0."""
    return Markup(f"{skeletons.BLOCK if block else skeletons.INLINE}{number}{skeletons.END}")


class Plain(Rendition):
    """Markdown with pipe tables, for an export."""

    def _put(self, value: object) -> str:
        return Markup(f"\n{self.draw(value)}\n" if isinstance(value, BLOCKS) else self.inline(as_line(value)))

    def draw(self, block: object) -> str:
        if isinstance(block, Prose):
            return prose_markdown(block.text)
        if not isinstance(block, BLOCKS):
            return self.inline(as_line(block))
        template = block_template(type(block).__name__.lower())
        return template.render(block=block, inline=self.inline, draw=self.draw, rows=self._rows).strip("\n")

    def inline(self, content: Inline) -> str:
        if isinstance(content, tuple):
            return "".join(map(self.inline, content))
        if isinstance(content, Badge):
            return f"**{plain.escaped(content.text)}**"
        if isinstance(content, Box):
            return f"{'☑' if content.ticked else '☐'} {plain.escaped(content.text)}"
        if isinstance(content, Link):
            return self._link(content)
        if isinstance(content, Mark):
            return f"（复核：{'；'.join(map(self.inline, content.lines))}）"
        if isinstance(content, Folded):
            return plain.escaped(content.whole)
        if isinstance(content, Told):
            return self._finding(content)
        return plain.escaped(content.text if isinstance(content, Source) else content)

    def _finding(self, content: Told) -> str:
        said = plain.escaped(f"{content.title}：{content.said}" if content.title else content.said)
        names = plain.escaped(f"{content.check} {content.at}")
        return f"{self.inline(content.badge)} {said}　{self.inline(content.written)}（{names}）"

    def _link(self, link: Link) -> str:
        if link.url:
            target = plain.public_address(link.url)
        else:
            target = relative_source(self.origin, link.uri) if link.uri else ""
            target += f"#{link.anchor}" if link.anchor else ""
        return f"[{plain.escaped(link.text)}]({plain.path_quoted(target)})" if target else plain.escaped(link.text)

    def _rows(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> list[str]:
        lines = (" | ".join(map(self.inline, row)) for row in filled(rows, columns))
        return [f"{_anchors(row)}{line}" for row, line in zip(rows, lines, strict=True)]

    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        return re.sub(r"\n{3,}", "\n\n", plain.anchored(skeleton)).strip() + "\n", ()


def _anchors(row: Row) -> str:
    return "".join(f'<a id="{cell.id}"></a>' for cell in row if isinstance(cell, Cell) and cell.id)
