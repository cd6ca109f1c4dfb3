"""A cell that spans rows takes the place of cells below it, in a table and in its plain form."""

from collections.abc import Iterator

from evalgen.publish.block import Cell, Column, Row
from evalgen.publish.inline import Inline


def placed(rows: tuple[Row, ...], columns: tuple[Column, ...]) -> Iterator[list[tuple[Inline | Cell, int]]]:
    """Each row's own cells with the column each starts in, from 0; ValueError when a row does not fill the columns."""
    open_until = [0] * len(columns)
    every = range(len(columns))
    for number, row in enumerate(rows):
        if len(row) == len(columns) and max(open_until) <= number and Cell not in map(type, row):
            # Most rows have a plain cell for each column.
            yield list(zip(row, every, strict=True))
            continue
        line: list[tuple[Inline | Cell, int]] = []
        at = 0
        for cell in row:
            high, wide = (cell.rows, cell.columns) if isinstance(cell, Cell) else (1, 1)
            while at < len(columns) and open_until[at] > number:
                at += 1
            if at + wide > len(columns):
                raise ValueError(f"row {number} has more cells than columns")
            line.append((cell, at))
            open_until[at : at + wide] = [number + high] * wide
            at += wide
        if any(until <= number for until in open_until):
            raise ValueError(f"row {number} has fewer cells than columns")
        yield line


def filled(rows: tuple[Row, ...], columns: tuple[Column, ...]) -> Iterator[list[Inline]]:
    """Each row with exactly one content a column: cells covered by a span are empty."""
    for line in placed(rows, columns):
        contents: list[Inline] = [""] * len(columns)
        for cell, at in line:
            contents[at] = content_of(cell)
        yield contents


def content_of(cell: Inline | Cell) -> Inline:
    """What a cell says, however it is written."""
    return cell.content if isinstance(cell, Cell) else cell
