"""An evaluation is evidence, its rubric, the scorecard and what contradicts: all that is published comes from it."""

from dataclasses import dataclass, field
from functools import cached_property

from evalgen.model.bearing import Bearing, bearing_of
from evalgen.model.concerns import Concerned, Concerns, by_path, concerns_of
from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Names, Unchecked, names_of
from evalgen.model.identity import Identity
from evalgen.model.region import Region
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.sensitivity import Sensitivity
from evalgen.units import When


@dataclass(frozen=True)
class Evaluation:
    """The only input of publication."""

    evidence: Evidence
    rubric: Rubric
    scorecard: Scorecard
    findings: tuple[Finding, ...]
    regions: tuple[Region, ...]
    """Province, city, county, as far as the evaluation's region goes down."""
    unchecked: tuple[Unchecked, ...] = ()
    """Checks that the evidence does not allow, in order of check."""
    sensitivity: Sensitivity = field(default_factory=Sensitivity)
    """What moves the grade."""
    as_of: When | None = None
    """The day on which it is asked what is overdue; without it nothing is."""
    disclosure: Disclosure = PUBLIC
    """What of it the site shows; all that is withheld is already taken out."""

    @cached_property
    def concerns(self) -> Concerns:
        """Every finding with the parts of the evidence that it concerns."""
        return concerns_of(self.evidence, self.rubric, self.findings)

    @cached_property
    def concerned(self) -> Concerned:
        """For each part of the evidence the findings that concern it or something in it."""
        return by_path(self.concerns)

    @cached_property
    def finding_names(self) -> Names:
        """Under which name each finding can be led to."""
        return names_of(self.findings)

    def bearing(self, finding: Finding) -> Bearing:
        """What a finding of this evaluation bears on."""
        return self._bearings[finding.check, finding.at]

    @cached_property
    def _bearings(self) -> dict[tuple[str, str], Bearing]:
        return {(each.check, each.at): bearing_of(each, self.sensitivity) for each in self.findings}

    @property
    def id(self) -> str:
        return self.evidence.id

    @property
    def dossier(self) -> Dossier:
        return self.evidence.dossier

    @property
    def identity(self) -> Identity:
        return self.evidence.dossier.evaluation

    @property
    def short_title(self) -> str:
        return self.identity.short_title or self.identity.title
