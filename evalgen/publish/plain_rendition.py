"""In an export, what a template prints of an evaluation is printed at once: as escaped Markdown for any generator."""

import re

from markupsafe import Markup

from evalgen.publish import plain
from evalgen.publish.address import relative_source
from evalgen.publish.block import Cell, Column, Prose, Row
from evalgen.publish.drawing import Rendition, as_line
from evalgen.publish.grid import filled
from evalgen.publish.inline import Badge, Box, Folded, Inline, Link, Mark, Source, Told
from evalgen.publish.page import Heading
from evalgen.publish.prose import prose_markdown
from evalgen.publish.templates import BLOCKS, block_template


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
