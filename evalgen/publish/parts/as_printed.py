"""Lists, headings and totals as the source prints them, with the numbers that it states for them."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.printed import Heading as PrintedHeading
from evalgen.publish.beside import mark, noted
from evalgen.publish.block import Block, Column, Items, Row, Table
from evalgen.publish.figures import cites, points
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import document
from evalgen.publish.page import Heading

_TOTALS = (Column("所在", "wide"), Column("总得分"), Column("等级"), Column("出处"))
_COLUMNS = (Column("编号"), Column("标题", "wide"), Column("页码"))


def part(evaluation: Evaluation) -> list[Block | Inline]:
    dossier = evaluation.dossier
    blocks: list[Block | Inline] = []
    for at, listing in enumerate(dossier.lists):
        stated = "" if listing.stated is None else f"，原文称 {listing.stated} 项"
        items = tuple(
            (item, mark(evaluation, "lists", at, "items", number)) for number, item in enumerate(listing.items)
        )
        blocks.append(Items(items, numbered=True, caption=f"{listing.title}（列出 {len(items)} 项{stated}）"))
        blocks.append(("出处：", cites(evaluation, listing), mark(evaluation, "lists", at)))
    tables = (("原文目录（照印）", "contents", dossier.printed.contents),
              ("原文正文标题（照印）", "headings", dossier.printed.headings))  # fmt: skip
    blocks += [_table(evaluation, caption, key, headings) for caption, key, headings in tables if headings]
    if dossier.printed.totals:
        blocks.append(Table("各处所印的总得分和等级", _TOTALS, _totals(evaluation)))
    return [Heading(2, "as-printed", "原文的清单、标题和总得分"), *blocks] if blocks else []


def _totals(evaluation: Evaluation) -> tuple[Row, ...]:
    rows: list[Row] = []
    for at, each in enumerate(evaluation.dossier.printed.totals):
        row = (each.place, points(each.total), each.grade or "—", cites(evaluation, each))
        rows += noted(evaluation, row, "printed", "totals", at)
    return tuple(rows)


def _table(evaluation: Evaluation, caption: str, key: str, headings: tuple[PrintedHeading, ...]) -> Table:
    rows: list[Row] = []
    reports = (each for each in evaluation.dossier.documents if each.role in ("report", "form"))
    columns = _COLUMNS if any(each.page for each in headings) else _COLUMNS[:-1]
    own = next((document(evaluation, each.id) for each in reports), None)
    for at, each in enumerate(headings):
        page: Inline = Link(each.page, own.uri, own.anchor) if own and each.page else each.page or "—"
        row: Row = (each.number or "—", "　" * (each.level - 1) + each.title, page)
        rows += noted(evaluation, row[: len(columns)], "printed", key, at)
    return Table(caption, columns, tuple(rows))
