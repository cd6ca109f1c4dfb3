"""What moves the grade, in the public data: every total that other points for an indicator would lead to."""

from typing import overload

from evalgen.model.fields import Frozen
from evalgen.model.sensitivity import Departure, Open, Reached, Sensitivity
from evalgen.publish.open_data.figures import Exact, said


class ReachedRecord(Frozen):
    """另给分数时的总分和等级"""

    total: Exact
    grade: str
    on_line: bool = said("总分正好在该等级的分数线上")


class DepartureRecord(Frozen):
    """评定得分（或在总分上继续扣的分）与规则不同的指标"""

    indicator: str
    awarded: Exact
    computed: Exact
    awarded_overflow: Exact = said("评定在总分上继续扣的分")
    computed_overflow: Exact = said("规则在总分上继续扣的分")
    alone: ReachedRecord = said("只有这一项按规则计分时")
    together: ReachedRecord = said("这一项和排在前面的各项都按规则计分时")


class OpenRecord(Frozen):
    """规则不能计分、由评价人判断或证据不足的指标"""

    indicator: str
    awarded: Exact
    lowest: Exact = said("可能的最低分")
    highest: Exact = said("可能的最高分")
    at_lowest: ReachedRecord = said("只有这一项为最低分时")
    at_highest: ReachedRecord = said("只有这一项为最高分时")


class SensitivityRecord(Frozen):
    """哪些判断会改变总分和等级；没有总分时各项为空"""

    awarded: ReachedRecord | None = said("评定的总分和等级")
    departures: tuple[DepartureRecord, ...] = said("对总分影响大的在前，其次按印出的顺序")
    open: tuple[OpenRecord, ...] = said("按印出的顺序")
    lowest: ReachedRecord | None = said("open 各项都为最低分时")
    highest: ReachedRecord | None = said("open 各项都为最高分时")


def sensitivity_of(moved: Sensitivity) -> SensitivityRecord:
    """The public record of what moves the grade."""
    return SensitivityRecord(
        awarded=_reached(moved.awarded),
        departures=tuple(map(_departure, moved.departures)),
        open=tuple(map(_open, moved.open)),
        lowest=_reached(moved.lowest),
        highest=_reached(moved.highest),
    )


def _departure(each: Departure) -> DepartureRecord:
    return DepartureRecord(
        indicator=each.indicator,
        awarded=each.awarded,
        computed=each.computed,
        awarded_overflow=each.awarded_overflow,
        computed_overflow=each.computed_overflow,
        alone=_reached(each.alone),
        together=_reached(each.together),
    )


def _open(each: Open) -> OpenRecord:
    return OpenRecord(
        indicator=each.indicator,
        awarded=each.awarded,
        lowest=each.lowest,
        highest=each.highest,
        at_lowest=_reached(each.at_lowest),
        at_highest=_reached(each.at_highest),
    )


@overload
def _reached(reached: Reached) -> ReachedRecord: ...
@overload
def _reached(reached: None) -> None: ...
def _reached(reached: Reached | None) -> ReachedRecord | None:
    if reached is None:
        return None
    return ReachedRecord(total=reached.total, grade=reached.grade, on_line=reached.on_line)
