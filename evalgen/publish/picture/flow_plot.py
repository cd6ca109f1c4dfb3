"""A flow as a figure for the browser: nodes fixed where the picture has them, words beside them."""

from evalgen.publish.picture.flow import NODE, Flow, Placed
from evalgen.publish.picture.palette import themed
from evalgen.publish.picture.plot import Json, label, layout, note
from evalgen.publish.picture.text import em

_INSET = 0.02
"""Nodes stand by their middle, so much of the width from the left end of their column."""


def flow_plot(title: str, flow: Flow) -> Json:
    """The figure. Words are notes, because those beside Plotly's nodes neither break nor keep apart."""
    place = flow.placed
    unit = note(["单位：元"], 0, 1, yref="paper", yanchor="bottom", font={"size": 11})
    size = 12 if len(flow.layers) < 6 else 11
    named = _amounts_fit(flow, place, size)
    wide = [unit, *(_words(flow, place, at, size, named=named) for at in range(len(flow.nodes)))]
    slim = [unit, *(_words(flow, place, at, 10, named=False) for at in range(len(flow.nodes)))]
    margin = {"l": 0, "r": 0, "t": 26, "b": 4, "pad": 0}
    return {
        "data": [
            {
                "type": "sankey",
                "arrangement": "fixed",
                "node": _nodes(flow, place),
                "link": _links(flow, place),
            }
        ],
        "layout": layout(title, place.height + 30, wide, {"annotations": slim}, margin=margin),
    }


def _nodes(flow: Flow, place: Placed) -> Json:
    return {
        "sort": "input",
        "label": [""] * len(flow.nodes),
        "x": [spot.left + _INSET for spot in place.spots],
        "y": [spot.middle / place.height for spot in place.spots],
        "pad": _pad(flow, place),
        "thickness": NODE,
        "color": [themed(node.colour) for node in flow.nodes],
        "line": {"width": 0},
        "customdata": [label(f"{node.name}：{node.amount} 元") for node in flow.nodes],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _pad(flow: Flow, place: Placed) -> float:
    """The distance between nodes from which Plotly arrives at the very scale of the picture."""
    room = [
        (place.height - sum(float(flow.values[at]) for at in layer) * place.scale) / (len(layer) - 1)
        for layer in flow.layers
        if len(layer) > 1
    ]
    return min(room, default=0.0)


def _links(flow: Flow, place: Placed) -> Json:
    # Plotly strokes what is thinner than a pixel; it must be opaque to be seen.
    faint = ["" if float(link.value) * place.scale < 1.2 else "0.4" for link in flow.links]
    return {
        "sort": "input",
        "source": [link.source for link in flow.links],
        "target": [link.target for link in flow.links],
        "value": [float(link.value) for link in flow.links],
        "color": [themed(flow.colour(link), opacity) for link, opacity in zip(flow.links, faint, strict=True)],
        "customdata": [
            label(f"{flow.nodes[link.source].name} → {flow.nodes[link.target].name}", f"{link.amount} 元")
            for link in flow.links
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _amounts_fit(flow: Flow, place: Placed, size: int) -> bool:
    """Whether a page of 560 pixels has room for every amount; where it has not, the table and a pointer tell them."""
    pairs = zip(flow.nodes, place.spots, strict=True)
    return all(em(node.amount) * 0.93 * size <= spot.share * 560 - NODE - 7 for node, spot in pairs)


def _words(flow: Flow, place: Placed, at: int, size: int, *, named: bool) -> Json:
    """The name of a node, with its amount where it is to be named."""
    spot, node = place.spots[at], flow.nodes[at]
    lines = (*spot.wide, node.amount) if named else spot.slim
    look: Json = {"yref": "paper", "font": {"size": size}}
    if spot.above:
        look |= {"xshift": -NODE / 2, "yshift": 2, "yanchor": "bottom"}
        return note(lines, spot.left + _INSET, 1 - spot.top / place.height, **look)
    return note(lines, spot.left + _INSET, 1 - spot.middle / place.height, xshift=NODE / 2 + 4, **look)
