"""What an award claims beyond the evidence: an item nobody marked, a thing shown nowhere, deductions nobody lists."""

from collections.abc import Mapping
from typing import Any

from evalgen.assess.remembered import remembered
from evalgen.model.entries import Entry
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.model.statements import Ask
from evalgen.units import ZERO, Points

Rule = Mapping[str, Any] | None


@remembered
def ruled_out(scorecard: Scorecard) -> frozenset[str]:
    """The indicators that were awarded more or less than the evidence leaves possible, where the rule cannot speak."""
    unproven = [line for line in scorecard.leaves if line.state == "unproven" and line.awarded is not None]
    return frozenset([line.id for line in unproven if not _possible(line, line.awarded or ZERO)])


def _possible(line: Line, awarded: Points) -> bool:
    if line.highest is not None and line.highest is not awarded and awarded > line.highest:
        return False
    # Most often the least is nothing, which signs tell in a tenth of the time.
    return line.lowest is None or line.lowest.numerator <= 0 <= awarded.numerator or line.lowest <= awarded


@remembered
def crediting_unmarked(scorecard: Scorecard, rubric: Rubric) -> tuple[Line, ...]:
    """The checklists with items that nobody marked that were awarded more than the marked ones carry."""
    lines = [scorecard.by_id[node.indicator.id] for node in rubric.scored_by("checklist")]
    unproven = [line for line in lines if line.state == "unproven"]
    beyond = [line for line in unproven if line.awarded is not None and line.awarded > (line.lowest or ZERO)]
    impossible = ruled_out(scorecard) if beyond else ()
    return tuple([line for line in beyond if line.id not in impossible])


@remembered
def deducting_unlisted(scorecard: Scorecard, rubric: Rubric) -> tuple[Line, ...]:
    """The indicators that lost points by a rule that deducts for each finding, while the findings are not listed."""
    nodes = [node for kind in ("deduction", "sum") for node in rubric.scored_by(kind)]
    lines = [scorecard.by_id[node.indicator.id] for node in nodes if deducting(node.indicator.rule)]
    losing = [line for line in lines if line.state == "unproven" and line.lost is not ZERO]
    return tuple([line for line in losing if line.awarded is not None and line.awarded < line.effective])


def deducting(rule: Rule) -> bool:
    """Whether the rule, or a part of it, deducts for each finding that the evidence counts."""
    if not rule:
        return False
    if rule.get("kind") == "deduction":
        return bool(rule.get("count", "counted") == "counted")
    return rule.get("kind") == "sum" and any(deducting(part.get("rule")) for part in rule.get("parts", ()))


def asks_beyond(entry: Entry, line: Line) -> tuple[tuple[int, Ask], ...]:
    """What the standard asks for and the source does not show, where full points were given all the same."""
    if not entry.asks or line.awarded is None or line.awarded < line.effective or line.state == "not-applicable":
        return ()
    return tuple([(number, ask) for number, ask in enumerate(entry.asks) if not ask.shown])
