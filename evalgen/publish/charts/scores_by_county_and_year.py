"""The mean score rate of each county's evaluations, year by year: points over full score, which alone compares."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Cell, Chart, Column, Inline, Table
from evalgen.publish.charts._counties import first_counties, names, sentence
from evalgen.publish.picture import heat
from evalgen.publish.picture.charted import charted
from evalgen.units import show_points

_YEARS = 10
_DARK, _LIGHT = Fraction(1), Fraction(6, 10)
"""Rates that are shown darkest and lightest, the same on every page."""
_NONE = "无"
_MIXED = "＊"
Rates = dict[tuple[str, int], list[Entry]]


def chart(entries: Sequence[Entry]) -> Chart | None:
    rated = [entry for entry in entries if entry.rate is not None]
    if not rated:
        return None
    regions, remark = first_counties(rated)
    name = names(regions)
    every = sorted({year for entry in rated for year in entry.years})
    years = every[-_YEARS:]
    held: Rates = defaultdict(list)
    for entry in rated:
        for year in set(entry.years) & set(years):
            held[entry.region.code, year].append(entry)
    remarks = [remark, f"只列最近 {_YEARS} 个年度" if len(every) > _YEARS else "", *_caveats(entries, rated, held)]
    cells = {key: _cell(f"{name[key[0]]} {key[1]} 年", found) for key, found in held.items() if key[0] in name}
    grid = tuple(tuple(cells.get((code, year)) for year in years) for code in name)
    shape = heat.Heat(tuple(name.values()), tuple(str(year) for year in years), grid)
    columns = (Column("地区"), *(Column(f"{year} 年", "figure") for year in years))
    rows = tuple((Cell(name[code], header=True), *map(_words, row)) for code, row in zip(name, grid, strict=True))
    table = Table("各地区分年度平均得分率", columns, rows, note=sentence("得分率 = 得分 ÷ 满分", *remarks))
    return charted("scores-by-county-and-year", _message(rated, name, held, remark), shape, table)


def _mean(found: list[Entry]) -> Fraction:
    return sum((entry.rate or Fraction(0) for entry in found), Fraction(0)) / len(found)


def _cell(where: str, found: list[Entry]) -> heat.Cell:
    mean = _mean(found)
    shade = min(max((mean - _LIGHT) / (_DARK - _LIGHT), Fraction(0)), Fraction(1))
    count = f"{len(found)} 项{_MIXED if _is_mixed(found) else ''}"
    rate = show_points(mean * 100)
    return heat.Cell(shade, rate, count, f"{where}\n平均得分率 {rate}%\n{count}评价")


def _is_mixed(found: list[Entry]) -> bool:
    """Whether rates of different rubrics or kinds were averaged."""
    return len({(entry.kind, entry.rubric_base or entry.rubric) for entry in found}) > 1


def _words(cell: heat.Cell | None) -> Inline:
    return _NONE if cell is None else f"{cell.rate}%（{cell.count}）"


def _message(rated: list[Entry], name: dict[str, str], held: Rates, remark: str) -> str:
    first = f"{len(rated)} 项评价的平均得分率为 {show_points(_mean(rated) * 100)}%"
    means = sorted((_mean(found), key) for key, found in held.items() if key[0] in name)
    ends = [_end(which, end, means, name) for which, end in (("最高", means[-1][0]), ("最低", means[0][0]))]
    return sentence(first, "，".join(ends) if means[0][0] != means[-1][0] else "", remark)


def _end(which: str, rate: Fraction, means: list[tuple[Fraction, tuple[str, int]]], name: dict[str, str]) -> str:
    reached = [key for mean, key in means if mean == rate]
    code, year = reached[0]
    more = f"等 {len(reached)} 处" if len(reached) > 1 else ""
    return f"{which}的是{name[code]} {year} 年{more}（{show_points(rate * 100)}%）"


def _caveats(entries: Sequence[Entry], rated: list[Entry], held: Rates) -> list[str]:
    unrated = len(entries) - len(rated)
    rubrics = len({entry.rubric_base or entry.rubric for entry in rated})
    return [
        "跨多个年度的评价在每个年度各计一次" if any(len(entry.years) > 1 for entry in rated) else "",
        f"各评价用了 {rubrics} 套指标体系，得分率只能大致比较" if rubrics > 1 else "",
        f"带{_MIXED}的格子混有不同的指标体系或评价类别" if any(map(_is_mixed, held.values())) else "",
        f"{unrated} 项没有总分，未计入" if unrated else "",
    ]
