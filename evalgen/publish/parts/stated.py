"""What the source says in words of sizes and times, and the amounts and totals that it prints once more."""

from collections.abc import Iterable, Iterator
from itertools import chain

from evalgen.model.evaluation import Evaluation
from evalgen.model.statements import Claim, Milestone
from evalgen.publish.beside import mark, noted
from evalgen.publish.block import Block, Cell, Column, Row, Table
from evalgen.publish.figures import cites, money, points
from evalgen.publish.inline import Inline
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
        said = [noted(evaluation, _claim(evaluation, each), "claims", at) for at, each in enumerate(dossier.claims)]
        yield Table("原文所说的数", _SAID, _joined(said))
    if dossier.milestones:
        titles = {each.id: each.title for each in dossier.milestones}
        dated = [_milestone(evaluation, at, each, titles) for at, each in enumerate(dossier.milestones)]
        yield Table("原文所写的时间和进度", _EVENTS, _joined(dated))


def _joined(rows: Iterable[Iterable[Row]]) -> tuple[Row, ...]:
    return tuple(chain.from_iterable(rows))


def _claim(evaluation: Evaluation, claim: Claim) -> tuple[Inline, ...]:
    given = "；".join(f"{each.of} {each.value}" for each in claim.figures)
    among = f"（共 {claim.among} 处）" if claim.among else ""
    return claim.text, f"{EXTENT[claim.extent]}{among}", str(claim.value), given, cites(evaluation, claim)


def _milestone(evaluation: Evaluation, at: int, milestone: Milestone, titles: dict[str, str]) -> Iterator[Row]:
    before = "、".join(f"“{titles[each]}”" for each in milestone.after if each in titles)
    name = f"{milestone.title}（原文写在{before}之后）" if before else milestone.title
    for number, each in enumerate(milestone.stated):
        state = PROGRESS[each.state] if each.state else "—"
        words = f"{each.words}（{each.when}）" if each.when and str(each.when) not in each.words else each.words
        row = (name, words, state, cites(evaluation, each))
        yield from noted(evaluation, row, "milestones", at, "stated", number)
    if told := mark(evaluation, "milestones", at):
        yield (Cell(told, columns=len(_EVENTS)),)


def _sums(evaluation: Evaluation) -> Iterator[Table]:
    funds, row = evaluation.dossier.funds, evaluation.dossier.printed.total_row
    if row:
        printed = (points(row.points), points(row.awarded), cites(evaluation, row))
        yield Table("打分表的合计行（照印）", _ROW, tuple(noted(evaluation, printed, "printed", "total_row")))
    if funds.restated:
        again = [
            noted(evaluation, (each.name, each.at or "—", money(each.amount), cites(evaluation, each)),
                  "funds", "restated", at)
            for at, each in enumerate(funds.restated)
        ]  # fmt: skip
        yield Table("原文别处再次印出的金额", _AGAIN, _joined(again))
    if funds.unspent:
        left = [
            noted(evaluation, (each.name, money(each.amount), each.note or "—", cites(evaluation, each)),
                  "funds", "unspent", at)
            for at, each in enumerate(funds.unspent)
        ]  # fmt: skip
        yield Table("没有支出的各部分", _LEFT, _joined(left))
