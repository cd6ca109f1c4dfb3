"""A text tells of a level what it is worth, what it lost and at what rate, and may tell it otherwise than printed."""

from collections.abc import Iterable, Iterator

from evalgen.assess.entered import points_of
from evalgen.assess.points.level_points import Level
from evalgen.assess.points.told_beside_full import Beside, told_beside
from evalgen.assess.points.told_of_levels import full_of, lost_of, rates_of
from evalgen.assess.points.told_points import told_behind
from evalgen.assess.points.told_scores import Rate, maxima, rates, rounds_to
from evalgen.units import show_points


def odd_of_levels(text: str, levels: list[Level]) -> Iterator[tuple[str, str, str]]:
    """Each maximum, loss and rate that the text tells of a level and that is not so: what it is about, what the text
    says, what is printed."""
    for level, most in maxima(text, levels):
        if most != level.maximum:
            yield f"“{level.name}”满分", points_of(most), points_of(level.maximum)
    for level in levels if "扣" in text else ():
        more = [each for each in told_behind(level.name, text).lost if each > level.maximum - level.awarded]
        if more:
            yield f"“{level.name}”扣分", points_of(more[0]), points_of(level.maximum - level.awarded)
    for level, said in lost_of(text, levels):
        if said != level.maximum - level.awarded:
            yield f"“{level.name}”共扣分", points_of(said), points_of(level.maximum - level.awarded)
    for level in full_of(text, levels):
        yield f"“{level.name}”", "满分", points_of(level.awarded)
    told = list(told_beside(text, levels))
    yield from _beside(told)
    beside = [Rate(each.level, each.rate) for each in told if each.rate]
    for rate in (*rates(text, levels), *rates_of(text, levels), *beside):
        share = rate.level.awarded / rate.level.maximum * 100 if rate.level.maximum else None
        if share is not None and not rounds_to(share, rate.told):
            yield f"“{rate.level.name}”得分率", f"{rate.told}%", f"{show_points(share)}%"


def _beside(told: Iterable[Beside]) -> Iterator[tuple[str, str, str]]:
    """Maxima, and points beside them, that are not so."""
    for level, most, given, _ in told:
        if most is not None and most != level.maximum:
            yield f"“{level.name}”满分", points_of(most), points_of(level.maximum)
        if most is not None and given != level.awarded:
            yield f"“{level.name}”", points_of(given), points_of(level.awarded)
