"""Two states of the evidence are told apart by everything in them that bears a figure, a grade or a finding."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from evalgen.model.evaluation import Evaluation
from evalgen.model.fields import Frozen
from evalgen.model.funds import Funds
from evalgen.model.scorecard import Line
from evalgen.units import Points, Quantity, plain

Kind = Literal["evaluation", "total", "grade", "points", "facts", "adjustment", "funds", "finding"]


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not what it was; empty where there is or was none."""

    evaluation: str
    kind: Kind
    at: str
    """What it is about: an indicator's id, a dotted path."""
    what: str
    """The same in the reader's words."""
    old: str
    new: str


_Values = dict[tuple[Kind, str], tuple[str, str]]
"""The value, and in words what it is of, by kind and by what it is about."""
_SIDES = {"maximum": "分值", "awarded": "评定得分", "computed": "算得", "state": "计分依据"}
_STATES = {
    "scored": "依规则",
    "judged": "评价人判断",
    "unproven": "证据不足",
    "not-applicable": "不适用",
    "unseen": "未印",
}
_FIELDS = {
    "amount": "", "total": "合计", "initial": "年初预算", "budget": "全年预算", "received": "到位", "spent": "支出",
    "rate": "执行率", "planned": "计划投入",
}  # fmt: skip
_KEYS = ("id", "number", "purpose", "name", "year")
_LISTS = {
    "years": "年度资金", "sources": "资金来源", "components": "项目内容", "notices": "指标文", "lines": "资金表",
    "misuse": "挤占挪用", "items": "", "restated": "再次印出的", "unspent": "没有支出的",
}  # fmt: skip


def changes(old: Evaluation | None, new: Evaluation | None) -> Iterator[Change]:
    """Every change from `old` to `new` of one evaluation, totals first; None where there was or is none."""
    known = new or old
    if known is None:
        return
    if old is None or new is None:
        titles = ("" if each is None else each.identity.title for each in (old, new))
        yield Change(known.id, "evaluation", "", "整份评价", *titles)
        return
    before, after = _values(old), _values(new)
    for kind, at in dict.fromkeys((*after, *before)):
        (was, what), (now, words) = before.get((kind, at), ("", "")), after.get((kind, at), ("", ""))
        if was != now:
            yield Change(known.id, kind, at, words or what, was, now)


def _values(evaluation: Evaluation) -> _Values:
    values: _Values = {}
    card = evaluation.scorecard
    for side, total, words in (("awarded", card.awarded, "评定"), ("computed", card.computed, "算得")):
        values["total", side] = _points(total.points), f"{words}总分"
        values["grade", side] = total.grade, f"{words}等级"
    for line in card.lines:
        values |= _line(line)
    for change in card.adjustments:
        at = f"{change.kind} {change.indicator or change.because}"
        told = (
            f"评定 {plain(change.awarded)}，算得 {plain(change.computed)}{'，' if change.grade else ''}{change.grade}"
        )
        values["adjustment", at] = told, change.because
    values |= {("funds", at): value for at, value in _funds(evaluation.dossier.funds)}
    for finding in evaluation.findings:
        accepted = "（已说明）" if finding.accepted else ""
        values["finding", f"{finding.check} {finding.at}"] = f"{finding.message}{accepted}", "复核发现"
    return values


def _line(line: Line) -> _Values:
    name = line.name or line.id
    given = {"maximum": plain(line.maximum), "awarded": _points(line.awarded), "computed": _points(line.computed)}
    if line.is_leaf:
        given["state"] = _STATES.get(line.state or "", "")
    values: _Values = {
        ("points", f"{line.id}.{side}"): (text, f"{name}：{_SIDES[side]}") for side, text in given.items()
    }
    return values | {("facts", f"{line.id}.{read.name}"): (read.text, f"{name}：{read.name}") for read in line.reads}


def _points(points: Points | None) -> str:
    return "" if points is None else plain(points)


def _funds(funds: Funds) -> Iterator[tuple[str, tuple[str, str]]]:
    for at, words, value in _figures("funds", "", dict(funds)):
        yield at, (str(value), funds.total_label if at == "funds.total" else words)


def _figures(at: str, words: str, fields: Mapping[str, object]) -> Iterator[tuple[str, str, Quantity]]:
    """Every figure below `at`, under the path and the words that lead to it."""
    for field, value in fields.items():
        path, called = f"{at}.{field}", f"{words}{_FIELDS.get(field, _LISTS.get(field, ''))}"
        if isinstance(value, Quantity):
            yield path, called or "金额", value
        elif isinstance(value, Frozen):
            yield from _figures(path, called, dict(value))
        elif isinstance(value, tuple):
            for key, each in _keyed(value):
                yield from _figures(f"{path}.{key}", f"{called}“{getattr(each, 'name', key)}”", dict(each))


def _keyed(members: tuple[object, ...]) -> Iterator[tuple[str, Frozen]]:
    """Members of a list by what tells them apart, whatever their order."""
    times: Counter[str] = Counter()
    for each in members:
        if isinstance(each, Frozen):
            key = str(next(getattr(each, name) for name in _KEYS if hasattr(each, name)))
            times[key] += 1
            yield (key if times[key] == 1 else f"{key}#{times[key]}"), each
