"""The scoring table (打分表) of one evaluation as CSV: every indicator with its points both ways and the reason."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Adjustment, Line
from evalgen.publish.completion import UNSCORED, state_of
from evalgen.publish.sheet import Value, csv_bytes
from evalgen.units import Points

NAME = "scores.csv"
TITLE = "打分表（CSV）"
_LEVELS = ("一级指标", "二级指标", "三级指标", "四级指标", "五级指标", "六级指标")
_AFTER = ("分值", "有效分值", "得分", "依规则计算", "相差", "状态", "计算说明", "给分理由", "决定者", "出处")


def of_evaluation(evaluation: Evaluation) -> bytes:
    """One row an indicator at any level in printed order, then what changes the total, then the total."""
    card = evaluation.scorecard
    depth = max([3, *(line.level for line in card.lines)])
    levels = [_LEVELS[at] if at < len(_LEVELS) else f"第 {at + 1} 级指标" for at in range(depth)]
    return csv_bytes(("行", "标识", *levels, *_AFTER), _rows(evaluation, depth))


def _rows(evaluation: Evaluation, depth: int) -> Iterator[tuple[Value, ...]]:
    card = evaluation.scorecard
    for line in card.lines:
        yield _line(evaluation, line, depth)
    for adjustment in card.adjustments:
        yield _adjustment(adjustment, depth)
    if card.is_unscored:
        yield ("总分", "", *[""] * depth, *[None] * 5, UNSCORED, "原表没有分值和得分", "", "", "")
        return
    total = (card.full_score, card.full_score, card.awarded.points, card.computed.points)
    gap = _gap(card.awarded.points, card.computed.points)
    grades = f"评价等级 {card.awarded.grade or '未印'}；依规则 {card.computed.grade or '无法计算'}"
    yield ("总分", "", *[""] * depth, *total, gap, "", grades, "", "", "")


def _line(evaluation: Evaluation, line: Line, depth: int) -> tuple[Value, ...]:
    names = [evaluation.scorecard.by_id[part].name for part in line.path]
    worth = (None, None) if evaluation.scorecard.is_unscored else (line.maximum, line.effective)
    return (
        "指标" if line.is_leaf else "分组", line.id, *names, *[""] * (depth - len(names)),
        *worth, line.awarded, line.computed, _gap(line.awarded, line.computed),
        state_of(line), line.because, line.reason, line.by, "；".join(map(str, line.cites)),
    )  # fmt: skip


def _adjustment(change: Adjustment, depth: int) -> tuple[Value, ...]:
    gap = change.awarded - change.computed
    after = (None, None, change.awarded, change.computed, gap, "", change.because, "", "", "")
    return ("总分调整", change.indicator, *[""] * depth, *after)


def _gap(awarded: Points | None, computed: Points | None) -> Points | None:
    return None if awarded is None or computed is None else awarded - computed
