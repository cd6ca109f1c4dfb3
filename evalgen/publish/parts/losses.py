"""Where points were lost, the biggest loss first, with what the report says about it."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.model.standing import is_overdue
from evalgen.publish.block import Cell, Column, Note, Row, Table
from evalgen.publish.causes import of_the_rule, telling
from evalgen.publish.figures import points, rate
from evalgen.publish.links import indicator
from evalgen.publish.named_for import followed
from evalgen.publish.prose import prose_text
from evalgen.units import ZERO, Points

_COLUMNS = (Column("指标"), Column("分值", "figure"), Column("得分", "figure"), Column("失分", "figure"),
            Column("占失分", "figure"), Column("说明", "wide"))  # fmt: skip
_FOLLOWED = Column("问题和整改", "whole")
_LONGEST = 90


def part(evaluation: Evaluation) -> Table | Note:
    losses = evaluation.scorecard.losses
    lost = sum((line.lost or ZERO for line in losses), ZERO)
    elsewhere = _elsewhere(evaluation, lost)
    if not losses:
        return _none(elsewhere)
    rows = tuple(_row(evaluation, line, rate(line.lost or ZERO, lost)) for line in losses)
    total: Row = ("合计", "", "", points(lost), "100%", "")
    results = evaluation.dossier.findings
    beside = f"另外{elsewhere}。" if elsewhere else ""
    if not results.problems and not results.recommendations:
        return Table("失分的指标", _COLUMNS, rows, (total,), beside)
    led = tuple((*row, followed(evaluation, line)) for row, line in zip(rows, losses, strict=True))
    late = any(is_overdue(advice, evaluation.as_of) for advice in results.recommendations)
    note = f"是否逾期以{evaluation.as_of}为准。" if late else ""
    return Table("失分的指标", (*_COLUMNS, _FOLLOWED), led, ((*total, ""),), f"{beside}{note}")


def _none(elsewhere: str) -> Note:
    seen = "看得到得分的指标都得了满分"
    if elsewhere:
        return Note("失分不在看得到的行里", (f"{seen}，{elsewhere}。",))
    return Note("没有失分", (f"{seen}。",), "good")


def _elsewhere(evaluation: Evaluation, lost: Points) -> str:
    """What the printed total lacks beyond the losses seen, where some rows are not; nothing where a change of the total
    may account for it."""
    card = evaluation.scorecard
    hidden = [line for line in card.leaves if line.awarded is None]
    if card.awarded.points is None or card.adjustments or not hidden:
        return ""
    rest = card.full_score - card.awarded.points - lost
    return (
        f"总分失去的 {points(rest)} 分在没有给分的行里（{'、'.join(line.name for line in hidden)}）" if rest > 0 else ""
    )


def _row(evaluation: Evaluation, line: Line, share: str) -> Row:
    name = Cell(indicator(evaluation, line.id), header=True)
    figures = points(line.effective), points(line.awarded), Cell(points(line.lost), tone="lost")
    return name, *figures, share, _why(evaluation, line)


def _why(evaluation: Evaluation, line: Line) -> str:
    """What the report says, of long texts the sentence on the loss; else the rule, where it takes points off too."""
    entry = evaluation.dossier.scores.get(line.id)
    said = line.reason or (prose_text(entry.narrative) if entry else "")
    if not said:
        return _ruled(line)
    if len(said) > _LONGEST:
        said = telling(said)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}……"


def _ruled(line: Line) -> str:
    """What the rule says where the report is silent: how it takes points off, or that it gives them all."""
    if taken := of_the_rule(line).rstrip("。"):
        return f"{taken}；评价给 {points(line.awarded)} 分，没有写原因" if line.difference else taken
    ruled = f"，按规则得满分 {points(line.computed)} 分" if line.state == "scored" else ""
    return f"报告没有写失分的原因{ruled}"
