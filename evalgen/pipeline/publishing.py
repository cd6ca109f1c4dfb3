"""All evaluations are published one after the other; one that cannot be used never keeps the others from the public."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from evalgen.assess import assess_set, nothing_to_accept
from evalgen.model.catalogue import Blocked, Catalogue, Home
from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.pipeline.given_names import asked
from evalgen.pipeline.in_turn import Reuse, made_in_turn
from evalgen.pipeline.making import Made, Manner, Projects, Record
from evalgen.pipeline.project import Progress
from evalgen.pipeline.publication import Publication
from evalgen.pipeline.workers import collector_at_rest, in_order, jobs_for
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
    records, broken = _published(made_in_turn(project, manner, reuse, jobs), sink, progress, len(project.ids))
    traces = [record.trace for record in records.values() if record.trace]
    across = assess_set(traces)
    entries, shown = tuple(record.entry for record in records.values()), disclosed_findings(across, disclosure)
    blocked = tuple(_blocked(broken, broken_pages)) if disclosure.reviewer else ()
    catalogue = Catalogue(
        entries, project.regions, project.rubrics, shown, project.as_of, home, disclosure, blocked, asked()
    )
    if broken_pages:
        _hand_over(sink, (broken_page(id_, each, draw, overrides) for id_, each in broken.items()), ())
    alone = _set_published(catalogue, manner, sink, jobs)
    # Where an evaluation cannot be used, what it has in common with the others is not known.
    problems = () if broken else tuple(nothing_to_accept(traces, across))
    return Publication(catalogue, records, broken, problems, across, alone)


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


def _set_published(catalogue: Catalogue, manner: Manner, sink: Sink, jobs: int | None) -> tuple[Alone, ...]:
    """The pages about the set as they can be found, once they are handed over with the files about it."""
    alone: list[Alone] = []
    pages = site_pages(
        catalogue, manner.draw, manner.overrides, lambda make, plans: in_order(make, plans, jobs_for(len(plans), jobs))
    )
    found = _noted(pages, alone, catalogue.home) if manner.search else pages
    _hand_over(sink, found, chain(site_downloads(catalogue), index_files(catalogue) if manner.search else ()))
    return tuple(alone)


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
