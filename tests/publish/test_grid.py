"""Cells that span rows or columns leave exactly one place for every other cell."""

import pytest

from evalgen.publish.block import Cell, Column, Row
from evalgen.publish.grid import filled, placed

COLUMNS = (Column("一"), Column("二"), Column("三"))
MERGED: tuple[Row, ...] = (
    (Cell("甲", rows=3), Cell("乙", rows=2), "1"),
    ("2",),
    (Cell("丙", columns=2),),
    ("丁", "戊", "3"),
)


def test_covered_places_are_empty_in_a_plain_table() -> None:
    assert list(filled(MERGED, COLUMNS)) == [["甲", "乙", "1"], ["", "", "2"], ["", "丙", ""], ["丁", "戊", "3"]]


def test_a_cell_knows_the_column_it_starts_in() -> None:
    assert [[at for _, at in row] for row in placed(MERGED, COLUMNS)] == [[0, 1, 2], [2], [1], [0, 1, 2]]


@pytest.mark.parametrize(
    "rows",
    [
        (("甲", "乙"),),
        (("甲", "乙", "丙", "丁"),),
        ((Cell("甲", rows=2), "乙", "丙"), ("丁", "戊", "己")),
        ((Cell("甲", columns=2), "乙", "丙"),),
        ((Cell("甲", rows=2), "乙", "丙"), ("丁",)),
    ],
)
def test_a_row_that_does_not_fill_the_columns_is_refused(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ValueError, match="row"):
        list(placed(rows, COLUMNS))
