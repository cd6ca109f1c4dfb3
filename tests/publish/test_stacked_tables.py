"""A wide table carries what makes each row a card on a telephone; a narrow one, and print, stay as they are."""

import pytest

from evalgen.publish.block import Cell, Column, Table
from evalgen.publish.site_rendition import Site

_FIGURES = tuple(Column(f"列{at}", "figure") for at in range(5))


def drawn(*columns: Column, rows: tuple[tuple[str | Cell, ...], ...] = ()) -> str:
    return Site("a/b.md").draw(Table("表", columns, rows))


@pytest.mark.parametrize(
    ("columns", "stacks"),
    [
        (_FIGURES, True),
        (_FIGURES[:4], False),
        ((*_FIGURES[:2], Column("说明", "wide")), True),
        ((_FIGURES[0], Column("说明", "wide")), False),
    ],
)
def test_a_table_stacks_where_its_columns_cannot_stand_side_by_side(columns: tuple[Column, ...], stacks: bool) -> None:
    assert ("eg--stack" in drawn(*columns)) == stacks


def test_a_stacking_table_stays_a_table_for_those_who_listen_and_labels_each_value() -> None:
    body = drawn(*_FIGURES, rows=((Cell("甲", header=True), "1", Cell("2", tone="lost"), Cell("合计", columns=2)),))
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader", "cell"):
        assert f'role="{role}"' in body
    assert body.count("data-label=") == 2
    assert '<td class="figure" role="cell" data-label="列1">1</td>' in body


def test_a_title_of_a_column_cannot_end_the_attribute_that_holds_it() -> None:
    body = drawn(*_FIGURES[:4], Column('"><b>'), rows=(("1", "2", "3", "4", "5"),))
    assert 'data-label="&quot;&gt;&lt;b&gt;"' in body
