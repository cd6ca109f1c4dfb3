"""A picture is a small SVG of fixed bytes: shapes and words only, no script, no style, nothing fetched."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import escape

from evalgen.publish.picture.palette import Colour, Texture, painted, pattern, pattern_id
from evalgen.publish.picture.text import clean

WIDTH = 520
"""Narrow, so that words stay legible where the picture is shrunk to a telephone's width."""
SIZE = 14
"""Of words, in units of the picture."""


@lru_cache(maxsize=8192)
def escaped(text: str) -> str:
    """`text` as the content of an element."""
    return str(escape(clean(text)))


def number(value: float) -> str:
    """A coordinate to two decimals."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def words(x: float, y: float, text: str, *, anchor: str = "", size: int = SIZE, bold: bool = False) -> str:
    """A line of text on the base line `y`."""
    place = f' text-anchor="{anchor}"' if anchor else ""
    weight = ' font-weight="600"' if bold else ""
    scale = f' font-size="{size}"' if size != SIZE else ""
    return f'<text x="{number(x)}" y="{number(y)}"{place}{scale}{weight}>{escaped(text)}</text>'


def box(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    """A rectangle; `fill` are the attributes that fill it."""
    corner = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f"<rect {corner} {fill}{more}/>"


def fill(chart: str, colour: Colour, texture: Texture) -> str:
    """The attributes that fill a shape with a colour and its texture."""
    return f'fill="url(#{pattern_id(chart, colour, texture)})"' if texture else painted(colour)


def document(
    chart: str, title: str, message: str, size: tuple[float, float], parts: Iterable[str],
    textures: Iterable[tuple[Colour, Texture]] = (),
) -> str:  # fmt: skip
    """The whole picture, with its name and what it shows."""
    patterns = "".join(pattern(chart, colour, texture) for colour, texture in sorted(set(textures)) if texture)
    defs = f"<defs>{patterns}</defs>" if patterns else ""
    told = f"<title>{escaped(title)}</title><desc>{escaped(message)}</desc>"
    return _drawn(size, 'role="img"', f"{told}{defs}{''.join(parts)}")


def further(size: tuple[float, float], parts: Iterable[str]) -> str:
    """What goes on right below a picture that has said what it shows."""
    return _drawn(size, 'aria-hidden="true"', "".join(parts))


def _drawn(size: tuple[float, float], part: str, content: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="eg-picture" width="100%" '
        f'viewBox="0 0 {number(size[0])} {number(size[1])}" font-size="{SIZE}" fill="currentColor" {part}>'
        f"{content}</svg>"
    )
