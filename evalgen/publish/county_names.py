"""Counties of different cities may have one name: 鼓楼区 is in 南京, 徐州, 开封 and 福州."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from evalgen.model.catalogue_entry import Entry
from evalgen.model.region import Region


def told_apart(entries: Iterable[Entry]) -> Mapping[str, str]:
    """The name of each county by its code; behind its city's where two have the same, with the code where that does not
    tell them apart."""
    regions = {entry.region.code: entry.regions for entry in entries}
    alone = Counter(chain[-1].name for chain in regions.values())
    within = Counter(_within(chain) for chain in regions.values())
    names = {}
    for code, chain in regions.items():
        name, city = chain[-1].name, _within(chain)
        names[code] = name if alone[name] == 1 else city if within[city] == 1 else f"{name}（{code}）"
    return names


def _within(chain: Sequence[Region]) -> str:
    return "".join(region.name for region in chain[-2:])
