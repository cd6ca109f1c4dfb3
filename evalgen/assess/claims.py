"""What an award claims beyond the evidence: an item nobody marked, a thing shown nowhere, deductions nobody lists."""

from collections.abc import Mapping
from typing import Any

from evalgen.model.entries import Entry
from evalgen.model.scorecard import Line
from evalgen.model.statements import Ask
from evalgen.units import ZERO

Rule = Mapping[str, Any] | None


def credits_unmarked(line: Line, rule: Rule) -> bool:
    """Whether a checklist with items that nobody marked was awarded more than the marked ones carry."""
    if line.state != "unproven" or not rule or rule.get("kind") != "checklist" or line.awarded is None:
        return False
    return line.awarded > (line.lowest or ZERO) and (line.highest is None or line.awarded <= line.highest)


def deducts_unlisted(line: Line, rule: Rule) -> bool:
    """Whether points were taken off by a rule that deducts for each finding, while the findings are not listed."""
    return line.state == "unproven" and deducting(rule) and line.awarded is not None and line.awarded < line.effective


def deducting(rule: Rule) -> bool:
    """Whether the rule, or a part of it, deducts for each finding that the evidence counts."""
    if not rule:
        return False
    if rule.get("kind") == "deduction":
        return bool(rule.get("count", "counted") == "counted")
    return rule.get("kind") == "sum" and any(deducting(part.get("rule")) for part in rule.get("parts", ()))


def asks_beyond(entry: Entry, line: Line) -> tuple[tuple[int, Ask], ...]:
    """What the standard asks for and the source does not show, where full points were given all the same."""
    if line.awarded is None or line.awarded < line.effective or line.state == "not-applicable":
        return ()
    return tuple((number, ask) for number, ask in enumerate(entry.asks) if not ask.shown)
