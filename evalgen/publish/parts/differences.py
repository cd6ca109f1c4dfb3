"""Where the award is not what the rule gives: each indicator with both figures and the cause, and how they add up."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.block import Cell, Column, Note, Row, Table
from evalgen.publish.explained import SCORES, tabled
from evalgen.publish.figures import gap, points, spoken
from evalgen.publish.links import indicator
from evalgen.publish.parts.adjustments import KINDS
from evalgen.publish.stood_in import stood_in
from evalgen.units import ZERO

_COLUMNS = (Column("指标"), Column("评价给分", "figure"), Column("依规则计算", "figure"),
            Column("相差", "figure"), Column("规则怎样算、评价怎样说", "wide"))  # fmt: skip


def part(evaluation: Evaluation) -> Table | Note:
    card = evaluation.scorecard
    rows = [_row(evaluation, line) for line in card.differing]
    rows += [
        (tabled(evaluation, KINDS[change.kind], SCORES), gap(change.awarded), gap(change.computed),
         Cell(gap(change.awarded - change.computed), tone="lost"), spoken(change.because))
        for change in card.adjustments
        if change.awarded != change.computed
    ]  # fmt: skip
    if not rows:
        return Note("没有差异", ("凡规则能够套用的指标，评价给分都与规则计算的结果一致。",), "good")
    given, ruled = card.awarded, card.computed
    total: tuple[Row, ...] = ()
    if given.points is not None and ruled.points is not None:
        same = given.grade and given.grade == ruled.grade
        grades = f"等级：评价给出“{given.grade or '—'}”，依规则{'也' if same else ''}为“{ruled.grade or '—'}”"
        beside = stood_in(evaluation)
        cause = f"{grades}。依规则计算的总分{beside}。" if beside else grades
        name = tabled(evaluation, "总分", SCORES)
        total = ((name, points(given.points), points(ruled.points), gap(given.points - ruled.points), cause),)
    return Table("评价给分与规则计算不同的指标", _COLUMNS, tuple(rows), total)


def _row(evaluation: Evaluation, line: Line) -> Row:
    said = f"评价理由：{line.reason}" if line.reason else "报告没有说明为什么这样给分"
    cause = f"{spoken(line.because).rstrip('。')}。{said}。"
    tone = Cell(gap(line.difference), tone="lost" if line.difference != ZERO else "")
    name = Cell(indicator(evaluation, line.id), header=True)
    return name, points(line.awarded), points(line.computed), tone, cause
