"""Two printings of one outline are paired heading by heading; what pairs with nothing is a difference."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evalgen.assess.documents.outline_numbers import Placed, alike, headed, listed, name_of, of_odd_level, raised
from evalgen.assess.names.normal import wording, wordings
from evalgen.model.printed import Heading, Printed


@dataclass(frozen=True)
class Compared:
    """Headings printed differently in the table of contents and in the text, and those that only one of them has."""

    differing: tuple[tuple[Placed, Placed], ...]
    only_listed: tuple[Placed, ...]
    only_text: tuple[Placed, ...]


def compared(printed: Printed) -> Compared:
    """The differences down to the deepest level that both have, the contents more than once; each heading is in one
    pair at most.

    What pairs neither whole nor by its words pairs by its number, and what stands below such a pair pairs as well. A
    heading of the text without a number, before the first that has one (前言), need not be listed. A heading alone at
    an odd level, which heading-numbers tells, stands at that of its like. Both outlines must have a heading.
    """
    found = _compared(listed(printed), headed(printed))
    if found.only_listed and found.only_text:
        levelled = _levelled(listed(printed)), _levelled(headed(printed))
        return _compared(*levelled) if levelled != (listed(printed), headed(printed)) else found
    return found


def _levelled(everything: list[Placed]) -> list[Placed]:
    odd = of_odd_level(everything, alike(everything))
    return raised(everything, *odd[:2]) if odd else everything


def _compared(in_contents: Sequence[Placed], in_text: Sequence[Placed]) -> Compared:
    deepest = min(_deepest([each.heading for each in in_contents]), max([each.heading.level for each in in_text]))
    contents = [each for each in in_contents if each.heading.level <= deepest]
    text = [each for each in in_text if each.heading.level <= deepest]
    begun = _begun_alike(contents, text)
    first = next((each.position for each in text if each.heading.number), 0)
    only_listed, only_text = _unpaired(*_unpaired(contents[begun:], text[begun:], _to_the_letter), _in_words)
    only_text = [each for each in only_text if each.position >= first]
    differing = _paired_off(only_listed, only_text)
    if differing and only_listed:
        only_listed, only_text = _unpaired(only_listed, _below_alike(differing, only_text), _in_words)
        differing += _paired_off(only_listed, only_text)
    return Compared(tuple(differing), tuple(only_listed), tuple(only_text))


def _paired_off(only_listed: list[Placed], only_text: list[Placed]) -> list[tuple[Placed, Placed]]:
    """Headings that have the same words or the same number, taken out of both lists."""
    differing = []
    for are_alike in (_same_words, _same_number):
        for one in list(only_listed):
            other = next((each for each in only_text if are_alike(one, each)), None)
            if other:
                only_listed.remove(one)
                only_text.remove(other)
                differing.append((one, other))
    return differing


def _below_alike(differing: Sequence[tuple[Placed, Placed]], text: Sequence[Placed]) -> list[Placed]:
    """Headings of the text; those below one that the contents number otherwise, as if it had that number."""
    above = {other.position: (*one.above, name_of(one)) for one, other in differing}
    return [each._replace(above=above.get(each.parent, each.above)) for each in text]


def _deepest(contents: Sequence[Heading]) -> int:
    """The deepest level that the table of contents lists more than once: a single heading may have a wrong level."""
    levels = [each.level for each in contents]
    return max([level for level in set(levels) if levels.count(level) > 1], default=max(levels))


def _begun_alike(these: Sequence[Placed], those: Sequence[Placed]) -> int:
    """How many headings both sides begin with, to the letter: most often all of them."""
    for place, (one, other) in enumerate(zip(these, those, strict=False)):
        if one.heading.title != other.heading.title or one.value != other.value or one[3:5] != other[3:5]:
            return place
    return min(len(these), len(those))


def _unpaired(
    these: Sequence[Placed], those: Sequence[Placed], keys: Callable[[Sequence[Placed]], Iterable[object]]
) -> tuple[list[Placed], list[Placed]]:
    """The headings of both sides that have no partner with the same key on the other, each pairing once."""
    waiting = defaultdict[object, list[Placed]](list)
    for key, each in zip(keys(those), those, strict=True):
        waiting[key].append(each)
    alone = []
    for key, each in zip(keys(these), these, strict=True):
        partners = waiting.get(key)
        if partners:
            partners.pop(0)
        else:
            alone.append(each)
    left = {each.position for partners in waiting.values() for each in partners}
    return alone, [each for each in those if each.position in left]


# Most titles are printed the same to the letter; only the rest are compared by their words, which takes longer.
def _to_the_letter(side: Sequence[Placed]) -> Iterable[object]:
    return [(each.above, each.style, each.value, each.heading.title) for each in side]


def _in_words(side: Sequence[Placed]) -> Iterable[object]:
    return zip([each.above for each in side], wordings([each.shown for each in side]), strict=True)


def _same_words(one: Placed, other: Placed) -> bool:
    return one.above == other.above and wording(one.heading.title) == wording(other.heading.title)


def _same_number(one: Placed, other: Placed) -> bool:
    return (one.above, one.style, one.value) == (other.above, other.style, other.value) and one.value is not None
