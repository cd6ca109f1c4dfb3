"""The stages of a report: when and by whom each was put forward, its points, and how many answers it met with."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import StageRecord
from evalgen.publish.block import Block, Cell, Column, Inline, Link, Table
from evalgen.publish.figures import points
from evalgen.publish.links import uri_of
from evalgen.publish.staged import courses
from evalgen.publish.words import STAGE
from evalgen.units import Points

_COLUMNS = (Column("阶段"), Column("日期"), Column("提出"), Column("各指标得分合计", "figure"), Column("反馈意见"),
            Column("说明", "wide"))  # fmt: skip


def part(evaluation: Evaluation) -> Block:
    rows = tuple(_row(evaluation, at, stage) for at, stage in enumerate(evaluation.dossier.stages))
    sum_ = (
        "—"
        if evaluation.scorecard.is_unscored
        else points(_sum([line.awarded for line in evaluation.scorecard.leaves]))
    )
    last = ("公布的报告", "", "", sum_, "", "")
    note = "合计不含总分的调整项；只给出部分指标得分的阶段不相加。"
    return Table("报告的各个阶段", _COLUMNS, rows, (last,), note)


def _row(evaluation: Evaluation, at: int, stage: StageRecord) -> tuple[Inline | Cell, ...]:
    found = courses(evaluation)
    awards = [course.awards[at] for course in found]
    complete = len(found) == sum(line.awarded is not None for line in evaluation.scorecard.leaves)
    given = sum(award is not None for award in awards)
    told = points(_sum(awards)) if complete and given == len(awards) else f"给出 {given} 个指标"
    answers: Inline = "—"
    if stage.responses:
        answers = Link(f"{len(stage.responses)} 条", uri_of(evaluation, "stages"), f"answers-{stage.stage}")
    return (
        Cell(STAGE[stage.stage], header=True), str(stage.on), stage.by or "—", told if given else "未给出得分", answers,
        stage.note or "—",
    )  # fmt: skip


def _sum(awards: list[Points | None]) -> Points:
    return sum((award for award in awards if award is not None), Points(0))
