"""Bars as a figure for the browser: heights are in pixels, words stand where the picture has them."""

from typing import Any

from evalgen.publish.picture.bars import BAR, BARS, LINE, NAMES, Bars, Placed, placed, stretches
from evalgen.publish.picture.palette import themed
from evalgen.publish.picture.plot import LEGEND, Json, hidden_axis, label, layout, note

_WIDE, _SLIM = 34, 28.5
"""em of words side by side on a page of 460 and of 320 pixels."""


def bars_plot(title: str, bars: Bars, mark: str = "") -> Json:
    """The figure; `mark` names what the diamonds show."""
    rows, height = placed(bars, _SLIM)
    data = [_trace(bars, rows, at) for at, _ in bars.used if any(_pieces(rows, at))]
    marked = [row for row in rows if row.row.mark]
    if marked:
        data.append(_marks(marked, mark))
    # The rows stand where a narrow screen needs them; a wide one only breaks fewer lines.
    notes = [words for row in rows for words in _notes(bars, row, _WIDE)]
    narrow = [words for row in rows for words in _notes(bars, row, _SLIM)]
    low, high = (float(end) for end in bars.span)
    domain = [NAMES, BARS] if bars.beside else [0, 1]
    return {
        "data": data,
        "layout": layout(
            title, height + (40 if len(data) > 1 else 16) + 4, notes, {"annotations": narrow},
            margin={"l": 0, "r": 0, "t": 40 if len(data) > 1 else 16, "b": 4, "pad": 0},
            barmode="overlay", showlegend=len(data) > 1, legend=LEGEND, shapes=_tracks(bars, rows),
            xaxis=hidden_axis(low, high, domain=domain), yaxis=hidden_axis(height, 0),
        ),
    }  # fmt: skip


def _pieces(rows: tuple[Placed, ...], series: int) -> list[tuple[Placed, str, float, float]]:
    return [
        (place, piece.text, float(start), float(end - start))
        for place in rows
        for piece, start, end in stretches(place.row)
        if piece.series == series
    ]


def _trace(bars: Bars, rows: tuple[Placed, ...], at: int) -> Json:
    series, pieces = bars.series[at], _pieces(rows, at)
    return {
        "type": "bar",
        "orientation": "h",
        "name": label(series.name),
        "x": [length for *_, length in pieces],
        "base": [start for *_, start, _ in pieces],
        "y": [place.bar + BAR / 2 for place, *_ in pieces],
        "width": [BAR] * len(pieces),
        "marker": {"color": themed(series.colour), "line": {"width": 0}} | _texture(series.texture),
        "hoverinfo": "text",
        "hovertext": [_hover(place, f"{series.name}：{text}") for place, text, *_ in pieces],
    }


def _texture(texture: str) -> Json:
    if not texture:
        return {}
    look = {"shape": texture, "fillmode": "overlay", "fgcolor": "rgba(255,255,255,0.7)", "size": 7, "solidity": 0.25}
    return {"pattern": look}


def _hover(place: Placed, text: str) -> str:
    return label(*(line for line in (place.row.name, text, place.row.hover) if line))


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


def _notes(bars: Bars, place: Placed, width: float) -> list[Json]:
    row = place.row
    own = placed(Bars(bars.series, (row,), bars.beside), width)[0][0]
    look: dict[str, Any] = {"font": {"weight": 600}} if row.heading else {}
    if bars.beside and not row.heading:
        middle = place.top + place.height / 2
        return [note(own.name, 0, middle, **look), *_figure(own, middle)]
    # The last line of the name stands right above the bar, or above the figure that has a line of its own.
    lowest = place.top + LINE * len(place.name) if row.heading else place.bar - 2
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
            "y0": row.bar, "y1": row.bar + BAR, "line": {"width": 0}, "fillcolor": themed("grid", "0.15"),
        }
        for row in rows
        if not row.row.heading
    ]  # fmt: skip
