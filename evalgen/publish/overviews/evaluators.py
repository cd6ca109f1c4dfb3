"""Each firm that evaluated has a page with all its evaluations."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.cut import Cut, grouped
from evalgen.publish.cut_address import EVALUATORS, evaluator_folder
from evalgen.publish.cut_lists import both
from evalgen.publish.site_pages import Plan

TITLE = "按评价机构"
_ABOUT = "受委托评价的机构，照各评价所印的名称；单位自评没有评价机构。"
_CHARTS = ("scores-by-county-and-year", "grades-by-year", "causes-of-lost-points")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of firms, then the pages of each."""
    cuts = [
        Cut(folder, name, tuple(entries), f"{name}所作的绩效评价。", _CHARTS, asked=(("evaluator", name),))
        for folder, (name, entries) in grouped(catalogue.entries, _names).items()
    ]
    return both(catalogue, EVALUATORS, TITLE, _ABOUT, cuts)


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.evaluator:
        yield evaluator_folder(entry.evaluator), entry.evaluator
