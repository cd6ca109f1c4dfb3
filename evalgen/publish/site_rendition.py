"""On the site, what a template prints of an evaluation waits as a token until Markdown has run: it is finished HTML."""

from functools import lru_cache

from markupsafe import Markup

from evalgen.publish import plain
from evalgen.publish import skeleton as skeletons
from evalgen.publish.address import relative
from evalgen.publish.drawing import Rendition, as_line
from evalgen.publish.escaping import escaped
from evalgen.publish.inline import Badge, Box, Folded, Inline, Link, Mark, Source, Told
from evalgen.publish.markup import html_of, mark, told, told_again
from evalgen.publish.page import Heading
from evalgen.publish.templates import BLOCKS


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
        if not link.uri or (fragment and not link.query and link.uri == self.origin):
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
