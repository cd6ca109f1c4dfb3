"""A number of things is no percentage, and an area no money; neither is less than nothing, and people are whole."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, stated
from evalgen.assess.goals.kinds import odd_kind
from evalgen.assess.names.normal import named
from evalgen.assess.printed_rows import values_given
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Goal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_FIELDS = {"target": "目标", "actual": "完成情况"}
_FACTS = (("target", "指标值"), ("actual", "完成值"))
_TIMES = frozenset(("次", "场", "场次", "回", "期", "批", "人次", "人"))
_PEOPLE = frozenset(("人", "人次", "名", "位", "次", "户", "户次"))
_COPIES = frozenset(("篇", "份", "册", "本", "幅"))
_SETS = frozenset(("台", "套", "台套", "辆"))
_AREA, _LENGTH = frozenset(("亩", "平方米")), frozenset(("米",))
_KINDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("次数", "场次", "场数"), _TIMES),
    **dict.fromkeys(("人数", "人次"), _PEOPLE),
    "户数": _PEOPLE,
    **dict.fromkeys(("篇数", "份数"), _COPIES),
    **dict.fromkeys(("台数", "套数"), _SETS),
    **dict.fromkeys(("件数", "个数", "天数", "册数"), frozenset[str]()),
    "面积": _AREA,
    **dict.fromkeys(("里程", "长度"), _LENGTH),
}
"""The units that measure what the name ends with; where there are none, no unit is known to be wrong."""
_WHOLE = frozenset(("人", "人次", "名", "户", "户次", "次", "场", "场次", "篇", "份", "册", "本", "家", "辆"))
"""What is counted one by one."""
_DOUBTFUL = re.compile(rf"^[-－−]\s*\d|\.\d*[1-9]\d*\s*(?:{'|'.join(_WHOLE)})$", re.MULTILINE)
_PARTING = ".-－−"
_PER = re.compile("[均千万百]|率|每|比|频|折|倍|密度|强度|指数|系数")
_MAY_FALL = re.compile("[增减升降变差净亏盈损超偏涨温]|调整|利润|收益|节约|同比|结余|赤字|控制|影响|水位|高程|海拔")
_SHARE = re.compile("率|比|度$")
"""Names of what is itself a share; one of anything else may tell by how much that grew."""
_UNITS = frozenset().union(*_KINDS.values())


class UnitFitsName(Check):
    """An indicator that is by its name a number of things (次数, 人数 …) or a size (面积, 里程, 长度) has neither its
    target nor its actual value in money; nor in a unit of other things (面积 50公里, 宣传次数 43篇); nor in %, unless
    both are in %, or 100% is all that is given: some forms enter the share that was done. No indicator counts part of a
    person, an event, a paper (2.5 人, 28.59 篇); and of target and actual value none alone is below nothing. Nor does a
    goal that is by its title a share, a time or a number of things have an amount or a date of another kind, or target
    and result of two kinds.

    Silent about means, rates and ratios (人均, 频次), about what may fall below nothing (增减, 变动, 差额, 利润; in %
    whatever is no rate), about 数量, which may be of anything, about people counted by household, about units that may
    count anything (个, 项, 处, 件), and about figures without a unit.
    """

    title: ClassVar[str] = "次数、面积的单位与名称相称，人数、次数是整数，数量不是负数"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.leaves:
            own = node.indicator
            end = own.name[-2:]
            if end not in _KINDS:
                continue
            odd = _odd(entry_of(evidence, own.id), end)
            if odd:
                shown = "、".join(f"{label} {figure}" for label, figure in odd)
                yield self.finding(
                    own.id,
                    f"{named(own.name)}的{shown}{_kind(odd[0][1])}，不是{end}",
                    odd,
                    (evidence.place("scores", own.id), rubric.places.find(node.position)),
                    "请核对原件，更正数值的单位或指标名称。",
                )
        given = values_given(evidence.dossier)
        if any(map(_is_doubtful, given)):
            yield from self._impossible(evidence, scorecard)
        for number, goal in enumerate(evidence.dossier.project.goals):
            if (goal.target or goal.actual) and (found := list(odd_kind(goal))):
                yield self._of_goal(evidence, number, goal, found)

    def _of_goal(self, evidence: Evidence, number: int, goal: Goal, found: list[tuple[str, str, str]]) -> Finding:
        told = [(_FIELDS[name], getattr(goal, name), kind) for name, _, kind in found]
        shown = "，".join(f"{label}写作 {text}，是{kind}" for label, text, kind in told)
        return self.finding(
            f"project.goals.{number}",
            f"{named(goal.title)}是{found[0][1]}，{shown}",
            [(label, text) for label, text, _ in told],
            (evidence.place("project", "goals", number),),
            "请核对原件，更正数值的单位或目标名称，或改正错了行的数据。",
        )

    def _impossible(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        for each in stated(evidence, scorecard):
            figures = {name: (label, figure) for name, label in _FACTS if (figure := figure_of(each.entry, name))}
            below = [name for name, (_, figure) in figures.items() if figure.number < 0]
            grew = any(figures[name][1].unit == "%" for name in below) and not _SHARE.search(each.line.name)
            below = [] if grew or len(below) > 1 or _MAY_FALL.search(each.line.name) else below
            parted = [name for name, (_, figure) in figures.items() if _is_parted(figure)]
            for name in below or ([] if _PER.search(each.line.name) else parted[:1]):
                label, figure = figures[name]
                words = "小于 0" if below else f"不是整数，“{figure.unit}”数没有小数"
                yield self.finding(
                    f"scores.{each.line.id}.facts.{name}",
                    f"{named(each.line.name)}的{label} {figure} {words}",
                    ((label, figure),),
                    (evidence.place("scores", each.line.id, "facts", name),),
                    "请核对原件的数字、小数点和正负号，更正录错的一个。",
                )


def _is_doubtful(given: str) -> bool:
    """Whether a figure in a line of its own may be below nothing or part of a whole; most have no sign of either."""
    return any(map(given.__contains__, _PARTING)) and bool(_DOUBTFUL.search(given))


def _is_parted(figure: Quantity) -> bool:
    return figure.unit in _WHOLE and figure.number != figure.number.to_integral_value()


def _odd(entry: Entry, end: str) -> list[tuple[str, Quantity]]:
    given = [(label, figure) for name, label in _FACTS if (figure := figure_of(entry, name))]
    money = [each for each in given if each[1].base == "元"]
    shares = [each for each in given if each[1].unit in ("%", "‰")]
    alone = len(given) == 1 and bool(shares) and shares[0][1].number != 100
    other = [each for each in given if _of_other_things(each[1].base, end)]
    return money or (shares if alone or len(shares) < len(given) else []) or other


def _of_other_things(unit: str, end: str) -> bool:
    """Whether the unit counts or measures something, and not what the name ends with."""
    fitting = _KINDS[end]
    return bool(fitting) and unit in _UNITS and unit not in fitting


def _kind(figure: Quantity) -> str:
    return "是金额" if figure.base == "元" else "是百分比" if figure.unit in ("%", "‰") else f"以“{figure.unit}”计"
