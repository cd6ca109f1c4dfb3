"""What each indicator was given at each stage, every change marked where it happened, and why."""

from collections.abc import Iterator, Sequence

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Cell, Column, Items, Note, Row, Table
from evalgen.publish.figures import gap, points
from evalgen.publish.inline import Inline, Tone
from evalgen.publish.links import indicator, joined
from evalgen.publish.staged import NOW, Course, answers_to, courses, earlier, published_at
from evalgen.publish.words import STAGE
from evalgen.units import ZERO, Points

_SILENT = "各阶段都没有写明修改得分的理由。"


def part(evaluation: Evaluation) -> list[Block]:
    found = courses(evaluation)
    changed = [course for course in found if course.has_changed]
    same = [course for course in found if not course.has_changed]
    blocks: list[Block] = []
    if changed:
        blocks.append(_table(evaluation, changed))
    elif found:
        blocks.append(Note("得分没有变化", (f"各阶段给出的 {len(found)} 个指标，得分都与公布的一样。",)))
    if same and changed:
        lines = tuple((indicator(evaluation, course.line.id), f"：{_kept(course)}") for course in same)
        blocks.append(Items(lines, caption=f"得分没有变化的指标（{len(same)} 个）", folded=True))
    if not found:
        blocks.append(Note("没有各阶段的得分", ("公布的报告之前，没有哪个阶段给出了指标的得分。",), "muted"))
    return blocks


def _kept(course: Course) -> str:
    return f"{points(course.known[-1])} / {points(course.line.maximum)} 分"


def _table(evaluation: Evaluation, rows: Sequence[Course]) -> Table:
    stages = earlier(evaluation)
    columns = (Column("指标"), Column("分值", "figure"), *(Column(STAGE[stage.stage], "figure") for stage in stages),
               Column(NOW, "figure"), Column("前后相差", "figure"))  # fmt: skip
    reasons = [_reasons(evaluation, course) for course in rows]
    silent = not any(reasons)
    lines = (
        row
        for course, reason in zip(rows, reasons, strict=True)
        for row in _rows(evaluation, course, "" if silent else f"修改理由：{reason or '未写明'}")
    )
    return Table("得分有变化的指标", columns, tuple(lines), note=_SILENT if silent else "")


def _rows(evaluation: Evaluation, course: Course, reason: str) -> Iterator[Row]:
    """The points of an indicator, and below them why they moved and what the evaluated unit said of them."""
    name = Cell(indicator(evaluation, course.line.id), header=True)
    row: Row = (name, points(course.line.maximum), *_awards(course))
    yield *row, Cell(gap(course.change), tone=_tone(course.change))
    told: list[Inline] = [reason] if reason else []
    told += _alone(evaluation, course)
    if answers := answers_to(evaluation, course.line.id):
        told.append(("意见和答复：", joined(answers)))
    if told:
        yield (Cell(joined(told, "。"), columns=len(row) + 1),)


def _alone(evaluation: Evaluation, course: Course) -> Iterator[Inline]:
    """The reason of the first stage where none follows with which the words of the stages could be compared."""
    (stage, first), *later = _given(evaluation, course)
    if first and not any(reason for _, reason in later):
        yield f"{stage}的给分理由：{first.rstrip('。；')}"


def _awards(course: Course) -> Iterator[Cell]:
    """The points of each stage; where they are not those of the stage before, by how much."""
    for at, award in enumerate(course.awards):
        moved = course.move(at) or ZERO
        yield Cell(f"{points(award)}（{gap(moved)}）" if moved else points(award), tone=_tone(moved))


def _tone(moved: Points) -> Tone:
    return "good" if moved > 0 else "lost" if moved < 0 else ""


def _reasons(evaluation: Evaluation, course: Course) -> str:
    """What each stage that moved the points says about it, empty if none says anything; the reason of another stage
    is none for the move."""
    said = [
        (stage, reason.rstrip("。；"))
        for at, (stage, reason) in enumerate(_given(evaluation, course))
        if course.move(at)
    ]
    if not any(reason for _, reason in said):
        return ""
    return "；".join(f"{stage}：{reason or '未写明'}" for stage, reason in said)


def _given(evaluation: Evaluation, course: Course) -> Iterator[tuple[str, str]]:
    """The reason that each stage, and last the report as published, gives for the points."""
    id_, last = course.line.id, published_at(evaluation)
    for stage in earlier(evaluation):
        yield STAGE[stage.stage], stage.scores[id_].reason if id_ in stage.scores else ""
    own = last.scores[id_].reason if last and id_ in last.scores else ""
    yield STAGE[last.stage] if last else "公布的报告", own or course.line.reason
