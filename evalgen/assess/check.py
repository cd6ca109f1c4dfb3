"""A check compares what one evaluation says in two places, and tells what it finds with exact figures.

There are two families. A cross-check (勾稽) holds what is entered against what else is entered, under the rubric;
proofreading (校对) reads sentences, and holds what they say against the entries, the rubric and one another.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import ClassVar, cast

from evalgen.assess.units_found import classes_in
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Family, Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path, dotted


class Check(ABC):
    """A check; the class docstring states it, and where it keeps silent. Its slug is the name of its file, its family
    that of its folder."""

    slug: ClassVar[str]
    family: ClassVar[Family]
    title: ClassVar[str]
    subject: ClassVar[Subject]
    severity: ClassVar[Severity]
    about_points: ClassVar[bool] = False
    """Whether it is about points, weights, totals or grades, so that it says nothing of a form that gives none."""
    needs: ClassVar[str] = ""
    """The part of the dossier without which it says nothing, as `funds.notices`; `texts` are all that is said at
    length. Empty for a check that looks at several, or at what is missing."""
    tolerance: ClassVar[str] = ""
    """What difference the check allows, where it allows one; a case at that limit is marked `at_tolerance: true`."""

    def __init_subclass__(cls) -> None:
        *_, folder, name = cls.__module__.split(".")
        cls.slug, cls.family = name.replace("_", "-"), cast("Family", folder)

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        """Why the check cannot be made here, in Chinese: what is missing. Empty where it can, or does not concern."""
        return ""

    @abstractmethod
    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        """Every finding of this check, each with another `at`."""

    def finding(
        self,
        at: str | Path,
        message: str,
        figures: Iterable[tuple[str, object]],
        where: Iterable[Place],
        settle: str,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding about `at`: an indicator's id, or the path of the evidence concerned; as grave as the check says
        unless told otherwise."""
        shown = tuple([(name, str(figure)) for name, figure in figures])
        places = tuple(dict.fromkeys(where))
        return Finding(
            self.slug, severity or self.severity, at if isinstance(at, str) else dotted(at), message, shown, places,
            settle, about_points=self.about_points, title=self.title,
        )  # fmt: skip


@cache
def checks() -> tuple[Check, ...]:
    """Every check of either family, in order of its slug."""
    return tuple(sorted((*checks_of("checks"), *checks_of("proofreading")), key=lambda each: each.slug))


@cache
def checks_of(family: Family) -> tuple[Check, ...]:
    """Every check of one family, in order of its slug, found in the folder that is called so."""
    folder = import_module(f"evalgen.assess.{family}")
    return tuple([each() for each in classes_in(folder) if issubclass(each, Check)])
