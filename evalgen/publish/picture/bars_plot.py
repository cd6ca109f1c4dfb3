"""Bars as a figure for the browser: heights are in pixels, words stand where the picture has them."""

from typing import Any

from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.bars_layout import BAR, BARS, LINE, NAMES, Placed
from evalgen.publish.picture.palette import themed
from evalgen.publish.picture.plot import LEGEND, Json, hidden_axis, label, layout, note

_SPACE = 6
"""Above the first row."""


def bars_plot(title: str, bars: Bars, mark: str = "") -> Json:
    """The figure; `mark` names what the diamonds show."""
    rows, height = bars.slim.rows, bars.slim.height
    data = [_trace(bars, rows, at) for at, _ in bars.used]
    marked = [row for row in rows if row.row.mark]
    if marked:
        data.append(_marks(marked, mark))
    # The rows stand where a narrow screen needs them; a wide one only breaks fewer lines.
    notes, narrow = (
        [words for row, own in zip(rows, owns, strict=True) for words in _notes(bars, row, own)]
        for owns in (bars.wide.rows, rows)
    )
    top = 36 if len(data) > 1 else 12
    return {
        "data": data,
        "layout": layout(
            title, height + _SPACE + top + 4, notes, {"annotations": narrow},
            margin={"l": 0, "r": 0, "t": top, "b": 4, "pad": 0},
            barmode="overlay", showlegend=len(data) > 1, legend=LEGEND, shapes=_tracks(bars, rows),
            xaxis=hidden_axis(*bars.span, domain=[NAMES, BARS] if bars.beside else [0, 1]),
            yaxis=hidden_axis(height, -_SPACE),
        ),
    }  # fmt: skip


def _trace(bars: Bars, rows: tuple[Placed, ...], at: int) -> Json:
    series = bars.series[at]
    pieces = [(place, stretch) for place in rows for stretch in place.stretches if stretch.piece.series == at]
    return {
        "type": "bar",
        "orientation": "h",
        "name": label(series.name),
        "x": [stretch.length for _, stretch in pieces],
        "base": [stretch.start for _, stretch in pieces],
        "y": [place.bar + BAR / 2 for place, _ in pieces],
        "width": [BAR] * len(pieces),
        "marker": {"color": themed(series.colour), "line": {"width": 0}} | _texture(series.texture),
        "hoverinfo": "text",
        "hovertext": [_hover(place, f"{series.name}：{stretch.piece.text}") for place, stretch in pieces],
    }


def _texture(texture: str) -> Json:
    if not texture:
        return {}
    look = {"shape": texture, "fillmode": "overlay", "fgcolor": "rgba(255,255,255,0.6)", "size": 7, "solidity": 0.25}
    return {"pattern": look}


def _hover(place: Placed, text: str) -> str:
    name = "" if text.startswith(f"{place.row.name}：") else place.row.name
    return label(*(line for line in (name, text, place.row.hover) if line))


def _marks(marked: list[Placed], name: str) -> Json:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": label(name),
        "x": [float(place.row.mark.value) for place in marked if place.row.mark],
        "y": [place.bar + BAR / 2 for place in marked],
        "marker": {"symbol": "diamond", "size": 11, "color": themed("warn"), "line": {"width": 1.2, "color": "#fff"}},
        "cliponaxis": False,
        "hoverinfo": "text",
        "hovertext": [_hover(place, f"{name}：{place.row.mark.text}") for place in marked if place.row.mark],
    }


def _notes(bars: Bars, place: Placed, own: Placed) -> list[Json]:
    """The words of a row placed as `place`, in lines as `own` has them."""
    look: dict[str, Any] = {"font": {"weight": 600}} if place.row.heading else {}
    if bars.beside and not place.row.heading:
        middle = place.top + place.height / 2
        return [note(own.name, 0, middle), *_figure(own, middle)]
    # The last line of the name stands right above the bar, or above the figure that has a line of its own.
    lowest = place.top + LINE * len(place.name) if place.row.heading else place.bar - 2
    apart = bool(own.value) and own.value_line >= len(own.name)
    name = note(own.name, 0, lowest - LINE * apart, yanchor="bottom", **look)
    return [name, *_figure(own, lowest, yanchor="bottom")]


def _figure(own: Placed, y: float, **more: Any) -> list[Json]:
    return [note(own.value, 1, y, xanchor="right", **({"align": "right"} | more))] if own.value else []


def _tracks(bars: Bars, rows: tuple[Placed, ...]) -> list[Json]:
    if bars.whole is None:
        return []
    return [
        {
            "type": "rect", "layer": "below", "xref": "x", "yref": "y", "x0": 0, "x1": float(bars.whole),
            "y0": row.bar, "y1": row.bar + BAR, "line": {"width": 0}, "fillcolor": themed("c5", "0.18"),
        }
        for row in rows
        if not row.row.heading
    ]  # fmt: skip
