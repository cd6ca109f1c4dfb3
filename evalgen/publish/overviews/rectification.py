"""The rectification ledger (整改台账): every recommendation of every evaluation with what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow, Spot
from evalgen.publish.block import Cell, Column, Items, Row, Table
from evalgen.publish.county_names import told_apart
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.ledger_counts import counted, in_words, summary
from evalgen.publish.ledger_places import firsts, place_of
from evalgen.publish.links import joined
from evalgen.publish.listing import PAGE_SIZE, by_place, page_name, page_title, paged, pager
from evalgen.publish.parts.recommendations import tone_of
from evalgen.publish.site_pages import Plan
from evalgen.publish.words import STANDING

_COLUMNS = (
    Column("建议", "wide"), Column("状态", "whole"), Column("完成期限", "whole"), Column("责任单位"),
    Column("最近的情况", "wide"), Column("针对的问题", "wide"), Column("相关指标"), Column("地区"), Column("主管单位"),
    Column("年度"),
)  # fmt: skip
_NOTE = "“没有整改记录”表示证据里没有，不等于没有整改。状态、日期和最近的情况取自最近一次有日期的整改记录。"

Kept = tuple[Entry, LedgerRow]
Names = Mapping[str, str]
"""What each county is called, by its code."""


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The ledger in pages, county by county; in each what is overdue longest first, then the newest year first."""
    kept = [(entry, row) for entry in sorted(catalogue.entries, key=by_place) for row in entry.ledger]
    kept.sort(key=lambda each: (_county(each), not each[1].overdue, -(each[1].late or 0)))
    counts = {code: counted(row for _, row in rows) for code, rows in groupby(kept, key=_county)}
    parts = paged(kept)
    begins, names = _begins(parts), told_apart(catalogue.entries)
    spots = firsts((_page(number), part) for number, part in enumerate(parts, 1))
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=_page(number),
            title=page_title("整改台账", number),
            description=f"各项评价的 {len(kept)} 条建议：责任单位、完成期限和整改情况",
            kind="ledger",
            blocks={
                "count": len(kept),
                "as_of": str(catalogue.as_of or ""),
                "undated": sum(row.due is None for _, row in kept),
                "stats": summary(catalogue, spots) if number == 1 and kept else None,
                "counties": _counties(begins, names, counts) if number == 1 else None,
                "table": _table(part, names, counts, {code for code, at in begins.items() if at == number}),
                "pager": pager("rectification", number, len(parts)),
            },
        )


def _page(number: int) -> str:
    return f"rectification/{page_name(number)}.md"


def _county(kept: Kept) -> str:
    return kept[0].region.code


def _begins(parts: Sequence[Sequence[Kept]]) -> dict[str, int]:
    """On which page the recommendations of each county begin."""
    found: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        for each in part:
            found.setdefault(_county(each), number)
    return found


def _counties(begins: dict[str, int], names: Names, counts: dict[str, dict[str, int]]) -> Items | None:
    """Each county with its counts, leading to where it begins; None where there is no choice or too much of it."""
    if not 1 < len(begins) <= PAGE_SIZE:
        return None
    lines: list[Inline] = []
    for code, number in begins.items():
        link = Link(names[code], _page(number), f"county-{code}")
        lines.append((link, f"：{in_words(counts[code])}"))
    return Items(tuple(lines))


def _table(part: Sequence[Kept], names: Names, counts: dict[str, dict[str, int]], beginning: set[str]) -> Table | None:
    title = "整改台账（按地区排列，逾期的在前）"
    return Table(title, _COLUMNS, _rows(part, names, counts, beginning), note=_NOTE) if part else None


def _rows(
    part: Sequence[Kept], names: Names, counts: dict[str, dict[str, int]], beginning: set[str]
) -> tuple[Row, ...]:
    """The rows of one page, under a line for each county, which links lead to where it is `beginning`."""
    rows: list[Row] = []
    for code, group in groupby(part, key=_county):
        said = f"{names[code]}：{in_words(counts[code])}"
        anchor = f"county-{code}" if code in beginning else ""
        rows.append((Cell(said, columns=len(_COLUMNS), header=True, id=anchor),))
        rows += [_row(entry, row, names[code]) for entry, row in group]
    return tuple(rows)


def _row(entry: Entry, row: LedgerRow, county: str) -> Row:
    late: Inline = ("、", _overdue(row)) if row.overdue else ""
    since = f"（{row.since}）" if row.since else ""
    return (
        Cell((_link(entry, row.advice), "　", Link(entry.title, f"{entry.id}/index.md")), id=place_of(entry, row)),
        (Badge(STANDING[row.standing], tone_of(row.standing)), since, late),
        str(row.due or "未写明"),
        row.owner or "未写明",
        _latest(entry, row),
        _links(entry, row.problems),
        _links(entry, row.indicators),
        county,
        entry.department or "—",
        "、".join(map(str, sorted(set(entry.years)))),
    )


def _overdue(row: LedgerRow) -> Badge:
    return Badge("逾期" if row.late is None else f"逾期 {row.late} 天", "lost")


def _latest(entry: Entry, row: LedgerRow) -> Inline:
    """What the latest step says and rests on, and what the evaluated unit answered."""
    told: list[Inline] = [row.note.rstrip("。")] if row.note else []
    if row.evidence:
        told.append(("依据：", _links(entry, row.evidence)))
    if row.answers:
        told.append(("被评价单位的意见：", _links(entry, row.answers)))
    return joined(told, "。")


def _links(entry: Entry, spots: Iterable[Spot]) -> Inline:
    return joined([_link(entry, spot) for spot in spots], "；")


def _link(entry: Entry, spot: Spot) -> Inline:
    return Link(spot.text, f"{entry.id}/{spot.page}.md", spot.anchor) if spot.page else spot.text
