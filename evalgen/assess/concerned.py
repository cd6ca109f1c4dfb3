"""A check about a part of the evidence is asked only of an evaluation that has that part."""

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from evalgen.assess.check import Check, checks_of
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Dossier
from evalgen.model.finding import Family


class Concerned(NamedTuple):
    """The checks that an evaluation concerns, each in order of their slugs."""

    plain: tuple[Check, ...]
    """Those that can be made of every evidence."""
    conditional: tuple[Check, ...]
    """Those that may lack a figure or a fact."""


def concerned(family: Family, dossier: Dossier, *, unscored: bool) -> Concerned:
    """The checks of `family` that can say anything of `dossier`; none about points where the rubric is `unscored`."""
    present = tuple(map(bool, _reading(family)(dossier)))
    return _concerned(family, present, bool(texts(dossier)), unscored)


@cache
def _parts(family: Family) -> tuple[str, ...]:
    """Every part of a dossier that a check needs, once."""
    return tuple(dict.fromkeys(check.needs for check in checks_of(family) if check.needs not in ("", "texts")))


@cache
def _reading(family: Family) -> Callable[[Dossier], tuple[object, ...]]:
    """How to read them all at once."""
    return attrgetter(*_parts(family))


@lru_cache(maxsize=256)
def _concerned(family: Family, present: tuple[bool, ...], told: bool, unscored: bool) -> Concerned:
    given = {"", "texts" if told else "", *compress(_parts(family), present)}
    asked = [check for check in checks_of(family) if check.needs in given and not (unscored and check.about_points)]
    conditional = tuple(check for check in asked if type(check).missing is not Check.missing)
    return Concerned(tuple(check for check in asked if check not in conditional), conditional)
