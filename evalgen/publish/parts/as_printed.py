"""Lists, headings and totals as the source prints them, with the numbers that it states for them."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Heading as PrintedHeading
from evalgen.publish.block import Block, Column, Inline, Items, Table
from evalgen.publish.figures import cites, points
from evalgen.publish.page import Heading

_TOTALS = (Column("所在", "wide"), Column("总得分"), Column("等级"), Column("出处"))
_COLUMNS = (Column("编号"), Column("标题", "wide"), Column("页码"))


def part(evaluation: Evaluation) -> list[Block | Inline]:
    dossier = evaluation.dossier
    blocks: list[Block | Inline] = []
    for listing in dossier.lists:
        stated = "" if listing.stated is None else f"，原文称 {listing.stated} 项"
        blocks.append(
            Items(listing.items, numbered=True, caption=f"{listing.title}（列出 {len(listing.items)} 项{stated}）")
        )
        blocks.append(("出处：", cites(evaluation, listing)))
    tables = (("原文目录（照印）", dossier.printed.contents), ("原文正文标题（照印）", dossier.printed.headings))
    blocks += [_table(caption, headings) for caption, headings in tables if headings]
    if totals := dossier.printed.totals:
        rows = tuple((each.place, points(each.total), each.grade or "—", cites(evaluation, each)) for each in totals)
        blocks.append(Table("各处所印的总得分和等级", _TOTALS, rows))
    return [Heading(2, "as-printed", "原文的清单、标题和总得分"), *blocks] if blocks else []


def _table(caption: str, headings: tuple[PrintedHeading, ...]) -> Table:
    rows = tuple((each.number or "—", "　" * (each.level - 1) + each.title, each.page or "—") for each in headings)
    return Table(caption, _COLUMNS, rows)
