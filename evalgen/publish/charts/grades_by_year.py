"""How many evaluations reached which grade, year by year; drafts apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import apart, leading, sentence
from evalgen.publish.comparison import DRAFT, drafts, finals, is_draft
from evalgen.publish.completion import UNSCORED
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted
from evalgen.publish.picture.palette import Colour, Texture
from evalgen.publish.totals import UNGRADED, grade_in_words

_LOOKS: dict[str, tuple[Colour, Texture]] = {
    "优": ("good", ""),
    "良": ("c1", "\\"),
    "中": ("c3", "."),
    "差": ("lost", "/"),
}
_OTHERS: tuple[tuple[Colour, Texture], ...] = (("c4", "x"), ("c6", "-"), ("c2", "/"), ("c4", "."))

_WITHOUT: dict[str, tuple[Colour, Texture]] = {UNGRADED: ("c5", ""), UNSCORED: ("c5", "x")}
"""Those that print no grade, and those whose form gives no points."""


_YEARS = 15
Counts = dict[tuple[bool, int, str], list[Entry]]
"""Those of each grade, drafts or final reports, in a year."""


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    if all(entry.is_unscored for entry in entries):
        return None
    counts: Counts = defaultdict(list)
    for entry in entries:
        for year in set(entry.years):
            counts[is_draft(entry), year, grade_in_words(entry)].append(entry)
    grades = _ordered({grade for *_, grade in counts})
    series = tuple(Series(grade, *_look(grade, grades)) for grade in grades)
    every = sorted({year for _, year, _ in counts})
    kept = [
        (draft, year)
        for draft in (False, True)
        for year in every[-_YEARS:]
        if any(counts.get((draft, year, grade)) for grade in grades)
    ]
    rows = tuple(_row(draft, year, grades, counts) for draft, year in kept)
    cells = tuple(tuple(_cells(draft, year, grades, counts, among)) for draft, year in kept)
    columns = (Column("年度"), *(Column(grade, "figure") for grade in grades), Column("合计", "figure"))
    note = _note(entries, every)
    table = Table(
        "分年度等级分布", columns, cells, tuple(_totals(entries, grades, among)), sentence(note) if note else ""
    )
    return charted("grades-by-year", _message(entries, grades, every, note), Bars(series, rows), table)


def _message(entries: Sequence[Entry], grades: tuple[str, ...], every: list[int], note: str) -> str:
    told, word = leading(entries)
    totals = Counter(grade_in_words(entry) for entry in told)
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


def _cells(draft: bool, year: int, grades: tuple[str, ...], counts: Counts, among: Among) -> Iterator[Inline | Cell]:
    yield Cell(_name(draft, year), header=True)
    for grade in grades:
        found = counts.get((draft, year, grade), [])
        yield among.counted(str(len(found)), found, ("year", str(year)), ("grade", grade))
    every = [entry for grade in grades for entry in counts.get((draft, year, grade), ())]
    yield among.counted(str(len(every)), every, ("year", str(year)))


def _totals(entries: Sequence[Entry], grades: tuple[str, ...], among: Among) -> Iterator[tuple[Inline, ...]]:
    groups = [("评价项数", finals(entries)), (f"评价项数（{DRAFT}）", drafts(entries))]
    for name, group in groups:
        of = {grade: [entry for entry in group if grade_in_words(entry) == grade] for grade in grades}
        if group:
            each = (among.counted(str(len(of[grade])), of[grade], ("grade", grade)) for grade in grades)
            yield name, *each, among.counted(str(len(group)), group)


def _ordered(grades: set[str]) -> tuple[str, ...]:
    known = [grade for grade in _LOOKS if grade in grades]
    others = sorted(grades - set(_LOOKS) - set(_WITHOUT))
    return (*known, *others, *(word for word in _WITHOUT if word in grades))


def _look(grade: str, grades: tuple[str, ...]) -> tuple[Colour, Texture]:
    if grade in _WITHOUT:
        return _WITHOUT[grade]
    others = [other for other in grades if other not in _LOOKS]
    return _LOOKS[grade] if grade in _LOOKS else _OTHERS[others.index(grade) % len(_OTHERS)]


def _row(draft: bool, year: int, grades: tuple[str, ...], counts: Counts) -> Row:
    held = ((at, grade, len(counts.get((draft, year, grade), ()))) for at, grade in enumerate(grades))
    found = [each for each in held if each[2]]
    pieces = tuple(Piece(at, Fraction(count), f"{count} 项") for at, _, count in found)
    each = "　".join(f"{grade} {count}" for _, grade, count in found)
    return Row(_name(draft, year), each, pieces, hover=f"共 {_sum(draft, year, grades, counts)} 项")


def _sum(draft: bool, year: int, grades: tuple[str, ...], counts: Counts) -> int:
    return sum(len(counts.get((draft, year, grade), ())) for grade in grades)
