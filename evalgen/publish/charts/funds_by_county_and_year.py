"""How much evaluated money each county had in each year, as far as the evidence divides it by year; drafts apart."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import Place, apart, first_places, leading, led, place_of, sentence
from evalgen.publish.comparison import added, is_draft
from evalgen.publish.figures import yuan
from evalgen.publish.inline import Inline
from evalgen.publish.picture import heat
from evalgen.publish.picture.charted import charted
from evalgen.units import show_points

_YEARS = 10
_NONE = "无"
_WAN, _YI = Fraction(10**4), Fraction(10**8)
Key = tuple[Place, int]
Sums = dict[Key, list[Fraction]]


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    divided = [entry for entry in entries if entry.year_funds]
    if not divided:
        return None
    name, remark = first_places(divided)
    every = sorted({year for entry in divided for year, _ in entry.year_funds})
    years = every[-_YEARS:]
    sums: Sums = defaultdict(list)
    held: dict[Key, list[Entry]] = defaultdict(list)
    for entry in divided:
        for year, amount in entry.year_funds:
            sums[place_of(entry), year].append(amount)
            held[place_of(entry), year].append(entry)
    counts = Counter((place_of(entry), year) for entry in entries for year in set(entry.years))
    most = max((added(found) for (place, year), found in sums.items() if place in name), default=Fraction(0))
    grid = tuple(tuple(_cell(name[place], year, sums.get((place, year)), most) for year in years) for place in name)
    rows = tuple(
        (
            Cell(name[place], header=True),
            *(_led(among, (place, year), sums, held, counts[place, year]) for year in years),
        )
        for place in name
    )
    columns = (Column("地区"), *(Column(f"{year} 年", "figure") for year in years))
    recent = f"只列最近 {_YEARS} 个年度" if len(every) > _YEARS else ""
    note = sentence(remark, apart(divided), recent, "同一笔资金如有多份评价，各计一次", _undivided(entries))
    table = Table("各地区分年度资金", columns, rows, note=note)
    shape = heat.Heat(tuple(name.values()), tuple(map(str, years)), grid)
    return charted("funds-by-county-and-year", _message(divided, sums, remark), shape, table)


def _message(divided: list[Entry], sums: Sums, remark: str) -> str:
    told, word = leading(divided)
    of_told = {key: added(found) for key, found in sums.items() if key[0][1] == is_draft(told[0])}
    whole = added(of_told.values())
    by_year: dict[int, Fraction] = defaultdict(Fraction)
    for (_, year), amount in of_told.items():
        by_year[year] += amount
    year = max(sorted(by_year), key=lambda year: by_year[year])
    first = f"{len(told)} 项{word}评价印有分年度的资金，合计 {yuan(whole)}"
    most = f"最多的是 {year} 年（{yuan(by_year[year])}）" if len(by_year) > 1 else ""
    return sentence("，".join(filter(None, (first, most))), apart(divided), remark)


def _undivided(entries: Sequence[Entry]) -> str:
    left = sum(not entry.year_funds for entry in entries)
    return f"{left} 项评价没有印分年度的资金，未计入" if left else ""


def _cell(name: str, year: int, found: list[Fraction] | None, most: Fraction) -> heat.Cell | None:
    if found is None:
        return None
    amount = added(found)
    shown, unit = _short(amount)
    shade = min(max(amount / most, Fraction(0)), Fraction(1)) if most > 0 else Fraction(0)
    return heat.Cell(shade, shown, f"{len(found)} 项", f"{name} {year} 年\n{yuan(amount)}\n{len(found)} 项评价", unit)


def _led(among: Among, key: Key, sums: Sums, held: dict[Key, list[Entry]], count: int) -> Inline:
    """The amount of a cell, leading to the evaluations that it comes from."""
    if key not in sums:
        return _NONE
    found, year = held[key], key[1]
    every = count if all(year in entry.years for entry in found) else -1
    return led(among, _words(sums[key]), found, every, ("year", str(year)), at=found[0].explained.funds)


def _words(found: list[Fraction]) -> str:
    amount = added(found)
    return f"{''.join(_short(amount))}（{yuan(amount)}，{len(found)} 项）"


def _short(amount: Fraction) -> tuple[str, str]:
    """An amount that fits a cell: three or four digits of 亿, 万 or 元."""
    unit, name = (_YI, "亿") if abs(amount) >= _YI else (_WAN, "万") if abs(amount) >= _WAN else (Fraction(1), "元")
    value = amount / unit
    places = 0 if abs(value) >= 100 else 1
    shown = show_points(value, places)
    whole, point, rest = shown.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdigit() else shown, name
