"""All evaluations are published one after the other; one that cannot be used never keeps the others from the public."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from evalgen.assess import assess_set, nothing_to_accept
from evalgen.model.catalogue import Catalogue, Entry, Home, entry_of
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.model.traces import Trace, trace_of
from evalgen.pipeline.digests import common_digest, digest_of
from evalgen.pipeline.workers import in_order, usual_jobs
from evalgen.problems import Problem, Unusable
from evalgen.publish.broken_page import broken_page
from evalgen.publish.download import evaluation_downloads, site_downloads
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.followed_up import ledger_of, news_of
from evalgen.publish.page import Asset, Page, Sink
from evalgen.publish.site_pages import site_pages
from evalgen.units import When

__all__ = [
    "Progress", "Projects", "Publication", "Record", "Reuse", "broken_page", "publish_all",
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
    """The open ones."""
    trace: Trace | None = None
    """What is compared with other evaluations."""


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

    problems: tuple[Problem, ...] = ()
    """Of the set as a whole: explanations of findings across evaluations that are not there."""

    @property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """The open findings of each evaluation that has any, by id, in order; across evaluations under no id."""
        across = tuple(finding for finding in self.catalogue.across if finding.is_open)
        own = {id_: record.findings for id_, record in self.records.items() if record.findings}
        return {"": across, **own} if across else dict(own)


HERE = Home()
"""Any address will do."""


@dataclass(frozen=True, slots=True)
class _Made:
    """Everything that one evaluation puts on the site, or why it puts nothing there."""

    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    record: Record | None = None
    problems: tuple[Problem, ...] = ()


def publish_all(  # noqa: PLR0913 - each is a choice of its own
    project: Projects,
    sink: Sink,
    draw: Draw,
    *,
    overrides: Path | None = None,
    progress: Progress | None = None,
    reuse: Reuse | None = None,
    jobs: int | None = None,
    home: Home = HERE,
) -> Publication:
    """Hand every page and file of the site to `sink`, an evaluation at a time; neither bodies nor evaluations are kept.

    `jobs` is the number of processes that share the work where nothing is reused: by default as many as there are
    processors, for a set that is large enough. The result is the same for any number.
    Feeds name whole addresses where `home` knows the site's own.
    """
    records: dict[str, Record] = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    for done, (id_, made) in enumerate(_each(project, draw, overrides, reuse, jobs), 1):
        for page in made.pages:
            sink.page(page)
        for asset in made.assets:
            sink.asset(asset)
        if made.record:
            records[id_] = made.record
        else:
            broken[id_] = made.problems
        if progress:
            progress(done, len(project.ids))
    entries = tuple(record.entry for record in records.values())
    traces = [record.trace for record in records.values() if record.trace]
    across = assess_set(traces)
    catalogue = Catalogue(entries, project.regions, project.rubrics, across, project.as_of, home)
    for page in site_pages(catalogue, draw, overrides):
        sink.page(page)
    for asset in site_downloads(catalogue):
        sink.asset(asset)
    # Where an evaluation cannot be used, what it has in common with the others is not known.
    problems = () if broken else tuple(nothing_to_accept(traces, across))
    return Publication(catalogue, records, broken, problems)


def _each(
    project: Projects, draw: Draw, overrides: Path | None, reuse: Reuse | None, jobs: int | None
) -> Iterator[tuple[str, _Made]]:
    ids = project.ids
    if reuse:
        common = common_digest(project.shared_digest, overrides)
        for id_ in ids:
            key = digest_of((common, project.folder_digest(id_)))
            record = reuse(id_, key)
            yield id_, _Made(record=record) if record else _made(project, id_, key, draw, overrides)
        return
    several = usual_jobs(len(ids)) if jobs is None else jobs
    for id_, made in zip(
        ids, in_order(lambda id_: _made(project, id_, "", draw, overrides), ids, several), strict=True
    ):
        yield id_, _shared(made, project) if several > 1 else made


def _made(project: Projects, id_: str, key: str, draw: Draw, overrides: Path | None) -> _Made:
    try:
        evaluation = project.evaluation(id_)
    except Unusable as unusable:
        return _Made(problems=unusable.problems)
    open_ones = tuple(finding for finding in evaluation.findings if finding.is_open)
    entry = entry_of(evaluation, ledger_of(evaluation), news_of(evaluation))
    return _Made(
        pages=tuple(pages_of(evaluation, draw, overrides)),
        assets=(*evaluation_downloads(evaluation), *_attachments(project, evaluation)),
        record=Record(key, entry, open_ones, trace_of(evaluation)),
    )


def _attachments(project: Projects, evaluation: Evaluation) -> Iterator[Asset]:
    """The public documents that lie in the evaluation's folder; two may stand in one file."""
    documents = evaluation.dossier.documents
    names = {document.file for document in documents if document.file and document.visibility == "public"}
    for name in sorted(names):
        yield Asset(f"{evaluation.id}/{name}", project.attachment(evaluation.id, name))


def _shared(made: _Made, project: Projects) -> _Made:
    """`made` by another process, with the regions that this one already has instead of copies of them."""
    if made.record is None:
        return made
    entry = made.record.entry
    known = project.regions.chain(entry.region.code)
    return replace(made, record=replace(made.record, entry=replace(entry, regions=known)))
