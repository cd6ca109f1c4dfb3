"""For what money was used that was meant for something else, over the whole set; drafts apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from urllib.parse import urlencode

from evalgen.model.catalogue_entry import Entry
from evalgen.model.problem_kinds import MISUSE
from evalgen.publish.among import EVERYWHERE, EXPLORE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import sentence
from evalgen.publish.comparison import DRAFT, added, drafts, finals, is_draft
from evalgen.publish.explained import of_entry
from evalgen.publish.figures import yuan
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import joined
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted

_SERIES = (Series("定稿评价", "lost", "x"), Series("未定稿评价", "c5", "/"))
_MOST, _NAMED = 12, 3
_COLUMNS = (
    Column("用途", "wide"), Column("定稿评价", "figure"), Column("定稿评价的金额", "figure"),
    Column("未定稿评价", "figure"), Column("未定稿评价的金额", "figure"), Column("列在", "wide"),
)  # fmt: skip
Uses = dict[tuple[str, bool], list[Fraction | None]]
"""The amounts, as far as printed, by purpose, in drafts or in final reports."""


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    uses: Uses = defaultdict(list)
    telling: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for item in entry.misuse:
            uses[item.purpose, is_draft(entry)].append(item.amount)
            telling[item.purpose].append(entry)
    if not uses:
        return None
    purposes = sorted(
        {name for name, _ in uses}, key=lambda name: (*(-_sum(uses, name, d) for d in (False, True)), name)
    )
    kept = purposes[:_MOST]
    rows = tuple(_row(name, uses) for name in kept)
    left = len(purposes) - len(kept)
    remark = f"其余 {left} 种用途见各评价" if left else ""
    unknown = sum(amount is None for found in uses.values() for amount in found)
    missing = f"{unknown} 笔没有印金额，只计笔数" if unknown else ""
    same = "同名的用途合在一起数；报告没有列出挤占、挪用不等于没有"
    cells = tuple((*_cells(name, uses), _listed(telling[name], among)) for name in kept)
    total = (*_totals(purposes, uses), "")
    table = Table("挤占、挪用资金的用途", _COLUMNS, cells, (total,), sentence(same, missing, remark))
    return charted("misuse-by-purpose", _message(entries, uses, kept, remark), Bars(_SERIES, rows), table)


def _sum(uses: Uses, name: str, draft: bool) -> Fraction:
    return added(amount or Fraction(0) for amount in uses.get((name, draft), ()))


def _row(name: str, uses: Uses) -> Row:
    pieces = tuple(
        Piece(int(draft), amount, yuan(amount)) for draft in (False, True) if (amount := _sum(uses, name, draft)) > 0
    )
    words = [f"{_SERIES[piece.series].name[:-2]} {piece.text}" for piece in pieces]
    return Row(name, "，".join(words) or "未印金额", pieces)


def _cells(name: str, uses: Uses) -> Iterator[Inline | Cell]:
    yield Cell(name, header=True)
    for draft in (False, True):
        found = uses.get((name, draft), [])
        yield f"{len(found)} 笔" if found else "—"
        yield yuan(_sum(uses, name, draft)) if any(amount is not None for amount in found) else "—"


def _listed(telling: Sequence[Entry], among: Among) -> Inline:
    """The evaluations that tell of the use, the first of them each by name, with the source that they give."""
    known = list({entry.id: entry for entry in telling}.values())
    links: list[Inline] = [of_entry(entry, entry.title, entry.explained.misuse) for entry in known[:_NAMED]]
    if len(known) > _NAMED:
        query = urlencode([*(among.asked or ()), ("problem", MISUSE)])
        links.append(Link(f"等 {len(known)} 项", EXPLORE, query=query))
    return joined(links)


def _totals(purposes: Sequence[str], uses: Uses) -> Iterator[str]:
    yield "合计"
    for draft in (False, True):
        count = sum(len(uses.get((name, draft), ())) for name in purposes)
        yield f"{count} 笔" if count else "—"
        yield yuan(sum((_sum(uses, name, draft) for name in purposes), Fraction(0))) if count else "—"


def _message(entries: Sequence[Entry], uses: Uses, kept: Sequence[str], remark: str) -> str:
    parts = []
    for draft, group in ((False, finals(entries)), (True, drafts(entries))):
        found = [entry for entry in group if entry.misuse]
        if found:
            whole = sum((_sum(uses, name, draft) for name, of in uses if of == draft), Fraction(0))
            word = DRAFT if draft else "定稿"
            parts.append(f"{len(found)} 项{word}评价列出挤占、挪用资金，合计 {yuan(whole)}")
    first = f"金额最多的用途是{kept[0]}" if len(kept) > 1 and any(_sum(uses, kept[0], d) for d in (False, True)) else ""
    return sentence(*parts, first, remark)
