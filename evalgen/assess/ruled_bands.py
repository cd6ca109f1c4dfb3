"""The bands of a rule by what they are worth: from which and up to which values they go."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from evalgen.units import Points, parse_points, parse_quantity, plain

Worth = tuple[Literal["gain", "deduct"], Points]
Ends = dict[Worth, tuple[set[Points], set[Points]]]
"""The lower and the upper ends of the bands of each worth."""
_UNITS = {"月": "个月", "日": "天", "个工作日": "工作日"}
_LOW, _HIGH = ("from", "above"), ("to", "below")


class Ruled(NamedTuple):
    """The ends of the bands of a rule, all in one unit."""

    unit: str
    ends: Ends


def ruled_bands(rule: Mapping[str, Any], maximum: Points) -> Ruled | None:
    """The bands of the rule, or of all parts of a sum; None where another kind or unit takes part, or a share."""
    parts = list(_parts(rule, maximum))
    if not parts or any(part.get("kind") != "bands" for part, _ in parts):
        return None
    units: set[str] = set()
    ends: Ends = {}
    for part, most in parts:
        for band in part["bands"]:
            worths = _worths(band, most)
            figures = [_figures(band, names) for names in (_LOW, _HIGH)]
            if not worths:
                return None
            units |= {unit for each in figures for unit, _ in each}
            for worth in worths:
                known = ends.setdefault(worth, (set(), set()))
                for side, each in zip(known, figures, strict=True):
                    side |= {value for _, value in each}
    return Ruled(units.pop(), ends) if len(units) == 1 else None


def shown(values: Sequence[Points], unit: str) -> str:
    """Ends as a reader writes them: 80%、90%."""
    gap = "" if unit in ("", "%") else " "
    return "、".join(f"{plain(each)}{gap}{unit}" for each in values)


def _parts(rule: Mapping[str, Any], maximum: Points) -> Iterator[tuple[Mapping[str, Any], Points]]:
    if rule.get("kind") != "sum":
        yield rule, maximum
    else:
        yield from ((part["rule"], parse_points(part["points"])) for part in rule["parts"])


def _worths(band: Mapping[str, Any], maximum: Points) -> tuple[Worth, ...]:
    """What the band gives, and what it takes: a standard may print either."""
    if "points" in band:
        points = parse_points(band["points"])
    elif "deduct" in band:
        points = maximum - parse_points(band["deduct"])
    else:
        return ()
    return ("gain", points), ("deduct", maximum - points)


def _figures(band: Mapping[str, Any], names: Sequence[str]) -> list[tuple[str, Points]]:
    found = [parse_quantity(str(band[name])) for name in names if name in band]
    return [(_UNITS.get(each.unit, each.unit), parse_points(each.number)) for each in found if each]
