"""What a goal is called says whether it is a share, a time or a number of things (补贴人次数, 项目完成时间)."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.texts.half_width import figures
from evalgen.model.narrative import Goal
from evalgen.units import parse_quantity

_COUNTED = "人/人次/名/位/户/户次/次/场/场次/篇/份/册/台/套/辆/家/所/座/亩/万亩/公里"
_THINGS: Final = frozenset(_COUNTED.split("/"))
"""What is counted or measured, and is neither a share nor a time."""
_SHARE = re.compile("率$|比例$|占比$|满意度$")
_NO_SHARE = re.compile(
    "事故|投诉|[信上]访|返工|故障|差错|失误|[死伤]亡|发生率|发案|流失|逾期"
    "|频率|效率|功率|速率|汇率|周转率|完成率|每|[百千万]人|万车"
)
"""Shares that forms tell by a number (事故发生率 0 起), and what is no share."""
_TIME = re.compile("(?:时间|时限|期限|日期|持续期|周期)$")
_NUMBER = re.compile("(?:人数|户数|次数|人次|个数|台数|套数|件数|篇数|份数|场次|面积|里程|长度)$")
_DATE = re.compile(
    "[^\\d]{0,4}(?:19|20)\\d\\d年(?:\\d{1,2}月(?:\\d{1,2}日|底|末|前|[上中下]旬)*|底|末|内)?(?:底|前|内|完成)*"
)
_LONGEST: Final = 24
_WHOLE: Final = 100
_SURE: Final = ("金额", "日期")
_UNFIT: Final = {"比率": ("数量", "日期"), "时间": ("数量", "金额", "比率"), "数量": ("比率", "日期", "金额")}


def odd_kind(goal: Goal) -> Iterator[tuple[str, str, str]]:
    """Every field of the goal that holds a figure or a date of another kind than its title says: the field, the kind
    that the title says, and that of the field. Forms give many a number loosely: only where target and result are of
    two kinds, or it is an amount or a date, is it a slip."""
    called = _called(goal.title)
    if not called:
        return
    fields = [(name, *_kind(text)) for name, text in (("target", goal.target), ("actual", goal.actual)) if text]
    # Some forms enter the share that was done as the result, or 100% of what was to be done.
    done = [name for name, kind, whole in fields if whole or (name == "actual" and kind == "比率")]
    odd = [(name, called, kind) for name, kind, _ in fields if kind in _UNFIT[called] and name not in done]
    alike = len({kind for _, kind, _ in fields if kind}) == 1
    yield from (each for each in odd if not alike or each[2] in _SURE)


def _called(title: str) -> str:
    if _SHARE.search(title):
        return "" if _NO_SHARE.search(title) else "比率"
    return "时间" if _TIME.search(title) else "数量" if _NUMBER.search(title) else ""


def _kind(text: str) -> tuple[str, bool]:
    """Of which kind the only figure or date of a field is, empty for words and others; and whether it is 100%."""
    plain = figures(text) if len(text) <= _LONGEST else ""
    figure = parse_quantity(plain)
    if figure is None:
        return ("日期" if _DATE.fullmatch(plain) else "", False)
    if figure.unit in ("%", "‰"):
        return "比率", figure.number == _WHOLE
    if figure.base == "元" or figure.unit.startswith(("元", "万元", "亿元")):
        return "金额", False
    return ("数量" if figure.base in _THINGS else "", False)
