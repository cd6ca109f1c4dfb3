"""A flow as a picture."""

from collections.abc import Iterator

from evalgen.publish.picture.flow import LINE, NODE, Flow
from evalgen.publish.picture.palette import painted
from evalgen.publish.picture.svg import box, document, fill, number, words
from evalgen.publish.picture.text import em

_LEAST = 660
_TOP = 26
_THIN = 1.2
"""A flow thinner than this is drawn so thick, to be seen at all."""


def flow_svg(chart: str, title: str, message: str, flow: Flow) -> str:
    """The picture; flows below, nodes above them, words on top."""
    place = flow.placed
    width = _width(flow)
    parts = [
        words(0, 14, "单位：元", size=12),
        *_links(flow, width),
        *(part for at in range(len(flow.nodes)) for part in _node(chart, flow, at, width)),
    ]
    textures = [(node.colour, node.texture) for node in flow.nodes]
    return document(chart, title, message, (width, place.height + _TOP + 4), parts, textures)


def _width(flow: Flow) -> float:
    """Wide enough for the amount beside every node."""
    pairs = zip(flow.nodes, flow.placed.spots, strict=True)
    return max(_LEAST, *((em(node.amount) * 12 + NODE + 8) / spot.share for node, spot in pairs))


def _links(flow: Flow, width: float) -> Iterator[str]:
    place = flow.placed
    leaves = [spot.top for spot in place.spots]
    enters = [spot.top for spot in place.spots]
    for link in flow.links:
        thick = float(link.value) * place.scale
        start, end = leaves[link.source] + thick / 2 + _TOP, enters[link.target] + thick / 2 + _TOP
        leaves[link.source] += thick
        enters[link.target] += thick
        x1, x2 = place.spots[link.source].left * width + NODE, place.spots[link.target].left * width
        yield _band(x1, start, x2, end, max(thick, _THIN), painted(flow.colour(link)))


def _band(x1: float, y1: float, x2: float, y2: float, thick: float, look: str) -> str:
    half, bend = thick / 2, (x1 + x2) / 2
    there = f"M{number(x1)} {number(y1 - half)}C{number(bend)} {number(y1 - half)} {number(bend)} {number(y2 - half)}"
    turn = f"{number(x2)} {number(y2 - half)}V{number(y2 + half)}"
    back = f"C{number(bend)} {number(y2 + half)} {number(bend)} {number(y1 + half)} {number(x1)} {number(y1 + half)}Z"
    return f'<path d="{there} {turn}{back}" {look} fill-opacity="{0.4 if thick > _THIN else 0.9}"/>'


def _node(chart: str, flow: Flow, at: int, width: float) -> Iterator[str]:
    node, spot = flow.nodes[at], flow.placed.spots[at]
    x = spot.left * width
    height = max(spot.height, 2)
    yield box(x, spot.middle - height / 2 + _TOP, NODE, height, fill(chart, node.colour, node.texture))
    left = x if spot.above else x + NODE + 4
    y = (spot.top - 5 - LINE * len(spot.wide) if spot.above else spot.middle + 4 - LINE * len(spot.wide) / 2) + _TOP
    for line, text in enumerate(spot.wide):
        yield words(left, y + LINE * line, text, size=13)
    yield words(left, y + LINE * len(spot.wide), node.amount, size=12)
