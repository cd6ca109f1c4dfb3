"""All evaluations are published one after the other; one that cannot be used never keeps the others from the public."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from evalgen.assess import assess_set, nothing_to_accept
from evalgen.model.catalogue import Blocked, Catalogue, Home
from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.finding import Finding, SetFinding
from evalgen.model.sharing import shared_entry
from evalgen.pipeline.digests import common_digest, digest_of
from evalgen.pipeline.given_names import asked
from evalgen.pipeline.making import Made, Manner, Projects, Record, made
from evalgen.pipeline.workers import collector_at_rest, in_order, usual_jobs
from evalgen.problems import Problem
from evalgen.publish.broken_page import broken_page
from evalgen.publish.download import site_downloads
from evalgen.publish.evaluation_pages import Draw
from evalgen.publish.page import Asset, Page, Sink
from evalgen.publish.policy import disclosed_findings
from evalgen.publish.search.alone import Alone, of_set
from evalgen.publish.search.index import index_files
from evalgen.publish.site_pages import site_pages
from evalgen.publish.templates import forget_templates

__all__ = [
    "Progress", "Projects", "Publication", "Record", "Reuse", "broken_page", "publish_all",
]  # fmt: skip


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
    across: tuple[SetFinding, ...] = ()
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


HERE = Home()
"""Any address will do."""


@collector_at_rest()
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
    disclosure: Disclosure = PUBLIC,
    broken_pages: bool = False,
    search: bool = False,
) -> Publication:
    """Hand every page and file of the site to `sink`, an evaluation at a time; neither bodies nor evaluations are kept.

    `jobs` is the number of processes that share the work where nothing is reused: by default as many as there are
    processors, for a set that is large enough. The result is the same for any number.
    Feeds name whole addresses where `home` knows the site's own. What `disclosure` withholds is in nothing that is
    handed over, and neither in the catalogue; the findings of the publication are all there are, for whoever builds it.
    With `broken_pages`, an evaluation that cannot be used is a page of its problems. Raises BrokenTemplate where one of
    the templates in `overrides` cannot be used.
    With `search`, what the index needs of each page is kept, and the texts of evaluations are handed over beside them.
    """
    forget_templates()
    manner = Manner(draw, overrides, disclosure, search)
    records, broken = _published(_each(project, manner, reuse, jobs), sink, progress, len(project.ids))
    entries = tuple(record.entry for record in records.values())
    traces = [record.trace for record in records.values() if record.trace]
    across = assess_set(traces)
    shown = disclosed_findings(across, disclosure)
    blocked = tuple(_blocked(broken, broken_pages)) if disclosure.reviewer else ()
    catalogue = Catalogue(
        entries, project.regions, project.rubrics, shown, project.as_of, home, disclosure, blocked, asked()
    )
    if broken_pages:
        _hand_over(sink, (broken_page(id_, each, draw, overrides) for id_, each in broken.items()), ())
    alone: list[Alone] = []
    pages = site_pages(catalogue, draw, overrides, lambda make, plans: in_order(make, plans, _jobs(jobs, plans)))
    found = _noted(pages, alone, home) if search else pages
    _hand_over(sink, found, chain(site_downloads(catalogue), index_files(catalogue) if search else ()))
    # Where an evaluation cannot be used, what it has in common with the others is not known.
    problems = () if broken else tuple(nothing_to_accept(traces, across))
    return Publication(catalogue, records, broken, problems, across, tuple(alone))


def _published(
    made_ones: Iterable[tuple[str, Made]], sink: Sink, progress: Progress | None, count: int
) -> tuple[dict[str, Record], dict[str, tuple[Problem, ...]]]:
    """The records of those handed over to `sink`, and the problems of those that could not be, by id."""
    records: dict[str, Record] = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    for done, (id_, each) in enumerate(made_ones, 1):
        _hand_over(sink, each.pages, each.assets)
        if each.record:
            records[id_] = each.record
        else:
            broken[id_] = each.problems
        if progress:
            progress(done, count)
    return records, broken


def _noted(pages: Iterable[Page], alone: list[Alone], home: Home) -> Iterator[Page]:
    """`pages`, of which `alone` keeps what can be found."""
    for page in pages:
        if found := of_set(page, home.directories):
            alone.append(found)
        yield page


def _blocked(broken: Mapping[str, tuple[Problem, ...]], has_page: bool) -> Iterator[Blocked]:
    for id_, problems in broken.items():
        yield Blocked(id_, problems[0], len(problems), has_page)


def _hand_over(sink: Sink, pages: Iterable[Page], assets: Iterable[Asset]) -> None:
    for page in pages:
        sink.page(page)
    for asset in assets:
        sink.asset(asset)


def _each(project: Projects, manner: Manner, reuse: Reuse | None, jobs: int | None) -> Iterator[tuple[str, Made]]:
    ids = project.ids
    if reuse:
        common = common_digest(project.shared_digest, manner.overrides)
        for id_ in ids:
            key = digest_of((common, repr(manner.disclosure), project.folder_digest(id_)))
            record = reuse(id_, key)
            yield id_, Made(record=record) if record else made(project, id_, key, manner)
        return
    several = _jobs(jobs, ids)
    results = in_order(lambda id_: made(project, id_, "", manner), ids, several)
    for id_, each in zip(ids, results, strict=True):
        yield id_, _shared(each, project) if several > 1 else each


def _jobs(asked: int | None, items: Sized) -> int:
    return usual_jobs(len(items)) if asked is None else asked


def _shared(each: Made, project: Projects) -> Made:
    """`each` as made by another process, with the regions that this one already has instead of copies of them."""
    if each.record is None:
        return each
    entry = each.record.entry
    known = project.regions.chain(entry.region.code)
    return replace(each, record=replace(each.record, entry=shared_entry(entry, known)))
