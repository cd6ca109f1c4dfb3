"""How many questionnaires were sent out, came back, are valid and are satisfied: as facts, and in a sentence."""

import re
from collections.abc import Mapping
from itertools import pairwise

from evalgen.assess.entered import figure_of
from evalgen.model.entries import Entry
from evalgen.units import Quantity, parse_quantity

STEPS: Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] = {
    "发放": (("sent", "issued", "distributed"), re.compile(r"发放[^，。；、\d收]{0,10}?([\d,]+)\s*份")),
    "收回": (
        ("collected", "returned", "recovered"),
        re.compile(r"(?:收回|回收)(?!率)[^，。；、\d有效]{0,8}?([\d,]+)\s*份"),
    ),
    "有效": (("valid",), re.compile(r"(?<!无)有效(?!率)[^，。；、\d无]{0,8}?([\d,]+)\s*份")),
    "满意": (("satisfied",), re.compile(r"(?<![不较基本很])满意(?!度|率)(?:的|的有|有|以上的?)?([\d,]+)\s*份")),
}
"""In order: the facts that tell each number, and the words of a sentence that do."""
_FACTS = frozenset(name for names, _ in STEPS.values() for name in names)


def entered_counts(entry: Entry) -> dict[str, Quantity]:
    """The counts that the facts give, in order of the steps; none where their units differ."""
    if _FACTS.isdisjoint(entry.facts):
        return {}
    found = {
        step: figure
        for step, (names, _) in STEPS.items()
        for name in names
        if name in entry.facts and (figure := figure_of(entry, name)) and figure.unit not in ("%", "‰")
    }
    return found if len({figure.unit for figure in found.values()}) == 1 else {}


def more_than_before(counts: Mapping[str, Quantity]) -> str:
    """Which step counts more than the one before it, in words; empty where none does."""
    for before, then in pairwise(counts):
        if counts[then].value > counts[before].value:
            return f"问卷{then} {counts[then]}，多于{before}的 {counts[before]}"
    return ""


def told_counts(sentence: str) -> dict[str, Quantity]:
    """The counts that a sentence gives, in order of the steps; none where one step stands in it twice."""
    found: dict[str, Quantity] = {}
    for step, (_, words) in STEPS.items():
        numbers = words.findall(sentence)
        if len(numbers) > 1:
            return {}
        if numbers and (figure := parse_quantity(f"{numbers[0]} 份")):
            found[step] = figure
    return found
