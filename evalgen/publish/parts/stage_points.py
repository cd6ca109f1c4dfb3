"""What each indicator was given at each stage, every change marked where it happened, and why."""

from collections.abc import Iterable, Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Cell, Column, Inline, Note, Table, Tone
from evalgen.publish.figures import gap, points
from evalgen.publish.links import indicator
from evalgen.publish.staged import NOW, Course, courses
from evalgen.publish.words import STAGE
from evalgen.units import ZERO, Points


def part(evaluation: Evaluation) -> list[Block]:
    found = courses(evaluation)
    changed = [course for course in found if course.has_changed]
    same = [course for course in found if not course.has_changed]
    blocks: list[Block] = []
    if changed:
        blocks.append(_table(evaluation, "得分有变化的指标", changed, why=True))
    elif found:
        blocks.append(Note("得分没有变化", (f"各阶段给出的 {len(found)} 个指标，得分都与公布的一样。",)))
    if same and changed:
        blocks.append(_table(evaluation, f"得分没有变化的指标（{len(same)} 个）", same))
    if not found:
        blocks.append(Note("没有各阶段的得分", ("各阶段的记录没有给出任何指标的得分。",), "muted"))
    return blocks


def _table(evaluation: Evaluation, caption: str, rows: Iterable[Course], *, why: bool = False) -> Table:
    stages = evaluation.dossier.stages
    columns = (Column("指标"), Column("分值", "figure"), *(Column(STAGE[stage.stage], "figure") for stage in stages),
               Column(NOW, "figure"),
               *[Column("前后相差", "figure"), Column("修改理由", "wide")] * why)  # fmt: skip
    return Table(caption, columns, tuple(_row(evaluation, course, why) for course in rows))


def _row(evaluation: Evaluation, course: Course, why: bool) -> tuple[Inline | Cell, ...]:
    name = Cell(indicator(evaluation, course.line.id), header=True)
    row: tuple[Inline | Cell, ...] = (name, points(course.line.maximum), *_awards(course))
    if not why:
        return row
    return *row, Cell(gap(course.change), tone=_tone(course.change)), _reasons(evaluation, course)


def _awards(course: Course) -> Iterator[Cell]:
    """The points of each stage; where they are not those of the stage before, by how much."""
    before = None
    for award in course.awards:
        moved = ZERO if award is None or before is None else award - before
        yield Cell(f"{points(award)}（{gap(moved)}）" if moved else points(award), tone=_tone(moved))
        before = award if award is not None else before


def _tone(moved: Points) -> Tone:
    return "good" if moved > 0 else "lost" if moved < 0 else ""


def _reasons(evaluation: Evaluation, course: Course) -> str:
    said = [
        (STAGE[stage.stage], stage.scores[course.line.id].reason)
        for stage in evaluation.dossier.stages
        if course.line.id in stage.scores
    ]
    said.append(("公布的报告", course.line.reason))
    return "；".join(f"{stage}：{reason.rstrip('。；')}" for stage, reason in said if reason) or "未写明"
