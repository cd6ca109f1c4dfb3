"""A projects folder holds many evaluations; each is read and assessed by itself, when it is asked for."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from evalgen.assess import NothingToAccept, Scheme, assess, prepare
from evalgen.load import digest, folders, load_evaluation, open_library
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem, Unusable, quoted
from evalgen.publish.outline import unknown_sections
from evalgen.units import When

Progress = Callable[[int, int], None]
"""Called with the evaluations done and their number, after each."""


@dataclass(frozen=True, slots=True)
class Broken:
    """An evaluation that cannot be used, with everything that must be mended."""

    id: str
    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...] = ()
    """What was found, where only acceptances have to be mended."""
    evaluation: Evaluation | None = None
    """What it comes to without them, in the same case."""


_KEPT = 16
"""Rubrics that folders hold as copies of one another are understood once."""


class Project:
    """A projects folder, opened: its regions and shared rubrics. No evaluation is kept once it was handed out."""

    def __init__(self, root: Path, as_of: When | None = None) -> None:
        self.root = root
        self.as_of = as_of
        """The day on which it is asked what is overdue; without it nothing is."""
        self._library, problems = open_library(root)
        self._schemes: dict[str, Scheme] = {}
        self._copied: dict[str, Scheme] = {}
        self.problems = tuple(sorted({*problems, *self._prepared()}))
        """Of the regions, the shared rubrics and misplaced files; evaluations have their own."""

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every evaluation's id, in order."""
        return folders(self.root)

    @property
    def regions(self) -> Regions:
        return self._library.regions

    @cached_property
    def rubrics(self) -> tuple[Rubric, ...]:
        """The usable shared rubrics in order of id, with how each rule is read."""
        return tuple(sorted((scheme.rubric for scheme in self._schemes.values()), key=lambda rubric: rubric.id))

    @cached_property
    def shared_digest(self) -> str:
        """A hash of what every evaluation may depend on: the regions, the shared rubrics and the day asked for."""
        parts = [self.as_of.iso if self.as_of else ""]
        parts += [f"{region.code}\0{region.name}\0{region.parent}" for region in self.regions.regions]
        parts += [f"{rubric.id}\0{rubric.sha256}" for rubric in self.rubrics]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def folder_digest(self, id_: str) -> str:
        """A hash of the files of one evaluation, attachments among them."""
        return digest(self.root, id_)

    def evaluation(self, id_: str) -> Evaluation:
        """The evaluation, read and assessed anew; raises Unusable with every problem of its files."""
        evidence, rubric = load_evaluation(self.root, id_, self._library)
        if unknown := unknown_sections(evidence, rubric):
            raise Unusable(unknown)
        scheme = (self._schemes if rubric.shared else self._copied).get(rubric.sha256)
        if scheme is None:
            scheme = prepare(rubric)
            self._copied[rubric.sha256] = scheme
            if len(self._copied) > _KEPT:
                del self._copied[next(iter(self._copied))]
        elif not rubric.shared:
            scheme = scheme.on(rubric)
        regions = self.regions.chain(evidence.dossier.evaluation.region)
        if not regions:
            # Only a list of regions without any that can be used lets an unknown code pass.
            unread = any(problem.place.file == "regions.yml" for problem in self.problems)
            raise Unusable(self.problems if unread else _no_regions(evidence))
        assessed = assess(evidence, scheme, regions)
        return replace(assessed, as_of=self.as_of) if self.as_of else assessed

    def attachment(self, id_: str, name: str) -> bytes:
        """The content of a file that the evaluation's documents name; loading made sure that it lies in its folder."""
        return (self.root / id_ / name).read_bytes()

    def evaluations(self, ids: Iterable[str] | None = None) -> Iterator[Evaluation | Broken]:
        """The evaluations one after the other, those that cannot be used among them; all of them by default."""
        for id_ in self.ids if ids is None else ids:
            try:
                yield self.evaluation(id_)
            except NothingToAccept as unusable:
                known = unusable.evaluation and replace(unusable.evaluation, as_of=self.as_of)
                yield Broken(id_, unusable.problems, unusable.findings, known)
            except Unusable as unusable:
                yield Broken(id_, unusable.problems)

    def _prepared(self) -> Iterator[Problem]:
        """Prepares every shared rubric once; yields the problems of those whose rules cannot be applied."""
        for rubric in self._library.rubrics.values():
            try:
                self._schemes[rubric.sha256] = prepare(rubric)
            except Unusable as unusable:
                yield from unusable.problems


def _no_regions(evidence: Evidence) -> tuple[Problem, ...]:
    place, code = evidence.place("evaluation", "region"), evidence.dossier.evaluation.region
    cure = f"请写 {{code: '{code}', name: 名称, parent: 上级代码}}。"
    return (Problem(place, f"regions.yml 里没有行政区划{quoted(code)}", cure, "unknown-region"),)
