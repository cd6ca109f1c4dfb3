"""A check about a part of the evidence is asked only of an evaluation that has that part."""

from collections.abc import Callable
from functools import cache, lru_cache
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
    return _concerned(family, tuple([bool(part(dossier)) for part in _parts(family).values()]), unscored)


@cache
def _parts(family: Family) -> dict[str, Callable[[Dossier], object]]:
    """Every part that a check needs, once, and how to find it in a dossier."""
    needs = dict.fromkeys(check.needs for check in checks_of(family) if check.needs)
    return {need: texts if need == "texts" else attrgetter(need) for need in needs}


@lru_cache(maxsize=256)
def _concerned(family: Family, present: tuple[bool, ...], unscored: bool) -> Concerned:
    given = {"", *(need for need, is_there in zip(_parts(family), present, strict=True) if is_there)}
    asked = [check for check in checks_of(family) if check.needs in given and not (unscored and check.about_points)]
    conditional = tuple(check for check in asked if type(check).missing is not Check.missing)
    return Concerned(tuple(check for check in asked if check not in conditional), conditional)
