"""In a table the percentages of one column are the share of the same two columns in every row."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.assess.texts.tables import Cell, Table
from evalgen.units import show_points

_ROWS = 3
"""Fewer rows show by chance which columns a rate is of."""
_FULL = 100
_MOST = 8
"""Tables with more columns of figures are not tried in all pairs."""


def odd_rates(table: Table) -> Iterator[tuple[str, str, str]]:
    """The one percentage of its column that is not the share which all others are: where it stands, what it tells, and
    what the share is."""
    for column, name in enumerate(table.head):
        rated = [row for row in table.rows if row[column].value is not None]
        if len(rated) < _ROWS or not _is_rate(name, [row[column] for row in rated]):
            continue
        others = [each for each in range(len(table.head)) if each != column]
        figures = [each for each in others if all(row[each].value is not None for row in rated)]
        if len(figures) <= _MOST:
            yield from _odd(table.head, rated, column, figures)


def _is_rate(name: str, cells: Sequence[Cell]) -> bool:
    return all(each.unit == "%" for each in cells) or (
        name.rstrip("）)").endswith(("%", "％")) and all(not each.unit or each.unit == "%" for each in cells)
    )


def _odd(
    head: Sequence[str], rows: Sequence[Sequence[Cell]], column: int, figures: Sequence[int]
) -> Iterator[tuple[str, str, str]]:
    for part in figures:
        for whole in figures:
            if part == whole or any(not row[whole].value for row in rows):
                continue
            off = [row for row in rows if not _agrees(row[part], row[whole], row[column])]
            # Where every share is the whole, no column tells that it is of these two.
            telling = {row[part].value == row[whole].value for row in rows if row not in off}
            if len(off) == 1 and len(rows) - 1 >= 2 and False in telling:
                row = off[0]
                if _otherwise(row[part], row[whole], row[column]):
                    return
                share = (row[part].value or Fraction(0)) / (row[whole].value or Fraction(1)) * 100
                label = next((each.words for each in row if each.value is None and not each.blank), "")
                made = f"{row[part].words} ÷ {row[whole].words} 约为 {show_points(share)}%"
                yield f"{label}·{head[column]}", row[column].words, made
                return


def _otherwise(part: Cell, whole: Cell, told: Cell) -> bool:
    """Whether the rate is full where more was done than all, or is the share the other way round."""
    more = (part.value or Fraction(0)) > (whole.value or Fraction(0))
    return (more and told.value == _FULL) or _agrees(whole, part, told)


def _agrees(part: Cell, whole: Cell, told: Cell) -> bool:
    """Whether the percentage is the share of both, as exactly as all three are printed."""
    if part.value is None or not whole.value or told.value is None:
        return True
    low, high = part.value - part.quantum / 2, part.value + part.quantum / 2
    least, most = whole.value - whole.quantum / 2, whole.value + whole.quantum / 2
    exact = part.value / whole.value * 100
    if least <= 0:
        return abs(exact - told.value) < told.quantum
    return abs(exact - told.value) < told.quantum or low / most * 100 <= told.value <= high / least * 100
