"""One slip contradicts whatever else is said of the same thing, so that several checks tell of it at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from evalgen.model.finding import Finding
from evalgen.problems import Place, Places
from evalgen.problems.place import Path

_TELLING: Final = 2
"""Parts of a path that name more than a whole section of the evidence."""
_Resting = list[tuple[Finding, frozenset[Path]]]
"""Findings, each with the paths of the values that it rests on."""


class CommonPlace(NamedTuple):
    """A value that findings of several checks rest on: the first to be looked at."""

    place: Place
    findings: tuple[Finding, ...]

    @property
    def named(self) -> str:
        """Those findings, as an acceptance names them."""
        return "；".join(f"{each.check} {each.at}" for each in self.findings)


def common_places(findings: Iterable[Finding], places: Places) -> Iterator[CommonPlace]:
    """The values that open findings of two checks or more have in common, those with most checks first; each finding
    once. A finding about all of a list, such as its sum, rests on each value in it."""
    waiting = [each for each in findings if each.is_open]
    if len(waiting) < 2:
        return
    known = places.paths_at({place for each in waiting for place in each.where})
    resting = [(each, frozenset(known[place] for place in each.where if place in known)) for each in waiting]
    while found := _most(resting, known):
        yield found
        resting = [each for each in resting if each[0] not in found.findings]


def _most(resting: _Resting, known: Mapping[Place, Path]) -> CommonPlace | None:
    """The value on which findings of most checks rest, the very one rather than what holds it; None without two."""

    def rank(place: Place) -> tuple[int, int, int]:
        path = known[place]
        exactly = [each for each, paths in resting if path in paths]
        return len({each.check for each in _resting_on(path, resting)}), len(exactly), len(path)

    place = max(known, key=rank, default=None)
    if place is None or rank(place)[0] < 2:
        return None
    return CommonPlace(place, _resting_on(known[place], resting))


def _resting_on(path: Path, resting: _Resting) -> tuple[Finding, ...]:
    above = {path[:length] for length in range(_TELLING, len(path) + 1)}
    return tuple([each for each, paths in resting if not above.isdisjoint(paths)])
