"""Each evaluation is read, assessed, relieved of what the site withholds, and drawn by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from evalgen.model.catalogue_entry import Entry
from evalgen.model.cataloguing import entry_of
from evalgen.model.disclosure import Disclosure
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.model.traces import Trace, trace_of
from evalgen.pipeline.sources import missing_sources
from evalgen.problems import Problem, Unusable
from evalgen.publish.causes import causes_of
from evalgen.publish.download import evaluation_downloads
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.explained import explained_of
from evalgen.publish.files import address_of
from evalgen.publish.followed_up import ledger_of, news_of
from evalgen.publish.page import Asset, Page
from evalgen.publish.policy import disclosed
from evalgen.publish.search.record import Searched, of_evaluation
from evalgen.units import When


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
    def as_of(self) -> When | None:
        """The day on which it is asked what is overdue."""

    @property
    def shared_digest(self) -> str:
        """Of the regions and shared rubrics: what every evaluation may depend on."""

    def folder_digest(self, id_: str) -> str:
        """Of the files of one evaluation."""

    def evaluation(self, id_: str) -> Evaluation:
        """Read and assessed anew; raises Unusable with every problem of its files."""

    def attachment(self, id_: str, name: str) -> bytes:
        """The content of a file that the evaluation's documents name."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of an evaluation once its pages are made: enough for the lists, and to make no page twice."""

    key: str
    """Of everything its pages depend on; empty when the caller reuses nothing."""
    entry: Entry
    findings: tuple[Finding, ...] = ()
    """Those that are open, for whoever builds the site."""
    trace: Trace | None = None
    """What is compared with other evaluations."""
    unsourced: tuple[Problem, ...] = ()
    """Points that rest on no document."""
    searched: tuple[Searched, ...] = ()
    """Its pages as they can be found, where the site is searched."""


@dataclass(frozen=True, slots=True)
class Made:
    """Everything that one evaluation puts on the site, or why it puts nothing there."""

    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    record: Record | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are drawn, with whose templates, and what they may show."""

    draw: Draw
    overrides: Path | None = None
    disclosure: Disclosure = field(default_factory=Disclosure)
    search: bool = False
    """Whether pages can be found by their words."""


def made(project: Projects, id_: str, key: str, manner: Manner) -> Made:
    """All pages and files of the evaluation `id_`, under the `key` that tells when they no longer hold."""
    try:
        evaluation = project.evaluation(id_)
    except Unusable as unusable:
        return Made(problems=unusable.problems)
    open_ones = tuple(finding for finding in evaluation.findings if finding.is_open)
    sources = tuple(missing_sources(evaluation))
    # Comparisons need every finding, but no name that the site withholds.
    compared = disclosed(evaluation, replace(manner.disclosure, findings="all"))
    shown = disclosed(compared, manner.disclosure)
    pages = tuple(pages_of(shown, manner.draw, manner.overrides))
    # What is found is what stands on the pages, so nothing that is withheld can be.
    searched, texts = of_evaluation(id_, pages) if manner.search else ((), ())
    return Made(
        pages=pages,
        assets=(*evaluation_downloads(shown), *_files(project, shown), *texts),
        record=Record(key, _entry(shown), open_ones, trace_of(compared), sources, searched),
    )


def _entry(shown: Evaluation) -> Entry:
    return entry_of(shown, ledger_of(shown), news_of(shown), causes_of(shown), explained_of(shown))


def _files(project: Projects, evaluation: Evaluation) -> Iterator[Asset]:
    """The public documents that lie in the evaluation's folder; two may stand in one file."""
    documents = evaluation.dossier.documents
    names = {document.file for document in documents if document.file and document.visibility == "public"}
    for name in sorted(names):
        yield Asset(address_of(evaluation, name), project.attachment(evaluation.id, name))
