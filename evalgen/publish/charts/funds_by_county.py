"""How much evaluated money each county had; drafts apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.amounts import with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import Place, apart, first_places, leading, led, place_of, sentence
from evalgen.publish.comparison import DRAFT, added, drafts, finals
from evalgen.publish.figures import rate, yuan
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted

_SERIES = (Series("定稿评价的资金总额", "c1"), Series("未定稿评价的资金总额", "c5", "/"))
_COLUMNS = (Column("地区"), Column("评价", "figure"), Column("资金总额", "figure"), Column("占合计", "figure"))


class _Funded(NamedTuple):
    """The final reports of a county that print their funds, or its drafts, and `whole`, the funds of all such."""

    draft: bool
    name: str
    entries: list[Entry]
    amount: Fraction
    whole: Fraction

    @property
    def number(self) -> str:
        return f"{len(self.entries)} 项"

    @property
    def row(self) -> Row:
        shown = yuan(self.amount)
        bar = (Piece(int(self.draft), self.amount, shown),)
        return Row(self.name, with_share(shown, self.amount, self.whole), bar, hover=self.number)

    def cells(self, among: Among, counts: Mapping[Place, int]) -> tuple[Inline | Cell, ...]:
        first = self.entries[0]
        count = led(among, self.number, self.entries, counts[place_of(first)], at=first.explained.funds)
        return Cell(self.name, header=True), count, yuan(self.amount), rate(self.amount, self.whole)


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    funded = [entry for entry in entries if entry.funds]
    if not funded:
        return None
    names, remark = first_places(funded)
    shown = _by_place(funded, names)
    counts = Counter(map(place_of, entries))
    missing = f"另有 {len(entries) - len(funded)} 项评价没有印资金总额" if len(funded) < len(entries) else ""
    note = sentence(remark, apart(funded), "同一笔资金如有多份评价，各计一次", missing)
    cells = tuple(each.cells(among, counts) for each in shown)
    table = Table("各地区被评价资金", _COLUMNS, cells, tuple(_totals(funded)), note)
    told, word = leading(funded)
    places = len(set(map(place_of, told)))
    first = f"{places} 个地区 {len(told)} 项{word}评价的资金总额合计 {yuan(_sum(told))}"
    message = sentence(first, _most(shown), apart(funded), remark)
    return charted("funds-by-county", message, Bars(_SERIES, tuple(each.row for each in shown)), table)


def _by_place(funded: Sequence[Entry], names: Mapping[Place, str]) -> list[_Funded]:
    """Those of `names`, final reports first, and in each the largest amount first."""
    wholes = {False: _sum(finals(funded)), True: _sum(drafts(funded))}
    held: dict[Place, list[Entry]] = {place: [] for place in sorted(names)}
    for entry in funded:
        held.get(place_of(entry), []).append(entry)
    found = [_Funded(place[1], names[place], each, _sum(each), wholes[place[1]]) for place, each in held.items()]
    return sorted(found, key=lambda each: (each.draft, -each.amount))


def _most(shown: Sequence[_Funded]) -> str:
    """Which county had most, where there is another one to compare with."""
    first = shown[0]
    if sum(each.draft == first.draft for each in shown) < 2:
        return ""
    return f"{first.name}最多（{yuan(first.amount)}，占 {rate(first.amount, first.whole)}）"


def _totals(funded: Sequence[Entry]) -> Iterator[tuple[str, str, str, str]]:
    parts = [(word, each) for word, each in (("定稿", finals(funded)), (DRAFT, drafts(funded))) if each]
    for word, each in parts:
        whole = _sum(each)
        yield f"合计（{word}）" if len(parts) > 1 else "合计", f"{len(each)} 项", yuan(whole), rate(whole, whole)


def _sum(entries: Iterable[Entry]) -> Fraction:
    return added(entry.funds.value for entry in entries if entry.funds)
