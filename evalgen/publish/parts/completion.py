"""Where a form gives no points: which indicators were not completed, or leave it open, and what the form says."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.outcome import MET
from evalgen.model.scorecard import Line
from evalgen.publish.block import Cell, Column, Note, Row, Table
from evalgen.publish.completion import WHOLE, count_of, state_of, tone_of
from evalgen.publish.figures import spoken
from evalgen.publish.links import indicator
from evalgen.publish.parts.self_score_table import values
from evalgen.publish.prose import prose_text

_COLUMNS = (Column("指标"), Column("指标值"), Column("完成值"), Column("完成情况"), Column("说明", "wide"))
_LONGEST = 90


def part(evaluation: Evaluation) -> Table | Note:
    card = evaluation.scorecard
    rows = tuple(_row(evaluation, line) for line in card.leaves if line.state == "unscored" and not line.met)
    if not rows:
        return Note("全部完成", ("看得到的指标，完成值都达到了指标值。",), "good")
    return Table("没有完成和无法判断的指标", _COLUMNS, rows, note=f"{summed(evaluation)}。{WHOLE}，没有失分可列。")


def summed(evaluation: Evaluation) -> str:
    """How many indicators were completed, were not, and leave it open."""
    return "，".join(_counts(evaluation))


def _counts(evaluation: Evaluation) -> Iterator[str]:
    card = evaluation.scorecard
    for met, words in MET.items():
        if count := count_of(card, met=met):
            yield f"{words} {count} 项"
    others = sum(line.state != "unscored" for line in card.leaves)
    yield from [f"不适用或原表未见 {others} 项"] * bool(others)


def _row(evaluation: Evaluation, line: Line) -> Row:
    printed = values(evaluation, evaluation.rubric.by_id[line.id])
    state = Cell(state_of(line), tone=tone_of(line))
    return Cell(indicator(evaluation, line.id), header=True), *printed, state, _why(evaluation, line)


def _why(evaluation: Evaluation, line: Line) -> str:
    entry = evaluation.dossier.scores.get(line.id)
    said = line.reason or (prose_text(entry.narrative) if entry else "") or spoken(line.because)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}……"
