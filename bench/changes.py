"""An evaluation that was checked has one thing changed and is checked again: what is told now that was not before?"""

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from bench.single_changes import Change, changes, read
from bench.slips import Kind
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.pipeline.project import Broken, Project
from evalgen.pipeline.workers import in_order, usual_jobs

How = Literal["problem", "finding", "acceptance", "silent"]
"""A file cannot be used; a finding is new; one that was accepted is gone or has other figures; nothing is said."""
ACCEPTED = "accepted.yml"
"""Explains findings; it is no evidence, and what is changed in it is not counted."""
_TOGETHER = 40
"""Changes that are tried in one copy of the folder."""
_POSITION = re.compile(r"\.\d+")
_Known = tuple[frozenset[object], frozenset[object]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a change is told, and the checks whose findings tell it."""

    how: How
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """A change of an evaluation's file, and what came of it."""

    evaluation: str
    file: str
    kind: Kind
    where: str
    words: str
    outcome: Outcome

    @property
    def line(self) -> str:
        """All of it, between tabs."""
        said = (self.outcome.how, " ".join(self.outcome.checks), self.evaluation, self.file, self.where, self.kind)
        return "\t".join((*said, " ".join(self.words.split())))


def tried(projects: Path, every: int = 1) -> Iterator[Tried]:
    """Each `every`th single change of every evaluation under `projects`, where nothing is written, in order."""
    parts = [(id_, part) for id_ in Project(projects).ids for part in _parts(projects / id_, every)]
    for told in in_order(partial(_tried, projects), parts, usual_jobs(sum(len(part) for _, part in parts))):
        yield from told


def outcomes(projects: Path, id_: str, texts: Iterable[tuple[str, str]]) -> Iterator[Outcome]:
    """What is told of a copy of the evaluation whose file, named first, reads as given; one file at a time."""
    with tempfile.TemporaryDirectory(prefix="evalgen-changes-") as made:
        copy = Path(made) / "projects"
        shutil.copytree(projects, copy)
        project = Project(copy)
        known = _known(project.evaluation(id_).findings)
        for name, text in texts:
            path = copy / id_ / name
            before = path.read_bytes()
            path.write_text(text, "utf-8")
            (found,) = project.evaluations([id_])
            yield _outcome(found, known)
            path.write_bytes(before)


def _parts(folder: Path, every: int) -> Iterator[list[tuple[str, Change]]]:
    chosen = list(_of_evaluation(folder))[::every]
    yield from (chosen[at : at + _TOGETHER] for at in range(0, len(chosen), _TOGETHER))


def _of_evaluation(folder: Path) -> Iterator[tuple[str, Change]]:
    for path in sorted(folder.glob("*.yml")):
        if path.name != ACCEPTED:
            yield from ((path.name, change) for change in changes(read(path.read_text("utf-8"))))


def _tried(projects: Path, part: tuple[str, list[tuple[str, Change]]]) -> list[Tried]:
    id_, held = part
    told = outcomes(projects, id_, ((name, change.text) for name, change in held))
    return [
        Tried(id_, name, change.kind, ".".join(change.path), change.words, outcome)
        for (name, change), outcome in zip(held, told, strict=True)
    ]


def _known(findings: Iterable[Finding]) -> _Known:
    held = tuple(findings)
    return frozenset(map(_said, held)), frozenset((each.check, each.at) for each in held)


def _said(finding: Finding) -> object:
    """What a finding says, wherever in a list that stands: it is not new when an entry before it was deleted."""
    return finding.check, _POSITION.sub("", finding.at), finding.figures


def _outcome(found: Evaluation | Broken, known: _Known) -> Outcome:
    said, places = known
    news = [each for each in found.findings if _said(each) not in said]
    checks = tuple(sorted({each.check for each in news}))
    if any((each.check, each.at) not in places for each in news):
        return Outcome("finding", checks)
    if isinstance(found, Broken) and any(problem.slug != "accepted-nothing" for problem in found.problems):
        return Outcome("problem")
    return Outcome("acceptance", checks) if news or isinstance(found, Broken) else Outcome("silent")
