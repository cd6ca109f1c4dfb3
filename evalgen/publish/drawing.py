"""Templates print headings, blocks and words; each page is drawn from them in one way or another.

Whatever they print of an evaluation never becomes part of the page's Markdown: it is drawn, finished and escaped.
"""

from abc import ABC, abstractmethod

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from evalgen.publish.inline import Badge, Box, Folded, Inline, Link, Mark, Source, Told
from evalgen.publish.page import Heading
from evalgen.publish.templates import title

_NOTHING = Markup("")


class Rendition(ABC):
    """One way of drawing the blocks of one page; `origin` is the page's source address."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def emit(self, value: object) -> str:
        """What stands in the skeleton for `value`: nothing for None, each in turn for a list of blocks."""
        if value is None:
            return _NOTHING
        if isinstance(value, Markup):
            return value
        if isinstance(value, list):
            return Markup("\n\n").join(map(self.emit, value))
        if isinstance(value, Heading):
            return title(value.level, self.emit(value.text), value.id)
        return self._put(value)

    @abstractmethod
    def _put(self, value: object) -> str: ...

    @abstractmethod
    def draw(self, block: object) -> str:
        """A finished block; anything else as words that stand for themselves."""

    @abstractmethod
    def inline(self, content: Inline) -> str:
        """Words in a line, finished and escaped."""

    @abstractmethod
    def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
        """The body made from the rendered skeleton, and its headings."""


def as_line(value: object) -> Inline:
    """Whatever a template prints beside blocks, as words in a line."""
    return value if isinstance(value, str | tuple | Link | Badge | Box | Source | Folded | Mark | Told) else str(value)


@pass_context
def emitted(context: Context, value: object) -> object:
    """What a template prints, drawn by the rendition it is rendered for."""
    rendition: Rendition = context["rendition"]
    return rendition.emit(value)
