"""Where points were kept and lost, indicator by indicator, in the order of the rubric."""

from fractions import Fraction
from functools import partial
from itertools import groupby

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Adjustment, Line, Scorecard
from evalgen.publish import figures
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._awards import KEPT, LOST, SERIES, awarded_pieces, points, told
from evalgen.publish.explained import SCORES, tabled
from evalgen.publish.inline import Inline
from evalgen.publish.links import shown
from evalgen.publish.parts.score_table import noted_below, ruled
from evalgen.publish.picture.bar_rows import Piece, Row
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted
from evalgen.publish.words import STATE
from evalgen.units import ZERO

_NONE = "未给分"
_RULE = "依规则计算（与给分不同）"


def chart(evaluation: Evaluation) -> Chart | None:
    card = evaluation.scorecard
    if not any(line.awarded is not None for line in card.leaves):
        return None
    rows: list[Row] = []
    for group, lines in groupby(card.leaves, key=_top):
        alone = group in card.by_id and card.by_id[group].is_leaf
        rows += [*([] if alone else [Row(_group(card, group), heading=True)]), *map(partial(_row, evaluation), lines)]
    changes = [change for change in card.adjustments if change.awarded or change.computed]
    if changes:
        rows += [Row("指标以外的增减", heading=True), *map(_change_row, changes)]
    shape = Bars(SERIES, tuple(rows), beside=True)
    return charted("points-kept-and-lost", _message(evaluation), shape, _table(evaluation, changes), _RULE)


def _top(line: Line) -> str:
    return line.path[0] if line.path else ""


def _group(card: Scorecard, group: str) -> str:
    top = card.by_id.get(group)
    return f"{top.name}（{points(top.effective)} 分）" if top else "其他"


def _row(evaluation: Evaluation, line: Line) -> Row:
    if line.awarded is None or _left_out(line):
        return Row(line.name, _verdict(line))
    pieces = tuple(awarded_pieces(evaluation, line))
    if not line.difference or line.computed is None:
        return Row(line.name, _verdict(line), pieces, STATE["not-applicable"] * (line.state == "not-applicable"))
    # What is taken away is drawn to the right, as everything else that was lost.
    mark = Piece(KEPT, abs(line.computed) if line.nature == "malus" else line.computed, f"{points(line.computed)} 分")
    return Row(line.name, _verdict(line), pieces, f"规则 {points(line.computed)}", mark)


def _left_out(line: Line) -> bool:
    """Whether the indicator does not apply and its points went elsewhere."""
    return line.state == "not-applicable" and not line.effective and not line.awarded


def _verdict(line: Line) -> str:
    if _left_out(line):
        return STATE["not-applicable"]
    if line.awarded is None:
        return _NONE
    if line.nature != "base":
        return f"{'加' if line.nature == 'bonus' else '减'} {points(abs(line.awarded))} 分"
    return f"{points(line.awarded)} / {points(line.effective)} 分"


def _change_row(change: Adjustment) -> Row:
    look = KEPT if change.awarded > 0 else LOST
    words = f"{'加' if change.awarded > 0 else '减'} {points(abs(change.awarded))} 分"
    pieces = (Piece(look, abs(change.awarded), words),) if change.awarded else ()
    return Row(change.because, words, pieces, f"规则 {points(change.computed)}" * (change.awarded != change.computed))


def _message(evaluation: Evaluation) -> str:
    card = evaluation.scorecard
    losses, total, lost = card.losses, card.awarded.points, _lost(card)
    unknown = sum(line.awarded is None for line in card.leaves)
    words = f"满分 {points(card.full_score)} 分，" + ("未印总分" if total is None else f"得 {points(total)} 分")
    if losses:
        worst = "、".join(f"{line.name}（失 {points(line.lost)} 分）" for line in losses[:3])
        whole = "" if lost is None else f"共失 {points(lost)} 分"
        words += f"；{len(losses)} 项指标{whole or '失分'}，最多的是{worst}"
    else:
        words += "；已给分的指标没有失分" if unknown else "；没有指标失分"
    if card.differing:
        words += f"；{len(card.differing)} 项的给分与依规则计算的不同"
    words += told(evaluation)
    return words + (f"；{unknown} 项未给分。" if unknown else "。")


def _table(evaluation: Evaluation, changes: list[Adjustment]) -> Table:
    card = evaluation.scorecard
    columns = (
        Column("一级指标"), Column("指标", "wide"), Column("满分", "figure"), Column("得分", "figure"),
        Column("失分", "figure"), Column("依规则计算", "figure"), Column("相差", "figure"),
    )  # fmt: skip
    rows: list[tuple[Inline | Cell, ...]] = []
    for group, run in groupby(card.leaves, key=_top):
        lines = list(run)
        first, *more = (_cells(evaluation, line) for line in lines)
        rows += [(Cell(_group(card, group), rows=len(lines), header=True), *first), *more]
    rows += [(Cell("指标以外的增减", header=True), *_change_cells(evaluation, change)) for change in changes]
    award, rule = card.awarded.points, card.computed.points
    apart = "—" if award is None or rule is None else figures.gap(award - rule)
    total = ("合计", "", points(card.full_score), points(award), points(_lost(card)), points(rule), apart)
    return Table("各指标得分与失分", columns, tuple(rows), (total,), noted_below(evaluation))


def _lost(card: Scorecard) -> Fraction | None:
    """What all indicators lost; None where one is not known, or where they do not add up to the full score."""
    base = [line for line in card.leaves if line.nature == "base"]
    if sum(line.effective for line in base) != card.full_score or any(line.awarded is None for line in base):
        return None
    return sum((line.lost or ZERO for line in base), Fraction(0))


def _change_cells(evaluation: Evaluation, change: Adjustment) -> tuple[Inline | Cell, ...]:
    apart = change.awarded - change.computed
    shown = figures.gap(apart) if apart else ""
    name = tabled(evaluation, change.because, SCORES)
    return name, "—", points(change.awarded), "—", points(change.computed), shown


def _cells(evaluation: Evaluation, line: Line) -> tuple[Inline | Cell, ...]:
    known = line.awarded is not None and not _left_out(line)
    return (
        shown(evaluation, line.name, "indicators", anchor=line.id),
        points(line.effective),
        points(line.awarded) if known else _verdict(line),
        points(line.lost) if known else "—",
        ruled(line) if known else "—",
        Cell(figures.gap(line.difference), tone="lost") if line.difference else "",
    )
