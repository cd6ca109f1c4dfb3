"""Money flows from layer to layer; each node keeps room for its words, however thin its flow."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from evalgen.publish.picture.palette import Colour, Texture
from evalgen.publish.picture.text import em, wrapped

LINE = 15
NODE = 10
"""Width of a node."""
PILE = 230.0
"""Height of the whole amount."""
GAP = 9
_WIDE, _SLIM = (560, 12), (320, 10)
"""Widths in pixels for which words are broken, and their size."""


@dataclass(frozen=True, slots=True)
class Node:
    """Where money comes from, passes through or goes to, and how much of it, in words and 元."""

    name: str
    amount: str
    layer: int
    colour: Colour
    texture: Texture = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An amount that goes from the node at `source` to the one at `target`, in a later layer."""

    source: int
    target: int
    value: Fraction
    amount: str


@dataclass(frozen=True)
class Flow:
    """Nodes in order of layer, and links in order of source, then target; every node has a link."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    @cached_property
    def values(self) -> tuple[Fraction, ...]:
        """What passes through each node: the larger of what comes in and what goes out."""
        come = [Fraction(0)] * len(self.nodes)
        go = [Fraction(0)] * len(self.nodes)
        for link in self.links:
            go[link.source] += link.value
            come[link.target] += link.value
        return tuple(map(max, come, go))

    @cached_property
    def layers(self) -> tuple[tuple[int, ...], ...]:
        """The positions of the nodes of each layer."""
        last = max(node.layer for node in self.nodes)
        return tuple(
            tuple(at for at, node in enumerate(self.nodes) if node.layer == layer) for layer in range(last + 1)
        )

    @cached_property
    def placed(self) -> "Placed":
        """Every node in its place."""
        return _placed(self)

    def colour(self, link: Link) -> Colour:
        """A flow has the colour of its origin, unless where it goes to calls for attention."""
        source, target = self.nodes[link.source].colour, self.nodes[link.target].colour
        return target if target in ("lost", "warn") else source


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its place: `left` as a part of the width, `top` and `height` in pixels, its name in lines."""

    left: float
    share: float
    """Of the width, for the node and its words."""
    top: float
    height: float
    slot: float
    """The height it is given, with its words and a distance to the next."""
    wide: tuple[str, ...]
    slim: tuple[str, ...]
    above: bool
    """Whether its words stand above it: beside a low node, what leaves it would run through them."""

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True)
class Placed:
    """A flow in its place: a spot for each node, the height of all, and pixels for each 元."""

    spots: tuple[Spot, ...]
    height: float
    scale: float


def _placed(flow: Flow) -> Placed:
    """Nodes in columns, each as high as its words need at least, every column centred."""
    values = tuple(map(float, flow.values))
    scale = PILE / max(sum(values[at] for at in layer) for layer in flow.layers)
    spots: dict[int, Spot] = {}
    for layer, (left, share) in zip(flow.layers, _columns(flow), strict=True):
        for at in layer:
            spots[at] = _spot(flow, at, left, share, values[at] * scale)
    height = max(sum(spots[at].slot for at in layer) for layer in flow.layers)
    for layer in flow.layers:
        top = (height - sum(spots[at].slot for at in layer)) / 2
        for at in layer:
            spot = spots[at]
            room = spot.slot - spot.height
            spots[at] = replace(spot, top=top + (room - GAP / 2 if spot.above else room / 2))
            top += spot.slot
    return Placed(tuple(spots[at] for at in range(len(flow.nodes))), height, scale)


def _spot(flow: Flow, at: int, left: float, share: float, height: float) -> Spot:
    wide, slim = (
        wrapped(flow.nodes[at].name, (share * width - NODE - 7) / size, lines)
        for (width, size), lines in ((_WIDE, 2), (_SLIM, 3))
    )
    words = LINE * max(len(wide) + 1, len(slim))
    above = height < words and any(link.source == at for link in flow.links)
    return Spot(left, share, 0, height, (words + 3 + height if above else max(words, height)) + GAP, wide, slim, above)


def _columns(flow: Flow) -> Iterator[tuple[float, float]]:
    """Where each layer begins and what part of the width it has: more where names are longer."""
    layers = [[flow.nodes[at] for at in layer] for layer in flow.layers]
    wide = [max(5.3, *(max(min(em(node.name), 8), em(node.amount) - 2) for node in layer)) + 1.5 for layer in layers]
    left = 0.0
    for width in wide:
        yield left / sum(wide), width / sum(wide)
        left += width
