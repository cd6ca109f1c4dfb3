"""The bands of a rule by what they are worth: from which and up to which values they go."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from evalgen.units import Points, parse_points, parse_quantity, plain

Worth = tuple[Literal["gain", "deduct"], Points]
Ends = dict[Worth, tuple[set[Points], set[Points]]]
"""The lower and the upper ends of the bands of each worth."""
_UNITS = {"月": "个月", "日": "天", "个工作日": "工作日"}


class Ruled(NamedTuple):
    """The ends of the bands of a rule, all in one unit."""

    unit: str
    ends: Ends


Written = tuple[tuple[Any, tuple[tuple[tuple[str, Any], ...], ...]], ...]
"""Bands as a rule writes them: the points of each part (None for the whole rule), and the fields of its bands."""


def bands_written(rule: Mapping[str, Any]) -> Written | None:
    """The bands of the rule, or of all parts of a sum; None where another kind takes part."""
    parts = [(part["points"], part["rule"]) for part in rule["parts"]] if rule.get("kind") == "sum" else [(None, rule)]
    if any(part.get("kind") != "bands" for _, part in parts):
        return None
    return tuple([(most, tuple([tuple(band.items()) for band in part["bands"]])) for most, part in parts])


def ruled_bands(written: Written, maximum: Points) -> Ruled | None:
    """The bands by their worth; None where another unit takes part, or a share."""
    units: set[str] = set()
    ends: Ends = {}
    for most, bands in written:
        for band in map(dict, bands):
            worths = _worths(band.get("points"), band.get("deduct"), maximum if most is None else parse_points(most))
            if not worths:
                return None
            low, high = (_figures(map(band.get, keys)) for keys in (("from", "above"), ("to", "below")))
            units |= {unit for unit, _ in (*low, *high)}
            for worth in worths:
                lows, highs = ends.setdefault(worth, (set(), set()))
                lows |= {value for _, value in low}
                highs |= {value for _, value in high}
    return Ruled(units.pop(), ends) if len(units) == 1 else None


def shown(values: Sequence[Points], unit: str) -> str:
    """Ends as a reader writes them: 80%、90%."""
    gap = "" if unit in ("", "%") else " "
    return "、".join(f"{plain(each)}{gap}{unit}" for each in values)


def _worths(points: Any, deduct: Any, maximum: Points) -> tuple[Worth, ...]:
    """What the band gives, and what it takes: a standard may print either."""
    if points is not None:
        given = parse_points(points)
    elif deduct is not None:
        given = maximum - parse_points(deduct)
    else:
        return ()
    return ("gain", given), ("deduct", maximum - given)


def _figures(ends: Iterable[Any]) -> list[tuple[str, Points]]:
    found = [parse_quantity(str(end)) for end in ends if end is not None]
    return [(_UNITS.get(each.unit, each.unit), Points(each.number)) for each in found if each]
