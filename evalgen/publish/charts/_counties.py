"""Charts of many counties show the first of them and say so."""

from collections import Counter
from collections.abc import Sequence

from evalgen.model.catalogue import Entry
from evalgen.model.region import Region

MOST = 30


def first_counties(entries: Sequence[Entry]) -> tuple[tuple[Region, ...], str]:
    """The counties with most evaluations, in order of code, and the remark on those left out, if any."""
    counts = Counter(entry.region.code for entry in entries)
    regions = {entry.region.code: entry.region for entry in entries}
    chosen = sorted(counts, key=lambda code: (-counts[code], code))[:MOST]
    remark = f"共 {len(counts)} 个地区，图表只列评价项数最多的 {MOST} 个" if len(counts) > MOST else ""
    return tuple(regions[code] for code in sorted(chosen)), remark


def names(regions: Sequence[Region]) -> dict[str, str]:
    """The name of each county by its code; with the code where two have the same name."""
    counts = Counter(region.name for region in regions)
    return {
        region.code: region.name if counts[region.name] == 1 else f"{region.name}（{region.code}）"
        for region in regions
    }


def sentence(*parts: str) -> str:
    """The parts that are not empty, as one sentence."""
    return "；".join(part for part in parts if part) + "。"
