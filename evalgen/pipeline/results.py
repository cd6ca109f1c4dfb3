"""What an evaluation comes to, value by value: totals, grades, points, adjustments and what its checks say."""

from collections.abc import Iterable, Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.scorecard import Line
from evalgen.pipeline.change import Kind, Value, Values
from evalgen.problems import Place
from evalgen.publish.completion import UNSCORED, state_of
from evalgen.publish.words import HANDLING
from evalgen.units import Points, plain

_SIDES = {"maximum": "分值", "awarded": "评定得分", "computed": "算得", "state": "计分依据"}


def results_of(evaluation: Evaluation, names: dict[str, str]) -> Values:
    """Every result by kind and by what it is about; `names` calls each indicator."""
    values: Values = {}
    card = evaluation.scorecard
    for side, total, words in (("awarded", card.awarded, "评定"), ("computed", card.computed, "算得")):
        values["total", side] = Value(_points(total.points), f"{words}总分")
        values["grade", side] = Value(total.grade, f"{words}等级")
    for line in card.lines:
        values |= _line(evaluation, line, names[line.id])
    for change in card.adjustments:
        at = f"{change.kind} {change.indicator or change.because}"
        told = f"评定 {plain(change.awarded)}，算得 {plain(change.computed)}"
        values["adjustment", at] = Value(f"{told}{'，' if change.grade else ''}{change.grade}", change.because)
    values |= findings_of(evaluation.findings)
    return values | {("unchecked", each.check): Value(each.because, each.title) for each in evaluation.unchecked}


def findings_of(findings: Iterable[Finding]) -> Values:
    """Every finding by its check and what it is about."""
    return dict(_findings(findings))


def whole(evaluation: Evaluation) -> str:
    """An evaluation in a line: its title, its totals, and what is left to explain."""
    card, open_ = evaluation.scorecard, sum(finding.is_open for finding in evaluation.findings)
    told = [
        f"{words} {plain(total.points)} 分{'，' if total.grade else ''}{total.grade}"
        for words, total in (("评定", card.awarded), ("算得", card.computed))
        if total.points is not None
    ]
    told += [f"{open_} 个复核发现待解决"] * bool(open_)
    none = UNSCORED if card.is_unscored else "没有总分"
    return f"{evaluation.identity.title}（{'；'.join(told) or none}）"


def _findings(findings: Iterable[Finding]) -> Iterator[tuple[tuple[Kind, str], Value]]:
    for finding in findings:
        text = f"{finding.message}{_handled(finding)}"
        where = finding.where[0] if finding.where else None
        at = " ".join((finding.check, finding.at, *finding.evaluations))
        yield ("finding", at), Value(text, finding.title or finding.check, where)


def _handled(finding: Finding) -> str:
    return f"（{HANDLING[finding.accepted.outcome]}）" if finding.accepted else ""


def _line(evaluation: Evaluation, line: Line, name: str) -> Values:
    where = _places(evaluation, line)
    worth = "" if evaluation.scorecard.is_unscored else plain(line.maximum)
    given = {"maximum": worth, "awarded": _points(line.awarded), "computed": _points(line.computed)}
    if line.is_leaf:
        given["state"] = state_of(line)
    return {
        ("points", f"{line.id}.{side}"): Value(text, f"{name}：{_SIDES[side]}", where.get(side))
        for side, text in given.items()
    }


def _places(evaluation: Evaluation, line: Line) -> dict[str, Place]:
    node = evaluation.rubric.by_id[line.id]
    places = {"maximum": evaluation.rubric.places.find((*node.position, "points"))}
    if line.is_leaf and line.id in evaluation.dossier.scores:
        at = evaluation.evidence.place("scores", line.id)
        places |= {"awarded": evaluation.evidence.place("scores", line.id, "awarded"), "computed": at, "state": at}
    return places


def _points(points: Points | None) -> str:
    return "" if points is None else plain(points)
