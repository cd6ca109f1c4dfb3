"""A scorecard for a terminal: maximum, computed and awarded side by side, and why, for every indicator."""

from collections import Counter
from collections.abc import Iterator

from evalgen.cli.width import left, right, width
from evalgen.model.evaluation import Evaluation
from evalgen.model.outcome import MET
from evalgen.model.scorecard import Adjustment, Line, Total
from evalgen.model.standing import is_overdue
from evalgen.units import Points, show_points

_STATES = {"judged": "靠判断打分", "unproven": "证据不足", "unseen": "原件未印"}
"""States in which no rule gave points, said before the reason; that of a row that does not apply says so itself."""
_COLUMNS = 8
_WIDEST = 60


def lines(evaluation: Evaluation) -> Iterator[str]:
    """The scorecard, line by line."""
    card, rubric = evaluation.scorecard, evaluation.rubric
    yield evaluation.identity.title
    full = "不计分" if card.is_unscored else f"满分 {show_points(card.full_score)} 分"
    yield f"{evaluation.id}    指标体系 {rubric.text.title}（{rubric.id}），{full}"
    yield ""
    if card.is_unscored:
        yield from _completion(evaluation)
        return
    names = [_name(line) for line in card.lines] + [each.because for each in card.adjustments]
    columns = min(_WIDEST, max(map(width, names), default=0)) + 2
    yield _row("指标", columns, "分值", "算得", "评定")
    for line in card.lines:
        yield from _line(line, columns)
    for change in card.adjustments:
        yield _row(change.because, columns, "", *_changes(change))
    yield _row(
        "总分", columns, show_points(card.full_score), _points(card.computed.points), _points(card.awarded.points)
    )
    yield _row("等级", columns, "", *_grades(card.computed.grade, card.awarded.grade))
    yield ""
    yield from _closing(evaluation)


def _completion(evaluation: Evaluation) -> Iterator[str]:
    """Where no points are given: whether each indicator was completed, and why."""
    card = evaluation.scorecard
    columns = min(_WIDEST, max(width(_name(line)) for line in card.lines)) + 2
    yield _row("指标", columns, "完成情况")
    for line in card.lines:
        state = {"not-applicable": "不适用", "unseen": "原件未印"}.get(line.state or "", MET[line.met])
        yield _row(_name(line), columns, state if line.is_leaf else "")
        if line.is_leaf:
            yield from _reasons(line)
    yield ""
    told = Counter(MET[line.met] for line in card.leaves if line.state == "unscored")
    yield f"本表不计分：{'，'.join(f'{words} {told[words]} 项' for words in MET.values())}。"
    yield from _advised(evaluation)


def _name(line: Line) -> str:
    return "  " * (line.level - 1) + (line.name or line.id)


def _row(name: str, columns: int, *cells: str) -> str:
    return (left(name, columns) + "".join(right(cell, _COLUMNS) for cell in cells)).rstrip()


def _line(line: Line, columns: int) -> Iterator[str]:
    computed = "—" if line.state in _STATES else _points(line.computed)
    mark = "  ≠" if line.is_leaf and line.difference else ""
    maximum = show_points(line.effective) if line.effective != line.maximum else show_points(line.maximum)
    yield _row(_name(line), columns, maximum, computed, _points(line.awarded)) + mark
    if line.is_leaf:
        yield from _reasons(line, f"{_STATES[line.state]}：" if line.state in _STATES else "")


def _reasons(line: Line, state: str = "") -> Iterator[str]:
    indent = "  " * line.level
    yield f"{indent}· {state}{line.because}"
    if line.reason:
        yield f"{indent}· 理由：{line.reason}" + (f"（{line.by}）" if line.by else "")


def _points(points: Points | None) -> str:
    return "—" if points is None else show_points(points)


def _grades(*grades: str) -> Iterator[str]:
    """Grades as cells; one that is as wide as a column or wider stands apart from what is before it."""
    for grade in grades:
        yield f"  {grade}" if width(grade) >= _COLUMNS else grade or "—"


def _changes(change: Adjustment) -> tuple[str, str]:
    if change.grade:
        return "", ""
    return show_points(change.computed), show_points(change.awarded)


def _closing(evaluation: Evaluation) -> Iterator[str]:
    card = evaluation.scorecard
    if card.awarded.printed:
        yield "有的行看不到得分：评定总分取自原文，算得总分 = 评定总分 + 各行算得与评定之差。"
    if any(line.state in ("judged", "unproven") for line in card.leaves):
        yield "算得一栏为“—”的指标，规则不能计分，合计时以评定得分代替。"
    yield from _advised(evaluation)
    for title, total in (("算得", card.computed), ("评定", card.awarded)):
        yield from _distance(title, total)
    if card.differing:
        yield f"评定与算得不同的 {len(card.differing)} 项（≠）："
        for line in card.differing:
            yield f"  {line.name or line.id}：算得 {_points(line.computed)}，评定 {_points(line.awarded)}"


def _advised(evaluation: Evaluation) -> Iterator[str]:
    advised = evaluation.dossier.findings.recommendations
    if evaluation.as_of and advised:
        late = sum(is_overdue(advice, evaluation.as_of) for advice in advised)
        yield f"建议 {len(advised)} 条，截至{evaluation.as_of}逾期 {late} 条。"


def _distance(title: str, total: Total) -> Iterator[str]:
    if total.to_next is not None:
        yield f"{title} {_points(total.points)} 分，{total.grade}，距更高一级 {show_points(total.to_next)} 分。"
