"""A grid of figures as a figure for the browser."""

from evalgen.publish.picture.heat import CELL, Heat
from evalgen.publish.picture.palette import themed
from evalgen.publish.picture.plot import Json, label, layout, note
from evalgen.publish.picture.text import wrapped

_SHADES = [[0, themed("c1", "0.1")], [1, themed("c1", "0.5")]]


def heat_plot(title: str, heat: Heat) -> Json:
    """The figure. Words are notes: they keep the page's own colour, legible on every shade."""
    height, margin = float(CELL * len(heat.rows)), {"r": 0, "t": 46, "b": 4, "pad": 0}
    trace: Json = {
        "type": "heatmap", "showscale": False, "zmin": 0, "zmax": 1, "colorscale": _SHADES, "xgap": 2, "ygap": 2,
        "x": list(range(len(heat.columns))), "y": list(range(len(heat.rows))),
        "z": [[None if cell is None else float(cell.shade) for cell in row] for row in heat.cells],
        "hoverinfo": "text", "hoverongaps": False,
        "hovertext": [["" if cell is None else label(*cell.hover.split("\n")) for cell in row] for row in heat.cells],
    }  # fmt: skip
    narrow = {
        "annotations": _notes(heat, narrow=True),
        "yaxis": _axis(heat.rows, 5),
        "xaxis": _columns(heat) | {"tickfont": {"size": _fitting(heat)}},
        "margin": margin | {"l": 66},
    }
    return {
        "data": [trace],
        "layout": layout(
            title, height + 50, _notes(heat, narrow=False), narrow,
            margin=margin | {"l": 112}, xaxis=_columns(heat), yaxis=_axis(heat.rows, 7.5),
        ),
    }  # fmt: skip


def _columns(heat: Heat) -> Json:
    return _axis(heat.columns, 6) | {"side": "top", "range": [-0.5, len(heat.columns) - 0.5]}


def _axis(names: tuple[str, ...], width: float) -> Json:
    return {
        "type": "linear", "range": [len(names) - 0.5, -0.5], "fixedrange": True, "automargin": False,
        "tickmode": "array", "tickvals": list(range(len(names))),
        "ticktext": [label(*wrapped(name, width)) for name in names],
        "showgrid": False, "zeroline": False, "ticks": "", "ticklen": 6,
    }  # fmt: skip


def _fitting(heat: Heat) -> int:
    """The size of words that fit a cell on a telephone."""
    return max(8, min(11, int(250 / len(heat.columns) / 3.3)))


def _notes(heat: Heat, *, narrow: bool) -> list[Json]:
    look = {"font": {"size": _fitting(heat)}} if narrow else {"font": {"size": 12}}
    return [
        note(
            ("无",) if cell is None else (f"{cell.rate}{'' if narrow and cell.unit == '%' else cell.unit}", cell.count),
            column, row, xref="x", xanchor="center", align="center", **look,
        )
        for row, cells in enumerate(heat.cells)
        for column, cell in enumerate(cells)
    ]  # fmt: skip
