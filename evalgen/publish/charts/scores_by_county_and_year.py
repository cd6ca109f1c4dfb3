"""The mean score rate of each county's evaluations, year by year: points over full score, which alone compares; drafts
apart."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import Place, apart, first_places, leading, led, place_of, sentence
from evalgen.publish.comparison import mean, system_of
from evalgen.publish.completion import left_out
from evalgen.publish.inline import Inline
from evalgen.publish.picture import heat
from evalgen.publish.picture.charted import charted
from evalgen.units import show_points

_YEARS = 10
_DARK, _LIGHT = Fraction(1), Fraction(6, 10)
"""Rates that are shown darkest and lightest, the same on every page."""
_NONE = "无"
_MIXED = "＊"
Key = tuple[Place, int]
Rates = dict[Key, list[Entry]]


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    rated = [entry for entry in entries if entry.rate is not None]
    if not rated:
        return None
    name, remark = first_places(rated)
    every = sorted({year for entry in rated for year in entry.years})
    years = every[-_YEARS:]
    held: Rates = defaultdict(list)
    for entry in rated:
        for year in set(entry.years) & set(years):
            held[place_of(entry), year].append(entry)
    recent = f"只列最近 {_YEARS} 个年度" if len(every) > _YEARS else ""
    remarks = [remark, apart(rated), recent, *_caveats(entries, rated, held)]
    cells = {key: _cell(f"{name[key[0]]} {key[1]} 年", found) for key, found in held.items() if key[0] in name}
    grid = tuple(tuple(cells.get((place, year)) for year in years) for place in name)
    shape = heat.Heat(tuple(name.values()), tuple(str(year) for year in years), grid)
    columns = (Column("地区"), *(Column(f"{year} 年", "figure") for year in years))
    counts = Counter((place_of(entry), year) for entry in entries for year in set(entry.years))
    rows = tuple(
        (Cell(name[place], header=True), *(_led(among, (place, year), cells, held, counts) for year in years))
        for place in name
    )
    table = Table("各地区分年度平均得分率", columns, rows, note=sentence("得分率 = 得分 ÷ 满分", *remarks))
    return charted("scores-by-county-and-year", _message(rated, name, held, remark), shape, table)


def _mean(found: list[Entry]) -> Fraction:
    return mean([entry.rate for entry in found if entry.rate is not None])


def _cell(where: str, found: list[Entry]) -> heat.Cell:
    average = _mean(found)
    shade = min(max((average - _LIGHT) / (_DARK - _LIGHT), Fraction(0)), Fraction(1))
    count = f"{len(found)} 项{_MIXED if _is_mixed(found) else ''}"
    rate = show_points(average * 100)
    return heat.Cell(shade, rate, count, f"{where}\n平均得分率 {rate}%\n{count}评价")


def _is_mixed(found: list[Entry]) -> bool:
    """Whether rates of different rubrics or kinds were averaged."""
    return len({(entry.kind, system_of(entry)) for entry in found}) > 1


def _led(among: Among, key: Key, cells: dict[Key, heat.Cell], held: Rates, counts: Counter[Key]) -> Inline:
    """The rate of a cell, leading to the evaluations that it is the mean of."""
    if key not in cells:
        return _NONE
    words = f"{cells[key].rate}%（{cells[key].count}）"
    return led(among, words, held[key], counts[key], ("year", str(key[1])))


def _message(rated: list[Entry], name: dict[Place, str], held: Rates, remark: str) -> str:
    told, word = leading(rated)
    first = f"{len(told)} 项{word}评价的平均得分率为 {show_points(_mean(told) * 100)}%"
    compared = place_of(told[0])[1]
    means = sorted((_mean(found), key) for key, found in held.items() if key[0] in name and key[0][1] == compared)
    ends = ""
    if means and means[0][0] != means[-1][0]:
        ends = "，".join(
            _end(which, end, means, name) for which, end in (("最高", means[-1][0]), ("最低", means[0][0]))
        )
    return sentence(first, ends, apart(rated), remark)


def _end(which: str, rate: Fraction, means: list[tuple[Fraction, tuple[Place, int]]], name: dict[Place, str]) -> str:
    reached = [key for average, key in means if average == rate]
    place, year = reached[0]
    more = f"等 {len(reached)} 处" if len(reached) > 1 else ""
    return f"{which}的是{name[place]} {year} 年{more}（{show_points(rate * 100)}%）"


def _caveats(entries: Sequence[Entry], rated: list[Entry], held: Rates) -> list[str]:
    unrated = sum(entry.rate is None and not entry.is_unscored for entry in entries)
    rubrics = len({system_of(entry) for entry in rated})
    return [
        "跨多个年度的评价在每个年度各计一次" if any(len(entry.years) > 1 for entry in rated) else "",
        f"各评价用了 {rubrics} 套指标体系，得分率只能大致比较" if rubrics > 1 else "",
        f"带{_MIXED}的格子混有不同的指标体系或评价类别" if any(map(_is_mixed, held.values())) else "",
        "同一地区各年度评价的项目不同，年度之间不表示同一批项目的变化" if len({year for _, year in held}) > 1 else "",
        f"{unrated} 项没有总分，未计入" if unrated else "",
        left_out(entries, "未计入"),
    ]
