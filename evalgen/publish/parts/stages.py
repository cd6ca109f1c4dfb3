"""The stages of a report: when and by whom each was put forward, its points and grade, and the answers it met with."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import StageRecord
from evalgen.publish.block import Block, Cell, Column, Row, Table
from evalgen.publish.figures import gap, points
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import uri_of
from evalgen.publish.staged import courses, earlier, published_at
from evalgen.publish.words import STAGE
from evalgen.units import ZERO, Points

_COLUMNS = (Column("阶段", "whole"), Column("日期", "whole"), Column("各指标得分合计", "figure"),
            Column("等级", "figure"), Column("合计变化", "figure"), Column("反馈意见", "figure"))  # fmt: skip
_NOTE = "合计不含总分的调整项；只给出部分指标得分的阶段不相加，也不评等级。合计变化只算与上一次给分相比有变动的指标。"


def part(evaluation: Evaluation) -> Block:
    last = published_at(evaluation)
    rows = tuple(
        row
        for at, stage in enumerate(earlier(evaluation))
        for row in (_row(evaluation, at, stage), *_said(stage.by, stage.note))
    )
    by, said = (last.by, last.note) if last else (evaluation.identity.evaluator, "")
    total = (_published(evaluation, last), *_said(by, said))
    note = "" if evaluation.scorecard.is_unscored else _NOTE
    return Table("报告的各个阶段", _COLUMNS, rows, total, note)


def _said(by: str, note: str) -> Iterator[Row]:
    """Who put a stage forward, and what is said of it, below its figures."""
    told = "：".join(filter(None, (by, note)))
    if told:
        yield (Cell(told, columns=len(_COLUMNS)),)


def _row(evaluation: Evaluation, at: int, stage: StageRecord) -> Row:
    awards = [award for course in courses(evaluation) if (award := course.awards[at]) is not None]
    whole = len(awards) == sum(line.awarded is not None for line in evaluation.scorecard.leaves)
    given = points(_sum(awards)) if whole else f"给出 {len(awards)} 个指标"
    return (
        Cell(STAGE[stage.stage], header=True), str(stage.on), given if awards else "未给出得分",
        _grade(evaluation, _sum(awards)) if whole and awards else "—", _moved(evaluation, at),
        _answers(evaluation, stage),
    )  # fmt: skip


def _published(evaluation: Evaluation, last: StageRecord | None) -> Row:
    """The report as published; the stage that it is, where it is recorded as one."""
    card, identity = evaluation.scorecard, evaluation.identity
    awards = [line.awarded for line in card.leaves if line.awarded is not None]
    return (
        Cell(f"公布的报告（{STAGE[identity.stage]}）", header=True),
        str(identity.reported or "—"),
        "—" if card.is_unscored else points(_sum(awards)),
        card.awarded.grade or "—",
        _moved(evaluation, len(earlier(evaluation))),
        _answers(evaluation, last) if last else "—",
    )


def _grade(evaluation: Evaluation, total: Points) -> str:
    """The grade of a sum, where nothing but the sum decides it."""
    if evaluation.scorecard.adjustments:
        return "—"
    return next((band.grade for band in evaluation.rubric.text.bands if band.takes(total)), "—")


def _moved(evaluation: Evaluation, at: int) -> str:
    """By how much the points of a stage differ from those last given before it."""
    moves = [move for course in courses(evaluation) if (move := course.move(at)) is not None]
    return gap(_sum(moves)) if moves else "—"


def _answers(evaluation: Evaluation, stage: StageRecord) -> Inline:
    if not stage.responses:
        return "—"
    return Link(f"{len(stage.responses)} 条", uri_of(evaluation, "stages"), f"answers-{stage.stage}")


def _sum(awards: list[Points]) -> Points:
    return sum(awards, ZERO)
