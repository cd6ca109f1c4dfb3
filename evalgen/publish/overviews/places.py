"""Each province and each city has a page with the counties below it and their evaluations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.region import Region
from evalgen.publish.block import Column, Table
from evalgen.publish.compared import titles_of
from evalgen.publish.county_names import told_apart
from evalgen.publish.cut import Cut, cut_pages, place_line
from evalgen.publish.cut_address import index, place_folder, places_above
from evalgen.publish.inline import Inline, Link
from evalgen.publish.ledger_counts import in_brief
from evalgen.publish.listing import PAGE_SIZE, span
from evalgen.publish.overviews.county import COUNTIES
from evalgen.publish.site_pages import Plan
from evalgen.publish.totals import funds_total, grades

_COLUMNS = (
    Column("下级地区"), Column("年度"), Column("评价数", "figure"), Column("评价等级"),
    Column("印有资金总额的合计", "figure"), Column("建议"),
)  # fmt: skip
_CHARTS = (
    "scores-by-county-and-year", "grades-by-year", "funds-by-county", "funds-by-county-and-year",
    "causes-of-lost-points", "misuse-by-purpose",
)  # fmt: skip


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The pages of each province and city, in order of code; the list of all places is that of the counties."""
    held: dict[str, list[Entry]] = defaultdict(list)
    regions: dict[str, Region] = {}
    for entry in catalogue.entries:
        for region in places_above(entry.regions):
            regions[region.code] = region
            held[region.code].append(entry)
    titles, counties = titles_of(catalogue), told_apart(catalogue.entries)
    for code in sorted(held):
        yield from cut_pages(_cut(regions[code], held[code], counties), titles, COUNTIES)


def _cut(region: Region, entries: Sequence[Entry], counties: Mapping[str, str]) -> Cut:
    chain = entries[0].regions
    return Cut(
        folder=place_folder(region),
        name=region.name,
        entries=tuple(entries),
        intro=place_line(chain[: _position(chain, region) + 1]),
        charts=_CHARTS,
        asked=(("province" if region.code.endswith("0000") else "city", region.code),),
        beside={"below": partial(_below, region, entries, counties)},
    )


def _below(region: Region, entries: Sequence[Entry], counties: Mapping[str, str]) -> Table | None:
    """The places right below, each with its page; the region itself where evaluations are its own."""
    parts: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    names: dict[tuple[str, str], str] = {}
    for entry in entries:
        after = entry.regions[_position(entry.regions, region) + 1 :]
        next_ = after[0] if after else region
        folder = place_folder(next_) if after and next_.code.endswith("00") else entry.id.partition("/")[0]
        names[next_.code, folder] = next_.name if after else f"{region.name}本级"
        parts[next_.code, folder].append(entry)
    rows = tuple(
        (
            Link(names[key], index(key[1])), span(year for entry in parts[key] for year in entry.years),
            str(len(parts[key])), grades(parts[key]), funds_total(parts[key]), _rectified(parts[key], counties),
        )
        for key in sorted(parts)[:PAGE_SIZE]
    )  # fmt: skip
    left = len(parts) - len(rows)
    note = f"其余 {left} 个地区见“按地区”的清单。" if left else ""
    return Table(f"{region.name}公布绩效评价的下级地区", _COLUMNS, rows, note=note)


def _rectified(entries: Sequence[Entry], counties: Mapping[str, str]) -> Inline:
    """What became of the recommendations of a place, leading to them where the ledger lists the place by its name."""
    (code, *others) = {entry.region.code for entry in entries}
    return in_brief(entries, *(() if others else (("county", counties[code]),)))


def _position(chain: Sequence[Region], region: Region) -> int:
    return next(at for at, each in enumerate(chain) if each.code == region.code)
