"""What the source says in words of sizes and times, and the amounts and totals that it prints once more."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.statements import Claim, Milestone
from evalgen.publish.block import Block, Column, Inline, Table
from evalgen.publish.figures import cites, money, points
from evalgen.publish.page import Heading
from evalgen.publish.words import EXTENT, PROGRESS

_SOURCE = Column("出处")
_SAID = (Column("原文", "wide"), Column("程度"), Column("说的数"), Column("举出的数"), _SOURCE)
_EVENTS = (Column("事项"), Column("原文", "wide"), Column("进度"), _SOURCE)
_ROW = (Column("分值合计", "figure"), Column("得分合计", "figure"), _SOURCE)
_AGAIN = (Column("金额名称"), Column("印在"), Column("印作", "figure"), _SOURCE)
_LEFT = (Column("没有支出的部分"), Column("金额", "figure"), Column("说明", "wide"), _SOURCE)


def part(evaluation: Evaluation) -> list[Block | Inline]:
    tables = [*_words(evaluation), *_sums(evaluation)]
    return [Heading(2, "stated", "原文所说的数和时间，再次印出的金额"), *tables] if tables else []


def _words(evaluation: Evaluation) -> Iterator[Table]:
    dossier = evaluation.dossier
    if dossier.claims:
        yield Table("原文所说的数", _SAID, tuple(_claim(evaluation, each) for each in dossier.claims))
    if dossier.milestones:
        titles = {each.id: each.title for each in dossier.milestones}
        rows = tuple(row for each in dossier.milestones for row in _milestone(evaluation, each, titles))
        yield Table("原文所写的时间和进度", _EVENTS, rows)


def _claim(evaluation: Evaluation, claim: Claim) -> tuple[Inline, ...]:
    given = "；".join(f"{each.of} {each.value}" for each in claim.figures)
    among = f"（共 {claim.among} 处）" if claim.among else ""
    return claim.text, f"{EXTENT[claim.extent]}{among}", str(claim.value), given, cites(evaluation, claim)


def _milestone(evaluation: Evaluation, milestone: Milestone, titles: dict[str, str]) -> Iterator[tuple[Inline, ...]]:
    before = "、".join(f"“{titles[each]}”" for each in milestone.after if each in titles)
    name = f"{milestone.title}（原文写在{before}之后）" if before else milestone.title
    for each in milestone.stated:
        state = PROGRESS[each.state] if each.state else "—"
        words = f"{each.words}（{each.when}）" if each.when and str(each.when) not in each.words else each.words
        yield name, words, state, cites(evaluation, each)


def _sums(evaluation: Evaluation) -> Iterator[Table]:
    funds, row = evaluation.dossier.funds, evaluation.dossier.printed.total_row
    if row:
        yield Table(
            "打分表的合计行（照印）", _ROW, ((points(row.points), points(row.awarded), cites(evaluation, row)),)
        )
    if funds.restated:
        rows = tuple(
            (each.name, each.at or "—", money(each.amount), cites(evaluation, each)) for each in funds.restated
        )
        yield Table("原文别处再次印出的金额", _AGAIN, rows)
    if funds.unspent:
        left = tuple(
            (each.name, money(each.amount), each.note or "—", cites(evaluation, each)) for each in funds.unspent
        )
        yield Table("没有支出的各部分", _LEFT, left)
