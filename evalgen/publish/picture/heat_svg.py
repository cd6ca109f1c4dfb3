"""A grid of rates as a picture."""

from collections.abc import Iterator

from evalgen.publish.picture.heat import CELL, Cell, Heat
from evalgen.publish.picture.palette import painted
from evalgen.publish.picture.svg import SIZE, WIDTH, box, document, number, words
from evalgen.publish.picture.text import wrapped

_NAMES, _HEAD, _LEAST, _MOST = 112, 30, 58, 110


def heat_svg(chart: str, title: str, message: str, heat: Heat) -> str:
    """The picture; wider than usual where there are many columns."""
    step = min(max((WIDTH - _NAMES) / len(heat.columns), _LEAST), _MOST)
    head = [words(_NAMES + step * (at + 0.5), 20, name, anchor="middle") for at, name in enumerate(heat.columns)]
    parts = [*head, *(part for row in range(len(heat.rows)) for part in _row(heat, row, step))]
    size = (max(WIDTH, _NAMES + step * len(heat.columns)), _HEAD + CELL * len(heat.rows))
    return document(chart, title, message, size, parts)


def _row(heat: Heat, row: int, step: float) -> Iterator[str]:
    top = _HEAD + CELL * row
    names = wrapped(heat.rows[row], (_NAMES - 8) / SIZE)
    for at, line in enumerate(names):
        yield words(0, top + CELL / 2 + 5 - 8 * (len(names) - 1) + 16 * at, line)
    for at, cell in enumerate(heat.cells[row]):
        yield from _cell(cell, _NAMES + step * at, top, step)


def _cell(cell: Cell | None, left: float, top: float, step: float) -> Iterator[str]:
    if cell is None:
        edge = 'fill="none" stroke="currentColor" stroke-opacity="0.3" stroke-dasharray="3 3"'
        yield box(left + 1.5, top + 1.5, step - 3, CELL - 3, edge)
        yield words(left + step / 2, top + CELL / 2 + 5, "无", anchor="middle", size=12)
        return
    dark = number(0.1 + 0.4 * float(cell.shade))
    yield box(left + 1, top + 1, step - 2, CELL - 2, painted("c1"), f' fill-opacity="{dark}"')
    yield words(left + step / 2, top + CELL / 2 - 1, f"{cell.rate}{cell.unit}", anchor="middle", size=13, bold=True)
    yield words(left + step / 2, top + CELL / 2 + 14, cell.count, anchor="middle", size=11)
