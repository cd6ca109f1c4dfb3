"""Stages of a report and steps of a rectification are written in the order in which they came."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, get_args

from evalgen.load.items import dicts
from evalgen.model.identity import Stage
from evalgen.problems import Places, Problem
from evalgen.problems.place import Path
from evalgen.units import When

_STAGES: tuple[str, ...] = get_args(Stage)


def out_of_order(dossier: dict[str, Any], places: Places) -> Iterator[Problem]:
    """Stages not in the order 初稿, 征求意见稿, 定稿, and stages or steps of a recommendation dated backwards.

    Read from the text itself; values that have not the form of a stage or a date are left to the problems of form.
    """
    stages = dicts(dossier.get("stages"))
    order = [(number, _STAGES.index(each["stage"])) for number, each in stages if each.get("stage") in _STAGES]
    for (_, before), (number, stage) in pairwise(order):
        if stage <= before:
            words = f"阶段“{_STAGES[stage]}”排在“{_STAGES[before]}”之后"
            cure = "每个阶段写一次，依次为 draft 初稿、consultation 征求意见稿、final 定稿。"
            yield Problem(places.find(("stages", number, "stage")), words, cure, "stage-order")
    yield from _dated(stages, ("stages",), places)
    findings = dossier.get("findings")
    advice = findings.get("recommendations") if isinstance(findings, dict) else None
    for number, each in dicts(advice):
        path = ("findings", "recommendations", number, "events")
        yield from _dated(dicts(each.get("events")), path, places)


def _dated(steps: Iterable[tuple[int, dict[str, Any]]], path: Path, places: Places) -> Iterator[Problem]:
    dates = [(number, date) for number, each in steps if (date := _date(each.get("on")))]
    for (_, before), (number, date) in pairwise(dates):
        if _earlier(date, before):
            words = f"日期 {date.iso} 早于前一条的 {before.iso}"
            yield Problem(places.find((*path, number, "on")), words, "请按时间先后排列。", "date-order")


def _earlier(one: When, other: When) -> bool:
    """Whether `one` is the earlier on every reading of what is not known: 2022 is not earlier than 2022-05."""
    for this, that in zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True):
        if not this or not that or this != that:
            return bool(this and that) and this < that
    return False


def _date(text: object) -> When | None:
    try:
        return When.parse(text) if isinstance(text, str) else None
    except ValueError:
        return None
