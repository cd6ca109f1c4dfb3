"""Bars as a picture; a tall one is in pieces, so that paper may break it between groups of rows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from evalgen.publish.picture.bar_rows import Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.bars_layout import BAR, BARS, LINE, NAMES, Placed
from evalgen.publish.picture.palette import painted
from evalgen.publish.picture.svg import SIZE, WIDTH, box, document, fill, further, number, words
from evalgen.publish.picture.text import em, shortened

_TOP = 8
_KEY = 12
_TALL = 400
"""Half a sheet of paper, as the style for print shows pictures: what is higher is cut before headings."""


def bars_svg(chart: str, title: str, message: str, bars: Bars, mark: str = "") -> str:
    """The picture; `mark` names what the diamonds show."""
    marked = any(row.mark for row in bars.rows)
    key, top = _key(chart, bars, mark if marked else "")
    textures = [(series.colour, series.texture) for _, series in bars.used]
    first, *others = _pieces(bars)
    parts = [*key, *_rows(chart, bars, first, top)]
    whole = document(chart, title, message, (WIDTH, top + _height(first)), parts, textures)
    above, pieces = _height(first), [whole]
    for rows in others:
        pieces += [further((WIDTH, _height(rows)), _rows(chart, bars, rows, -above))]
        above += _height(rows)
    return "".join(pieces)


def _pieces(bars: Bars) -> Iterator[tuple[Placed, ...]]:
    """The rows that stay together on paper: those under one heading, or all."""
    rows = bars.wide.rows
    begins = [at for at, place in enumerate(rows) if at and place.row.heading and bars.wide.height > _TALL]
    for begin, end in pairwise([0, *begins, len(rows)]):
        yield rows[begin:end]


def _height(rows: Sequence[Placed]) -> float:
    return sum(place.height for place in rows)


def _rows(chart: str, bars: Bars, rows: Sequence[Placed], top: float) -> Iterator[str]:
    return (part for row in rows for part in _row(chart, bars, row, top))


def _key(chart: str, bars: Bars, mark: str) -> tuple[list[str], float]:
    """What each look stands for, in as many lines as it takes, and where the rows begin."""
    entries: list[Series | None] = [series for _, series in bars.used]
    if len(entries) < 2 and not mark:
        return [], _TOP
    parts, x, y = [], 0.0, 4.0
    for entry in [*entries, *([None] if mark else [])]:
        text = shortened(entry.name if entry else mark, WIDTH / SIZE - 3)
        wide = _KEY + 5 + em(text) * SIZE + 16
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE + 4
        sign = box(x, y + 1, _KEY, _KEY, fill(chart, entry.colour, entry.texture)) if entry else _diamond(x + 6, y + 7)
        parts += [sign, words(x + _KEY + 5, y + 12, text)]
        x += wide
    return parts, y + LINE + 12


def _row(chart: str, bars: Bars, place: Placed, top: float) -> Iterator[str]:
    beside, row = bars.beside and not place.row.heading, place.row
    step = LINE - 3 if beside else LINE
    first = top + place.top + 14
    names = figures = first
    if beside:
        middle = top + place.top + place.height / 2
        names, figures = (middle + 5 - step * (len(lines) - 1) / 2 for lines in (place.name, place.value))
    for at, line in enumerate(place.name):
        yield words(0, names + step * at, line, bold=row.heading)
    for at, line in enumerate(place.value):
        yield words(WIDTH, figures + step * (at + place.value_line), line, anchor="end")
    if not row.heading:
        yield from _bar(chart, bars, place, top)


def _bar(chart: str, bars: Bars, place: Placed, top: float) -> Iterator[str]:
    left, right = (WIDTH * NAMES, WIDTH * BARS) if bars.beside else (0, WIDTH)
    low, high = bars.span
    scale, y = (right - left) / (high - low), top + place.bar
    zero = left - low * scale
    if bars.whole is not None:
        yield box(zero, y, float(bars.whole) * scale, BAR, painted("c5"), ' fill-opacity="0.18"')
    for stretch in place.stretches:
        series = bars.series[stretch.piece.series]
        left = zero + min(stretch.start, stretch.start + stretch.length) * scale
        if stretch.length:
            look = fill(chart, series.colour, series.texture)
            yield box(left, y, max(abs(stretch.length) * scale, 1), BAR, look)
    if place.row.mark:
        yield _diamond(zero + float(place.row.mark.value) * scale, y + BAR / 2)


def _diamond(x: float, y: float) -> str:
    corners = " ".join(f"{number(x + dx)},{number(y + dy)}" for dx, dy in ((0, -7), (6, 0), (0, 7), (-6, 0)))
    return f'<polygon points="{corners}" {painted("warn")} stroke="currentColor" stroke-width="1.2"/>'
