"""A figure for the browser: exact words, plain numbers for the geometry, and nothing an agency wrote read as markup."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from evalgen.publish.picture.text import clean

Json = dict[str, Any]
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def label(*lines: str) -> str:
    """Lines of text for Plotly, which reads tags and entities in every text it is given."""
    return "<br>".join(map(_plain, lines))


@lru_cache(maxsize=8192)
def _plain(line: str) -> str:
    return clean(line).translate(_MARKUP)


def note(lines: Iterable[str], x: float, y: float, **more: Any) -> Json:
    """Words at a place of the plot; by default `x` counts from its left (0) to its right (1)."""
    return {
        "text": label(*lines), "x": x, "y": y, "xref": "paper", "yref": "y", "showarrow": False, "align": "left",
        "xanchor": "left", "yanchor": "middle", "borderpad": 0, **more,
    }  # fmt: skip


def layout(title: str, height: float, notes: list[Json], narrow: Json | None = None, **more: Any) -> Json:
    """What all figures share: no title, no zoom, `notes` in place of axes, other entries for a narrow screen."""
    settings: Json = {"filename": clean(title)}
    if narrow:
        settings["narrow"] = narrow
    return {
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 36, "b": 4, "pad": 0},
        "dragmode": False,
        "hovermode": "closest",
        "annotations": notes,
        "meta": {"eg": settings},
    } | more


def hidden_axis(low: float, high: float, **more: Any) -> Json:
    """An axis that only places things."""
    return {
        "range": [low, high], "visible": False, "fixedrange": True, "automargin": False, "type": "linear",
    } | more  # fmt: skip


LEGEND: Json = {
    "orientation": "h", "x": 0, "xanchor": "left", "y": 1, "yanchor": "bottom", "itemclick": False,
    "itemdoubleclick": False, "traceorder": "normal",
}  # fmt: skip
