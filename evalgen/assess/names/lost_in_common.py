"""A name that every form has may lose a character: 度资金总额, 量指标, 湖南省民政府."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from evalgen.assess.names.common_names import OFFICE_TAILS, SHORTENED, SHORTENED_OFFICES
from evalgen.assess.names.same_body import core
from evalgen.assess.names.titles_and_names import every_title, titles_and_names
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

_COVER = ("department", "budget_department", "implementer", "commissioner")
_on_cover = attrgetter(*_COVER)


class Misprinted(NamedTuple):
    """A name, where it stands, and what it is called elsewhere."""

    path: Path
    name: str
    meant: str


def misprinted(dossier: Dossier, rubric: Rubric) -> Iterator[Misprinted]:
    """Every common name that lacks one character, in the rubric those of its first two levels."""
    # Most evaluations have none of them.
    if not all(map(SHORTENED.keys().isdisjoint, _common(dossier, rubric))):
        found = [(path, name) for path, name in _names(dossier, rubric) if name in SHORTENED]
        yield from (Misprinted(path, name, SHORTENED[name]) for path, name in found)
    doubtful = [name for name in _issuing(dossier) if name[-4:] in OFFICE_TAILS or name[-3:] in OFFICE_TAILS]
    if odd := {name: meant for name in doubtful if (meant := _of_office(name))}:
        yield from (Misprinted(path, name, odd[name]) for path, name in _offices(dossier) if name in odd)


def _of_office(name: str) -> str:
    """What the name of an office is that lacks a character, its place before it; empty where it lacks none."""
    place = core(name)[0]
    meant = SHORTENED_OFFICES.get(name[len(place) :])
    return f"{place}{meant}" if meant else ""


def _common(dossier: Dossier, rubric: Rubric) -> Iterator[list[str]]:
    """The names, quickly."""
    yield every_title(dossier)
    yield [each.name for each in dossier.funds.lines]
    yield from ([first.name, *[each.name for each in first.indicators]] for first in rubric.text.indicators)


def _issuing(dossier: Dossier) -> list[str]:
    """The names of offices, quickly."""
    told = [*_on_cover(dossier.evaluation), *[body.name for body in dossier.bodies]]
    return told + "、".join({each.issuer for each in dossier.documents}).split("、")


def _names(dossier: Dossier, rubric: Rubric) -> Iterator[tuple[Path, str]]:
    yield from titles_and_names(dossier)
    yield from ((("funds", "lines", number, "name"), each.name) for number, each in enumerate(dossier.funds.lines))
    for number, first in enumerate(rubric.text.indicators):
        yield ("rubric", "indicators", number, "name"), first.name
        for index, each in enumerate(first.indicators):
            yield ("rubric", "indicators", number, "indicators", index, "name"), each.name


def _offices(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """On the cover, among the bodies, and who issued documents; one of several alone."""
    yield from ((("evaluation", field), getattr(dossier.evaluation, field)) for field in _COVER)
    yield from ((("bodies", number, "name"), body.name) for number, body in enumerate(dossier.bodies))
    for number, document in enumerate(dossier.documents):
        yield from ((("documents", number, "issuer"), name) for name in document.issuer.split("、"))
