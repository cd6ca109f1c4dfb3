"""Each type of funds that a cover form ticks has a page with its evaluations."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.cut import Cut, grouped
from evalgen.publish.cut_address import FUND_TYPES, fund_type_folder
from evalgen.publish.cut_lists import both
from evalgen.publish.site_pages import Plan

TITLE = "按资金类型"
_ABOUT = "资金类型照各评价封面表勾选的项目；一项评价勾选几类的，在各类都列出；没有印这一栏的评价不在这里。"
_CHARTS = ("funds-by-county", "grades-by-year", "causes-of-lost-points", "misuse-by-purpose")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of types, then the pages of each."""
    cuts = [
        Cut(folder, name, tuple(entries), f"封面表勾选“{name}”的绩效评价。", _CHARTS, asked=(("fund", name),))
        for folder, (name, entries) in grouped(catalogue.entries, _names).items()
    ]
    return both(catalogue, FUND_TYPES, TITLE, _ABOUT, cuts)


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    for name in entry.fund_types:
        yield fund_type_folder(name), name
