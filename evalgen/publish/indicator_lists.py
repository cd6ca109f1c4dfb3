"""What the page of an indicator says in figures: awarded and computed side by side, never added up together."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.identity import Kind
from evalgen.publish.among import Among
from evalgen.publish.block import Cell, Column, Row, Stat, Stats, Table
from evalgen.publish.charts._marked import Marked
from evalgen.publish.comparison import is_draft, mean, median
from evalgen.publish.explained import at_indicator, of_indicator
from evalgen.publish.figures import points, rate
from evalgen.publish.inline import Inline
from evalgen.publish.listing import draft_mark, span
from evalgen.publish.words import KIND

_KINDS = (
    Column("类别"), Column("稿次"), Column("评价数", "figure"), Column("平均得分率", "figure"),
    Column("中位数", "figure"), Column("失分的评价", "figure"), Column("规则可以计算的", "figure"),
    Column("依规则计算的平均得分率", "figure"),
)  # fmt: skip
_LOSSES = (
    Column("评价", "wide"), Column("地区", "whole"), Column("年度", "whole"), Column("类别", "whole"),
    Column("得分 / 分值", "figure"), Column("得分率", "figure"), Column("依规则计算", "figure"),
    Column("失分原因", "wide"),
)  # fmt: skip
_NOTE = "失分原因摘自给分理由、评价说明或规则的算式，过长的截短，全文在各评价的指标页。“—”表示规则无法计算。"


def glance_of(marked: Sequence[Marked], among: Among, lost: Among) -> Stats:
    """Final reports at a glance; drafts where there is nothing else, and said so. They are listed by `among`, those
    that lost points by `lost`."""
    done = [each for each in marked if not is_draft(each.entry)]
    told, word = (done, "定稿") if done else (list(marked), "未定稿")
    rates = [each.rate for each in told]
    losing = _losing(told)
    apart = sum(each.mark.computed is not None and each.mark.computed != each.mark.awarded for each in told)
    known = sum(each.mark.computed is not None for each in told)
    average, middle = rate(mean(rates), 1), f"中位数 {rate(median(rates), 1)}，共 {len(rates)} 项"
    beside = f"另有未定稿 {len(marked) - len(done)} 项" if done and len(done) < len(marked) else ""
    return Stats(
        (
            Stat(f"{word}评价", counted(among, f"{len(told)} 项", told), beside),
            Stat("平均得分率", counted(among, average, told), middle),
            Stat("失分的评价", lost.listed(f"{losing} 项"), f"占 {rate(losing, len(told))}"),
            Stat(
                "给分与规则不同",
                counted(among, f"{apart} 项", told),
                f"规则可以计算的 {known} 项",
                "lost" if apart else "",
            ),
        )
    )


def counted(among: Among, text: str, marked: Sequence[Marked]) -> Inline:
    """`text` about marks, leading to the only one on its evaluation's pages, or to the list of the evaluations."""
    at = at_indicator(marked[0].entry, marked[0].mark.id) if len(marked) == 1 else None
    return among.counted(text, [each.entry for each in marked], at=at)


def _losing(marked: Sequence[Marked]) -> int:
    return sum(each.mark.awarded < each.mark.maximum for each in marked)


def kinds_table(marked: Sequence[Marked], among: Among) -> Table:
    """Each kind of evaluation, final reports and drafts apart."""
    found: dict[tuple[bool, int, Kind], list[Marked]] = defaultdict(list)
    for each in marked:
        kind = each.entry.kind
        found[is_draft(each.entry), list(KIND).index(kind), kind].append(each)
    rows = tuple(_kind_row(key[2], key[0], found[key], among) for key in sorted(found))
    return Table("按类别和稿次", _KINDS, rows, note="得分率按评价给出的得分；依规则计算的另列，不与给分混算。")


def _kind_row(kind: Kind, draft: bool, marked: Sequence[Marked], among: Among) -> Row:
    rates = [each.rate for each in marked]
    computed: list[Fraction] = [each.computed_rate for each in marked if each.computed_rate is not None]
    return (
        Cell(KIND[kind], header=True), "未定稿" if draft else "定稿",
        counted(among, f"{len(marked)} 项", marked), rate(mean(rates), 1),
        rate(median(rates), 1), f"{_losing(marked)} 项", f"{len(computed)} 项",
        rate(mean(computed), 1) if computed else "—",
    )  # fmt: skip


def losses_table(name: str, marked: Sequence[Marked], count: int) -> Table:
    """The evaluations that lost points, worst first, drafts after final reports."""
    return Table(
        f"在“{name}”上失分的评价（共 {count} 项，得分率低的在前）", _LOSSES, tuple(map(_loss, marked)), note=_NOTE
    )


def _loss(each: Marked) -> Row:
    entry, mark = each.entry, each.mark
    differs = mark.computed is not None and mark.computed != mark.awarded
    return (
        Cell((of_indicator(entry, entry.title, mark.id), draft_mark(entry)), header=True), entry.region.name,
        span(entry.years), KIND[entry.kind], f"{points(mark.awarded)} / {points(mark.maximum)}", rate(each.rate, 1),
        Cell(points(mark.computed), tone="lost" if differs else ""), mark.cause or "报告没有写",
    )  # fmt: skip
