"""In a table the row called 合计, 总计 or 小计 tells in each column what the rows above it come to."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.assess.texts.tables import Cell, Table
from evalgen.units import show_points

_TOTAL = re.compile("(?:合|总|共)计|总和|小计")
_PART_TOTAL = "小计"
_NO_ROW = re.compile(r"其中|[…⋯]|\.\.\.|等$|略|不含|另|^[减加扣][：:]")
"""Words of a row by which it is part of another one, or rows are left out."""
_NO_SUM = re.compile(
    "率|比|平均|均|累计|余额|单价|标准|序号|编号|年度?$|年份|日期|时间|名次|排名|电话|说明|备注|增减|%|％"
)
"""Words above a column of which nothing is added up."""
_NUMBERED = tuple(
    map(
        re.compile,
        (
            "[一二三四五六七八九十]+[、.．]",
            "[（(][一二三四五六七八九十]+[）)]",
            r"\d{1,2}[.．、]",
            r"[（(]\d{1,2}[）)]",
            "[①-⑳]",
        ),
    )
)
"""How rows are numbered; where they are in several ways, some are parts of others."""
_NEAR = Fraction(1, 5)
"""By how much at most a misprinted total differs from its rows; what differs more adds up something else."""


def odd_totals(table: Table) -> Iterator[tuple[str, str, str]]:
    """Each total that its rows do not make: where it stands, what it tells, and what the rows come to."""
    if any(_NO_ROW.search(each.words) for row in table.rows for each in row) or _nested(table):
        return
    above: list[Sequence[Cell]] = []
    parts: list[Sequence[Cell]] = []
    for row in table.rows:
        label = next((each.words for each in row if not each.value and _TOTAL.fullmatch(each.words)), "")
        if not label:
            above.append(row)
            continue
        yield from _odd(table.head, label, row, [[*parts, *above], above] if label != _PART_TOTAL else [above])
        parts, above = ([*parts, row], []) if label == _PART_TOTAL else ([], [])


def _nested(table: Table) -> bool:
    """Whether the rows are numbered in several ways."""
    words = [each.words for row in table.rows for each in row if each.value is None]
    return len([each for each in _NUMBERED if any(map(each.match, words))]) > 1


def _odd(
    head: Sequence[str], label: str, total: Sequence[Cell], summed: Sequence[Sequence[Sequence[Cell]]]
) -> Iterator[tuple[str, str, str]]:
    for column, told in enumerate(total):
        if told.value is None or told.unit == "%" or _NO_SUM.search(head[column]):
            continue
        made = [one for rows in summed if (one := _made([row[column] for row in rows]))]
        if not made or any(abs(value - told.value) <= slack + told.quantum / 2 for value, slack in made):
            continue
        value, _ = made[0]
        if abs(value - told.value) <= abs(told.value) * _NEAR:
            yield f"{label}·{head[column] or label}", told.words, f"各行相加是 {show_points(value, 4)}"


def _made(cells: Sequence[Cell]) -> tuple[Fraction, Fraction] | None:
    """What the cells come to, and how exactly; None where one holds words, or fewer than two hold figures."""
    filled = [each for each in cells if not each.blank]
    values = [each.value for each in filled if each.value is not None]
    if len(values) < max(2, len(filled)) or len({each.unit for each in filled}) > 1:
        return None
    # What is printed without a point is counted, or rounded to whole numbers beside others that are not.
    rounded = [each.quantum for each in filled]
    slack = sum(rounded, Fraction(0)) / 2 if min(rounded) < 1 else Fraction(0)
    return sum(values, Fraction(0)), slack
