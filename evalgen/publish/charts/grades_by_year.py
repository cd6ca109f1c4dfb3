"""How many evaluations reached which grade, year by year; drafts apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Cell, Chart, Column, Inline, Table
from evalgen.publish.charts._counties import apart, leading, sentence
from evalgen.publish.comparison import DRAFT, drafts, finals, is_draft
from evalgen.publish.picture.bars import Bars, Piece, Row, Series
from evalgen.publish.picture.charted import charted
from evalgen.publish.picture.palette import Colour, Texture
from evalgen.publish.totals import UNGRADED

_LOOKS: dict[str, tuple[Colour, Texture]] = {
    "优": ("good", ""),
    "良": ("c1", "\\"),
    "中": ("c3", "."),
    "差": ("lost", "/"),
}
_OTHERS: tuple[tuple[Colour, Texture], ...] = (("c4", "x"), ("c6", "-"), ("c2", "/"), ("c4", "."))


_YEARS = 15
Counts = Counter[tuple[bool, int, str]]
"""Of each grade, in drafts or in final reports, in a year."""


def chart(entries: Sequence[Entry]) -> Chart | None:
    if not entries:
        return None
    counts: Counts = Counter()
    for entry in entries:
        for year in set(entry.years):
            counts[is_draft(entry), year, entry.grade or UNGRADED] += 1
    grades = _ordered({grade for *_, grade in counts})
    series = tuple(Series(grade, *_look(grade, grades)) for grade in grades)
    every = sorted({year for _, year, _ in counts})
    kept = [
        (draft, year)
        for draft in (False, True)
        for year in every[-_YEARS:]
        if any(counts[draft, year, grade] for grade in grades)
    ]
    rows = tuple(_row(draft, year, grades, counts) for draft, year in kept)
    cells = tuple(_cells(draft, year, grades, counts) for draft, year in kept)
    columns = (Column("年度"), *(Column(grade, "figure") for grade in grades), Column("合计", "figure"))
    note = _note(entries, every)
    table = Table("分年度等级分布", columns, cells, tuple(_totals(entries, grades)), sentence(note) if note else "")
    return charted("grades-by-year", _message(entries, grades, every, note), Bars(series, rows), table)


def _message(entries: Sequence[Entry], grades: tuple[str, ...], every: list[int], note: str) -> str:
    told, word = leading(entries)
    totals = Counter(entry.grade or UNGRADED for entry in told)
    shown = "、".join(f"{grade} {totals[grade]} 项" for grade in grades if totals[grade])
    span = f"{every[0]}—{every[-1]} 年" if len(every) > 1 else f"{every[0]} 年"
    return sentence(f"{span}共 {len(told)} 项{word}评价，{shown}", note)


def _note(entries: Sequence[Entry], every: list[int]) -> str:
    several = sum(len(set(entry.years)) > 1 for entry in entries)
    notes = (
        f"只列最近 {_YEARS} 个年度" if len(every) > _YEARS else "",
        f"{several} 项评价跨多个年度，在每个年度各计一次，各年相加大于总项数" if several else "",
        apart(entries),
        "各年度评价的项目不同，不表示同一批项目的变化" if len(every) > 1 else "",
    )
    return "；".join(filter(None, notes))


def _name(draft: bool, year: int) -> str:
    return f"{year} 年（{DRAFT}）" if draft else f"{year} 年"


def _cells(draft: bool, year: int, grades: tuple[str, ...], counts: Counts) -> tuple[Inline | Cell, ...]:
    each = (str(counts[draft, year, grade]) for grade in grades)
    return (Cell(_name(draft, year), header=True), *each, str(_sum(draft, year, grades, counts)))


def _totals(entries: Sequence[Entry], grades: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    groups = [("评价项数", finals(entries)), (f"评价项数（{DRAFT}）", drafts(entries))]
    for name, group in groups:
        totals = Counter(entry.grade or UNGRADED for entry in group)
        if group:
            yield name, *(str(totals[grade]) for grade in grades), str(len(group))


def _ordered(grades: set[str]) -> tuple[str, ...]:
    known = [grade for grade in _LOOKS if grade in grades]
    others = sorted(grades - set(_LOOKS) - {UNGRADED})
    return (*known, *others, *([UNGRADED] if UNGRADED in grades else []))


def _look(grade: str, grades: tuple[str, ...]) -> tuple[Colour, Texture]:
    if grade == UNGRADED:
        return "c5", ""
    others = [other for other in grades if other not in _LOOKS]
    return _LOOKS[grade] if grade in _LOOKS else _OTHERS[others.index(grade) % len(_OTHERS)]


def _row(draft: bool, year: int, grades: tuple[str, ...], counts: Counts) -> Row:
    found = [(at, grade, counts[draft, year, grade]) for at, grade in enumerate(grades) if counts[draft, year, grade]]
    pieces = tuple(Piece(at, Fraction(count), f"{count} 项") for at, _, count in found)
    each = "　".join(f"{grade} {count}" for _, grade, count in found)
    return Row(_name(draft, year), each, pieces, hover=f"共 {_sum(draft, year, grades, counts)} 项")


def _sum(draft: bool, year: int, grades: tuple[str, ...], counts: Counts) -> int:
    return sum(counts[draft, year, grade] for grade in grades)
