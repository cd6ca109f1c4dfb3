"""How many evaluations reached which grade, year by year."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Cell, Chart, Column, Inline, Table
from evalgen.publish.charts._counties import sentence
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


def chart(entries: Sequence[Entry]) -> Chart | None:
    if not entries:
        return None
    counts = Counter((year, entry.grade or UNGRADED) for entry in entries for year in set(entry.years))
    years = sorted({year for year, _ in counts})
    grades = _ordered({grade for _, grade in counts})
    series = tuple(Series(grade, *_look(grade, grades)) for grade in grades)
    rows = tuple(_row(year, grades, counts) for year in years)
    totals = Counter(entry.grade or UNGRADED for entry in entries)
    shown = "、".join(f"{grade} {totals[grade]} 项" for grade in grades)
    several = sum(len(set(entry.years)) > 1 for entry in entries)
    note = f"{several} 项评价跨多个年度，在每个年度各计一次，各年相加大于总项数" if several else ""
    span = f"{years[0]}—{years[-1]} 年" if len(years) > 1 else f"{years[0]} 年"
    cells: tuple[tuple[Inline | Cell, ...], ...] = tuple(
        (
            Cell(f"{year} 年", header=True),
            *(str(counts[year, grade]) for grade in grades),
            str(_sum(year, grades, counts)),
        )
        for year in years
    )
    columns = (Column("年度"), *(Column(grade, "figure") for grade in grades), Column("合计", "figure"))
    total = ("评价项数", *(str(totals[grade]) for grade in grades), str(len(entries)))
    table = Table("分年度等级分布", columns, cells, (total,), sentence(note) if note else "")
    message = sentence(f"{span}共 {len(entries)} 项评价，{shown}", note)
    return charted("grades-by-year", message, Bars(series, rows), table)


def _ordered(grades: set[str]) -> tuple[str, ...]:
    known = [grade for grade in _LOOKS if grade in grades]
    others = sorted(grades - set(_LOOKS) - {UNGRADED})
    return (*known, *others, *([UNGRADED] if UNGRADED in grades else []))


def _look(grade: str, grades: tuple[str, ...]) -> tuple[Colour, Texture]:
    if grade == UNGRADED:
        return "c5", ""
    others = [other for other in grades if other not in _LOOKS]
    return _LOOKS[grade] if grade in _LOOKS else _OTHERS[others.index(grade) % len(_OTHERS)]


def _row(year: int, grades: tuple[str, ...], counts: Counter[tuple[int, str]]) -> Row:
    pieces = tuple(
        Piece(at, Fraction(counts[year, grade]), f"{counts[year, grade]} 项")
        for at, grade in enumerate(grades)
        if counts[year, grade]
    )
    each = "　".join(f"{grade} {counts[year, grade]}" for grade in grades if counts[year, grade])
    return Row(f"{year} 年", each, pieces, hover=f"共 {_sum(year, grades, counts)} 项")


def _sum(year: int, grades: tuple[str, ...], counts: Counter[tuple[int, str]]) -> int:
    return sum(counts[year, grade] for grade in grades)
