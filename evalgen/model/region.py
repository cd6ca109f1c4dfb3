"""Places are named by their codes in GB/T 2260: province, city, county."""

from dataclasses import dataclass
from functools import cached_property

from evalgen.model.fields import Code, Frozen, Name


class Region(Frozen):
    """A division, its name and the division it belongs to."""

    code: Code
    name: Name
    parent: Code | None = None

    @property
    def level(self) -> int:
        """0 for a province, 1 for a city, 2 for a county, as the code says: a municipality's districts have no city."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2


@dataclass(frozen=True)
class Regions:
    """Every division the site knows."""

    regions: tuple[Region, ...]

    @cached_property
    def by_code(self) -> dict[str, Region]:
        return {region.code: region for region in self.regions}

    def chain(self, code: str) -> tuple[Region, ...]:
        """The division and those above it, from the province down."""
        chain: tuple[Region, ...] = ()
        here = self.by_code.get(code)
        while here is not None and here not in chain:
            chain = (here, *chain)
            here = self.by_code.get(here.parent or "")
        return chain
