"""All evaluations are published one after the other; one that cannot be used never keeps the others from the public."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

from evalgen.model.catalogue import Catalogue, Entry, entry_of
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem, Unusable
from evalgen.publish.broken_page import broken_page
from evalgen.publish.download import evaluation_downloads, site_downloads
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.page import Sink
from evalgen.publish.site_pages import site_pages

__all__ = [
    "Progress", "Projects", "Publication", "Record", "Reuse", "broken_page", "common_digest", "publish_all",
]  # fmt: skip


class Projects(Protocol):
    """The evidence of all evaluations, read and assessed one at a time."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every evaluation's id, in order."""

    @property
    def regions(self) -> Regions: ...

    @property
    def rubrics(self) -> tuple[Rubric, ...]:
        """The shared rubrics, in order of id."""

    @property
    def shared_digest(self) -> str:
        """Of the regions and shared rubrics: what every evaluation may depend on."""

    def folder_digest(self, id_: str) -> str:
        """Of the files of one evaluation."""

    def evaluation(self, id_: str) -> Evaluation:
        """Read and assessed anew; raises Unusable with every problem of its files."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of an evaluation once its pages are made: enough for the lists, and to make no page twice."""

    key: str
    """Of everything its pages depend on; empty when the caller reuses nothing."""
    entry: Entry
    findings: tuple[Finding, ...] = ()
    """The open ones."""


Reuse = Callable[[str, str], Record | None]
"""The record, made under the given key, of the evaluation with the given id, if its pages and downloads still stand."""
Progress = Callable[[int, int], None]
"""Called with the evaluations done and their number, after each."""


@dataclass(frozen=True)
class Publication:
    """What was published and what could not be."""

    catalogue: Catalogue
    records: Mapping[str, Record] = field(default_factory=dict)
    """By id, in order."""
    broken: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    """The problems of each evaluation that could not be published, by id, in order."""

    @property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """The open findings of each evaluation that has any, by id, in order."""
        return {id_: record.findings for id_, record in self.records.items() if record.findings}


def publish_all(
    project: Projects,
    sink: Sink,
    draw: Draw,
    *,
    overrides: Path | None = None,
    progress: Progress | None = None,
    reuse: Reuse | None = None,
) -> Publication:
    """Hand every page and file of the site to `sink` as it is made; neither bodies nor evaluations are kept."""
    records: dict[str, Record] = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    common = common_digest(project, overrides) if reuse else ""
    for done, id_ in enumerate(project.ids, 1):
        key = _digest((common, project.folder_digest(id_))) if reuse else ""
        try:
            records[id_] = (reuse and reuse(id_, key)) or _published(project, id_, key, sink, draw, overrides)
        except Unusable as unusable:
            broken[id_] = unusable.problems
        if progress:
            progress(done, len(project.ids))
    entries = tuple(record.entry for record in records.values())
    catalogue = Catalogue(entries, project.regions, project.rubrics)
    for page in site_pages(catalogue, draw, overrides):
        sink.page(page)
    for asset in site_downloads(catalogue):
        sink.asset(asset)
    return Publication(catalogue, records, broken)


def _published(project: Projects, id_: str, key: str, sink: Sink, draw: Draw, overrides: Path | None) -> Record:
    evaluation = project.evaluation(id_)
    for page in pages_of(evaluation, draw, overrides):
        sink.page(page)
    for asset in evaluation_downloads(evaluation):
        sink.asset(asset)
    open_ones = tuple(finding for finding in evaluation.findings if finding.is_open)
    return Record(key, entry_of(evaluation), open_ones)


def common_digest(project: Projects, overrides: Path | None) -> str:
    """Of what the pages of every evaluation depend on: regions, shared rubrics, this package, template overrides."""
    return _digest((project.shared_digest, _package_digest(), _overrides_digest(overrides)))


@lru_cache(maxsize=1)
def _package_digest() -> str:
    return _digest(_contents(files("evalgen"), ""))


def _overrides_digest(overrides: Path | None) -> str:
    return _digest(_contents(overrides, "")) if overrides and overrides.is_dir() else ""


def _contents(folder: Traversable, name: str) -> Iterator[str]:
    """Name and hash of each file that shapes a page, in order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _contents(entry, f"{name}{entry.name}/")
        elif entry.name.endswith((".py", ".jinja", ".yml", ".json")):
            yield f"{name}{entry.name}:{hashlib.sha256(entry.read_bytes()).hexdigest()}"


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
