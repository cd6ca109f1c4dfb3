"""The conclusion as printed beside the sums of the indicators and what the rules give, level by level."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.beside import noted
from evalgen.publish.block import Block, Cell, Column, Note, Row, Table
from evalgen.publish.completion import WHOLE
from evalgen.publish.explained import LEVELS, SCORES, tabled
from evalgen.publish.figures import cites, gap, points, rate
from evalgen.publish.inferred import inferred
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator
from evalgen.publish.parts.adjustments import KINDS
from evalgen.publish.stood_in import share as standing_in
from evalgen.publish.stood_in import stood_in
from evalgen.units import Points

_COLUMNS = (Column("指标"), Column("分值", "figure"), Column("原文印出", "figure"), Column("逐项相加", "figure"),
            Column("得分率", "figure"), Column("依规则计算", "figure"),
            Column("其中按给分计入", "figure"))  # fmt: skip
_STOOD_IN = "“其中按给分计入”是规则算不出、照评价给分计入的分。"


def part(evaluation: Evaluation) -> list[Block | Inline]:
    if evaluation.scorecard.is_unscored:
        return _without_points(evaluation)
    card, said = evaluation.scorecard, evaluation.dossier.conclusion
    shown = [line for line in card.lines if line.level == 1 or (not line.is_leaf and line.level == 2)]
    rows = [
        each for line in shown for each in noted(evaluation, _row(evaluation, line), "conclusion", "levels", line.id)
    ]
    rows[-1:] = noted(evaluation, rows[-1], "conclusion", "levels")
    changes = tuple(
        (KINDS[change.kind], "", "", gap(change.awarded), "", gap(change.computed), "") for change in card.adjustments
    )
    note = f"{said.note}{_STOOD_IN}" if stood_in(evaluation) else said.note
    note += f"{guessed}。" if (guessed := inferred(evaluation)) else ""
    table = Table("综合评价结论", _COLUMNS, tuple(rows), (*changes, *_totals(evaluation)), note, LEVELS)
    return [table, ("出处：", cites(evaluation, said))]


def _totals(evaluation: Evaluation) -> tuple[Row, ...]:
    """The total and the grade: as printed, added up and computed."""
    card, said = evaluation.scorecard, evaluation.dossier.conclusion
    awarded, computed = card.awarded, card.computed
    share = "—" if awarded.points is None else rate(awarded.points, card.full_score)
    added = "—" if awarded.printed else points(awarded.points)
    printed = _printed(said.total, awarded.points)
    name = tabled(evaluation, "总分", SCORES)
    ruled = points(computed.points), standing_in(evaluation)
    total: Row = (name, points(card.full_score), printed, added, share, *ruled)
    grade: Row = ("等级", "", said.grade or "—", awarded.grade or "—", "", computed.grade or "—", "")
    return (
        *noted(evaluation, total, "conclusion", "total"), *noted(evaluation, grade, "conclusion", "grade"),
    )  # fmt: skip


def _without_points(evaluation: Evaluation) -> list[Block | Inline]:
    said = evaluation.dossier.conclusion
    lines = (*filter(None, (said.note,)), "原表没有分值和得分，也不评等级，只看各项指标完成没有。")
    note = Note(WHOLE, lines, id=LEVELS)
    return [note, ("出处：", cites(evaluation, said))] if said.cites else [note]


def _row(evaluation: Evaluation, line: Line) -> Row:
    printed = evaluation.dossier.conclusion.levels.get(line.id)
    share = "—" if line.awarded is None else rate(line.awarded, line.effective)
    name = Cell(("　" * (line.level - 1), indicator(evaluation, line.id)), header=True)
    added = "—" if line.printed else points(line.awarded)
    return (
        name,
        points(line.maximum),
        _printed(printed, line.awarded),
        added,
        share,
        points(line.computed),
        standing_in(evaluation, line.id),
    )


def _printed(printed: Points | None, added: Points | None) -> Cell:
    """What the report prints, marked where the rows below it do not add up to it."""
    return Cell(points(printed), tone="warn" if printed is not None and printed != added else "")
