"""A cross-check (勾稽) compares what one evaluation says in two places, and tells what it finds with exact figures."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import cache
from typing import ClassVar

from evalgen.assess.units_found import classes_in
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path, dotted


class Check(ABC):
    """A cross-check; the class docstring states it, and where it keeps silent. Its slug is the name of its file."""

    slug: ClassVar[str]
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
        cls.slug = cls.__module__.rpartition(".")[2].replace("_", "-")

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
    ) -> Finding:
        """A finding about `at`: an indicator's id, or the path of the evidence concerned."""
        shown = tuple([(name, str(figure)) for name, figure in figures])
        places = tuple(dict.fromkeys(where))
        return Finding(
            self.slug, self.severity, at if isinstance(at, str) else dotted(at), message, shown, places, settle,
            about_points=self.about_points, title=self.title,
        )  # fmt: skip


@cache
def checks() -> tuple[Check, ...]:
    """Every check in order of its slug, found in the folder `checks`."""
    from evalgen.assess import checks as folder

    return tuple([each() for each in classes_in(folder) if issubclass(each, Check)])
