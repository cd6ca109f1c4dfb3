"""A publication is what the public can read, and what whoever builds the site has to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evalgen.model.catalogue import Catalogue
from evalgen.model.finding import Finding
from evalgen.pipeline.making import Record
from evalgen.problems import Problem
from evalgen.publish.search.alone import Alone


@dataclass(frozen=True)
class Publication:
    """What was published and what could not be."""

    catalogue: Catalogue
    records: Mapping[str, Record] = field(default_factory=dict)
    """By id, in order."""
    broken: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    """The problems of each evaluation that could not be published, by id, in order."""

    problems: tuple[Problem, ...] = ()
    """Of the set as a whole: explanations of findings across evaluations that are not there."""
    across: tuple[Finding, ...] = ()
    """Everything found between evaluations, whether the site shows it or not."""
    alone: tuple[Alone, ...] = ()
    """The pages about the set as they can be found, where the site is searched."""

    @property
    def unsourced(self) -> tuple[Problem, ...]:
        """Points that rest on no document, in order of evaluation and indicator."""
        return tuple(problem for record in self.records.values() for problem in record.unsourced)

    @property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """The open findings of each evaluation that has any, by id, in order; across evaluations under no id."""
        across = tuple(finding for finding in self.across if finding.is_open)
        own = {id_: record.findings for id_, record in self.records.items() if record.findings}
        return {"": across, **own} if across else dict(own)
