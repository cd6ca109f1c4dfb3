"""Points that a formula gives stay between a least and a most, and the reader is told when they are held there."""

from collections.abc import Iterator, Mapping

from evalgen.assess.measure.measure import Measure
from evalgen.assess.measure.words import chain
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.wording import fen, gains
from evalgen.problems.place import Path
from evalgen.units import Points

_UNITS = ("", "分")


def formula_faults(measure: Measure, path: Path) -> Iterator[Fault]:
    """A formula whose text shows that it does not give points."""
    if measure.unit not in (None, *_UNITS):
        yield Fault(path, f"算式得出的数以“{measure.unit}”为单位，不是分数", "", "formula-unit")


def formula_points(
    measure: Measure, facts: Facts, words: Mapping[str, str], points: Points, within: tuple[Points, Points]
) -> tuple[Points, str]:
    """The points that `measure` gives, held within two limits, and how they were computed; `max` is the full points."""
    result = facts.measure(measure, words, {"max": points})
    figure = result.exact
    if figure.unit not in _UNITS:
        raise Unprovable(f"“{result.phrase.text}”得出的数以“{figure.unit}”为单位，不是分数")
    lowest, highest = within
    given = min(max(figure.value, lowest), highest)
    shown, worth = result.phrase.text, fen(figure.value)
    sums = worth if shown == worth.removesuffix(" 分") else chain(shown, worth)
    if given == figure.value:
        return given, sums
    return given, f"{sums}，{'最少' if given == lowest else '最多'}{gains(given)}"
