"""The two totals, reached line by line from the points of the levels."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from evalgen.assess.ruling.gate import Opened
from evalgen.assess.ruling.scheme import Scheme
from evalgen.assess.scoring import changes
from evalgen.assess.scoring.changes import Overflow
from evalgen.assess.scoring.levels import total_of
from evalgen.assess.scoring.tally import Tally
from evalgen.model.scorecard import Adjustment, Line
from evalgen.units import ZERO, Points

Stage = Callable[[Tally], Iterable[Adjustment]]


def totals_of(
    scheme: Scheme,
    lines: Mapping[str, Line],
    overflows: Mapping[str, Overflow],
    opened: tuple[Opened, ...],
    printed: Points | None,
    *,
    dropped: bool,
) -> tuple[Tally, tuple[Adjustment, ...]]:
    """The totals and everything that changes them outside the indicators, in the order in which it does.

    `printed` is the total that the report prints; it is used only where some award is not known. `dropped` tells that
    points of some indicator left the full score.
    """
    outside = [lines[node.indicator.id] for node in scheme.extras]
    tally = _base(scheme, lines)
    if printed is not None and (tally.plus(outside).awarded is None):
        difference = sum((line.difference for line in lines.values() if line.is_leaf), ZERO)
        tally, outside = Tally(printed, printed - difference, printed=True), []
    tally, first = _through(tally, _of_the_levels(scheme, lines, opened, dropped))
    tally, then = _through(tally.plus(outside), _of_the_total(scheme, lines, overflows, opened))
    return tally, (*first, *then)


def _base(scheme: Scheme, lines: Mapping[str, Line]) -> Tally:
    top = [lines[node.indicator.id] for node in scheme.members(None)]
    if not any(line.effective for line in top):
        return Tally(None, None)
    return Tally(total_of(line.awarded for line in top), total_of(line.computed for line in top))


def _of_the_levels(
    scheme: Scheme, lines: Mapping[str, Line], opened: tuple[Opened, ...], dropped: bool
) -> Iterator[Stage]:
    yield lambda tally: changes.zeroed(opened, lines, base=True)
    if dropped:
        effective = sum((lines[node.indicator.id].effective for node in scheme.members(None)), ZERO)
        yield lambda tally: changes.scaling(tally, scheme.rubric.text.full_score, effective)


def _of_the_total(
    scheme: Scheme, lines: Mapping[str, Line], overflows: Mapping[str, Overflow], opened: tuple[Opened, ...]
) -> Iterator[Stage]:
    text, rounding = scheme.rubric.text, scheme.rubric.rounding
    bonus = [line for node in scheme.extras if (line := lines[node.indicator.id]).nature == "bonus"]
    yield lambda tally: changes.zeroed(opened, lines, base=False)
    yield lambda tally: changes.bonus_cap(text.bonus_cap, bonus)
    yield lambda tally: chain.from_iterable(
        changes.overflowed(overflow, lines[name]) for name, overflow in overflows.items()
    )
    yield lambda tally: changes.gated(opened)
    yield lambda tally: changes.total_cap(tally, text.total_cap)
    yield from (partial(changes.gate_cap, gate) for gate in opened)
    yield lambda tally: changes.rounded(tally, text, rounding)


def _through(tally: Tally, stages: Iterable[Stage]) -> tuple[Tally, list[Adjustment]]:
    done: list[Adjustment] = []
    for stage in stages:
        if made := list(stage(tally)):
            tally, done = tally.after(made), done + made
    return tally, done
