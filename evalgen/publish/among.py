"""A figure about several evaluations leads to the list of just these, one about a single evaluation into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from evalgen.model.catalogue_entry import Entry
from evalgen.model.explained import At
from evalgen.model.region import Region
from evalgen.publish.comparison import is_draft
from evalgen.publish.explained import of_entry
from evalgen.publish.inline import Inline, Link

EXPLORE = "explore/index.md"
Asked = tuple[tuple[str, str], ...]
"""Conditions of the index: which choice, and the key of a value of it."""
_DRAFTS: Asked = (("stage", "consultation"), ("stage", "draft"))
_FINAL: Asked = (("stage", "final"),)


@dataclass(frozen=True, slots=True)
class Among:
    """The evaluations that a page is about: what the index is asked for to find them, and where they are listed."""

    asked: Asked | None = ()
    """None where the index cannot be asked for just these."""
    uri: str = "all/index.md"
    anchor: str = ""

    def listed(self, text: str) -> Link:
        """`text`, leading to the list of all of them."""
        return Link(text, self.uri, self.anchor)

    def counted(self, text: str, found: Sequence[Entry], *asked: tuple[str, str], at: At | None = None) -> Inline:
        """`text` about `found`: those of a page's evaluations, all final or all not, that `asked` tells.

        A single one is led into: to `at` there, or to its total.
        """
        if len(found) == 1:
            return of_entry(found[0], text, at or found[0].explained.total)
        if not found or self.asked is None:
            return self.listed(text) if found else text
        stage = _DRAFTS if is_draft(found[0]) else _FINAL
        conditions = dict.fromkeys((*self.asked, *asked, *stage))
        return Link(text, EXPLORE, query=urlencode(list(conditions)))


EVERYWHERE = Among()
"""All evaluations of the site."""


def in_place(region: Region) -> Asked | None:
    """The condition that finds the evaluations of a county; None for a city or province, whose counties have it too."""
    return None if region.code.endswith("00") else (("county", region.code),)


def of_place(entry: Entry) -> Among:
    """The evaluations in the county folder of `entry`, which has a page that lists them."""
    return Among(in_place(entry.region), f"{entry.id.partition('/')[0]}/index.md", "evaluations")
