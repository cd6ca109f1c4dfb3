"""The set of all evaluations, with what holds for all of them together."""

from dataclasses import dataclass

from evalgen.model.catalogue_entry import Entry
from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.finding import Asked, Finding
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem
from evalgen.units import When


@dataclass(frozen=True, slots=True)
class Blocked:
    """An evaluation whose files cannot be used, by its first problem and how many there are."""

    id: str
    first: Problem
    count: int
    has_page: bool
    """Whether a page stands at its address that shows all of them."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where the set is published: the site's address, empty if it is not known, and whether pages are folders there."""

    url: str = ""
    directories: bool = True


@dataclass(frozen=True)
class Catalogue:
    """All entries in order of id, the regions, and the shared rubrics in order of id."""

    entries: tuple[Entry, ...]
    regions: Regions
    rubrics: tuple[Rubric, ...]
    across: tuple[Finding, ...] = ()
    """What contradicts between evaluations, in order of check."""
    as_of: When | None = None
    """The day on which it was asked what is overdue."""
    home: Home = Home()
    disclosure: Disclosure = PUBLIC
    """What the site shows; all that is withheld is already taken out."""
    blocked: tuple[Blocked, ...] = ()
    """Evaluations that cannot be published, in order of id; only where reviewers are shown them."""
    checks: tuple[Asked, ...] = ()
    """What is checked in every evaluation and between them."""
