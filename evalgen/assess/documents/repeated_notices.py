"""A notice (指标文) may be cited more than once, for one year or for several."""

from collections import defaultdict
from collections.abc import Sequence

from evalgen.assess.documents.cited_numbers import key_of
from evalgen.model.funds import Notice

Cited = list[tuple[int, Notice]]
"""Every entry of one notice, with its position."""


def cited_again(notices: Sequence[Notice]) -> list[Cited]:
    """The notices that are cited more than once, by their numbers."""
    cited = defaultdict[str, Cited](list)
    for index, notice in enumerate(notices):
        cited[key_of(notice.number)].append((index, notice))
    return [each for each in cited.values() if len(each) > 1]


def years_of(cited: Cited) -> tuple[int, ...]:
    """The years that a notice is cited for, in order."""
    return tuple(sorted({notice.year for _, notice in cited}))


def shown(years: Sequence[int]) -> str:
    """Years for a reader: 2019年、2020年."""
    return "、".join([f"{year}年" for year in years])
