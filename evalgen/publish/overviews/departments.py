"""Each competent authority (主管单位) has a page with all evaluations of what it answers for."""

from collections.abc import Iterator, Mapping, Sequence

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import Asked, in_place
from evalgen.publish.county_names import told_apart
from evalgen.publish.cut import Cut, grouped
from evalgen.publish.cut_address import DEPARTMENTS, department_folder, department_name
from evalgen.publish.cut_lists import both
from evalgen.publish.inline import Inline
from evalgen.publish.ledger_counts import among
from evalgen.publish.site_pages import Plan

TITLE = "按主管单位"
_ABOUT = "主管单位照各评价所印的名称；名称里没有地名的，前面加上所在地区，不同地区的同名单位分开。"
_CHARTS = ("grades-by-year", "causes-of-lost-points", "misuse-by-purpose")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of authorities, then the pages of each."""
    counties = told_apart(catalogue.entries)
    cuts = [
        _cut(folder, name, entries, _rectified(catalogue, counties, name, entries))
        for folder, (name, entries) in grouped(catalogue.entries, _names).items()
    ]
    return both(catalogue, DEPARTMENTS, TITLE, _ABOUT, cuts)


def _cut(folder: str, name: str, entries: Sequence[Entry], rectified: Inline | None) -> Cut:
    intro = f"主管单位为{name}的绩效评价。"
    return Cut(folder, name, tuple(entries), intro, _CHARTS, asked=_asked(name, entries), rectified=rectified)


def _rectified(catalogue: Catalogue, counties: Mapping[str, str], name: str, entries: Sequence[Entry]) -> Inline | None:
    """Like named authorities of different counties are told apart by the county, as the ledger calls it."""
    named = entries[0].department
    place = () if named == name else (("county", counties[entries[0].region.code]),)
    return among(entries, catalogue.as_of, ("department", named), *place)


def _asked(name: str, entries: Sequence[Entry]) -> Asked | None:
    """An authority that names no place is found by its name together with its county."""
    named = entries[0].department
    place = () if named == name else in_place(entries[0].region)
    return None if place is None else (("department", named), *place)


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.department:
        yield department_folder(entry.department, entry.regions), department_name(entry.department, entry.regions)
