"""How much evaluated money each county had; drafts apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.amounts import with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import Place, apart, first_places, leading, led, place_of, sentence
from evalgen.publish.comparison import DRAFT, added, finals
from evalgen.publish.figures import rate, yuan
from evalgen.publish.picture.bars import Bars, Piece, Row, Series
from evalgen.publish.picture.charted import charted

_SERIES = (Series("定稿评价的资金总额", "c1"), Series("未定稿评价的资金总额", "c5", "/"))


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    funded = [entry for entry in entries if entry.funds]
    if not funded:
        return None
    name, remark = first_places(funded)
    sums: dict[Place, list[Fraction]] = defaultdict(list)
    held: dict[Place, list[Entry]] = defaultdict(list)
    for entry in funded:
        if entry.funds:
            sums[place_of(entry)].append(entry.funds.value)
            held[place_of(entry)].append(entry)
    counts = Counter(map(place_of, entries))
    whole = {draft: _whole(sums, draft) for draft in (False, True)}
    shown = sorted(((place, _sum(sums[place])) for place in name), key=lambda pair: (pair[0][1], -pair[1], pair[0]))
    rows = tuple(
        Row(
            name[place],
            with_share(yuan(value), value, whole[place[1]]),
            (Piece(int(place[1]), value, yuan(value)),),
            hover=_count(sums[place]),
        )
        for place, value in shown
    )
    cells = tuple(
        (
            Cell(name[place], header=True),
            led(among, _count(sums[place]), held[place], counts[place], at=held[place][0].explained.funds),
            yuan(value),
            rate(value, whole[place[1]]),
        )
        for place, value in shown
    )
    told, word = leading(funded)
    total = whole[not finals(funded)]
    same = [(place, value) for place, value in shown if place[1] == shown[0][0][1]]
    top = f"{name[same[0][0]]}最多（{yuan(same[0][1])}，占 {rate(same[0][1], total)}）" if len(same) > 1 else ""
    places = len({place_of(entry) for entry in told})
    first = f"{places} 个地区 {len(told)} 项{word}评价的资金总额合计 {yuan(total)}"
    missing = f"另有 {len(entries) - len(funded)} 项评价没有印资金总额" if len(funded) < len(entries) else ""
    columns = (Column("地区"), Column("评价", "figure"), Column("资金总额", "figure"), Column("占合计", "figure"))
    note = sentence(remark, apart(funded), "同一笔资金如有多份评价，各计一次", missing)
    table = Table("各地区被评价资金", columns, cells, tuple(_totals(sums, whole)), note)
    return charted("funds-by-county", sentence(first, top, apart(funded), remark), Bars(_SERIES, rows), table)


def _totals(sums: dict[Place, list[Fraction]], whole: dict[bool, Fraction]) -> Iterator[tuple[str, str, str, str]]:
    both = len({place[1] for place in sums}) > 1
    for draft in (False, True):
        found = [amount for place, amounts in sums.items() if place[1] == draft for amount in amounts]
        if found:
            name = f"合计（{DRAFT if draft else '定稿'}）" if both else "合计"
            yield name, _count(found), yuan(whole[draft]), rate(whole[draft], whole[draft])


def _whole(sums: dict[Place, list[Fraction]], draft: bool) -> Fraction:
    return _sum(amount for place, amounts in sums.items() if place[1] == draft for amount in amounts)


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return added(amounts)


def _count(amounts: list[Fraction]) -> str:
    return f"{len(amounts)} 项"
