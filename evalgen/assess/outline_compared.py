"""Two printings of one outline are paired heading by heading; what pairs with nothing is a difference."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evalgen.assess.normal import wording
from evalgen.assess.outline_numbers import Placed, placed
from evalgen.model.followup import Printed

_Keyed = tuple[tuple[tuple[str, ...], str], Placed]


@dataclass(frozen=True)
class Compared:
    """Headings printed differently in the table of contents and in the text, and those that only one of them has."""

    differing: tuple[tuple[Placed, Placed], ...]
    only_listed: tuple[Placed, ...]
    only_text: tuple[Placed, ...]


def compared(printed: Printed) -> Compared:
    """The differences down to the deepest level that both have; each heading is in one pair at most.

    What pairs neither whole nor by its words pairs by its number. A heading of the text without a number, before the
    first that has one (前言), need not be listed. Both outlines must have a heading.
    """
    deepest = min(max(each.level for each in side) for side in (printed.contents, printed.headings))
    listed, text = (
        [((each.above, each.key), each) for each in placed(side) if each.heading.level <= deepest]
        for side in (printed.contents, printed.headings)
    )
    first = next((position for position, (_, each) in enumerate(text) if each.heading.number), 0)
    only_listed, only_text = _unmatched(listed, text), _unmatched(text[first:], listed)
    differing = []
    for alike in (_same_words, _same_number):
        for one in list(only_listed):
            other = next((each for each in only_text if alike(one, each)), None)
            if other:
                only_listed.remove(one)
                only_text.remove(other)
                differing.append((one, other))
    return Compared(tuple(differing), tuple(only_listed), tuple(only_text))


def _unmatched(these: Sequence[_Keyed], others: Sequence[_Keyed]) -> list[Placed]:
    """Those of `these` that no heading of `others` pairs with, each pairing once."""
    left = Counter(key for key, _ in others)
    found = []
    for key, each in these:
        if left[key] > 0:
            left[key] -= 1
        else:
            found.append(each)
    return found


def _same_words(one: Placed, other: Placed) -> bool:
    return one.above == other.above and wording(one.heading.title) == wording(other.heading.title)


def _same_number(one: Placed, other: Placed) -> bool:
    return (one.above, one.style, one.value) == (other.above, other.style, other.value) and one.value is not None
