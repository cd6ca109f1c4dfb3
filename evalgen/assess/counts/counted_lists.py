"""What a list has is counted by the end of its title (15个乡镇), two characters of it or more."""

import re
from collections.abc import Iterator, Mapping, Sequence

from evalgen.assess.counts.counted_things import Things
from evalgen.assess.counts.counted_words import ENDS
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP, Printed
from evalgen.assess.texts.places import places
from evalgen.model.evidence import Dossier

_PLACES = ("乡镇", "街道", "社区", "行政村", "学校")
_COVERING = ("实施", "涉及", "覆盖", "查看", "走访", "惠及", "现场")
_BRACKET = re.compile("[（(].*")
_ITEMS = re.compile(rf"{STOP}{NUMBER}[个项条种类处家所座件名位]\Z")
_WINDOW = 12
"""Characters before the title within which its number stands."""
_LONGEST, _KNOWN = 12, 5
"""Characters at the end of a title by which texts may call what it lists, and by which it is known from others."""


def counts_of_lists(dossier: Dossier, text: str) -> dict[str, list[Printed]]:
    """Every count in `text` of what a list has, by the list; not where two lists end alike."""
    found: dict[str, list[Printed]] = {}
    titles = [_title(each.title) for each in dossier.lists]
    for number, title in enumerate(titles):
        # Most end otherwise than all others.
        end = _end(title, titles) if title[-2:] in text else ""
        for place in places(end, text) if end and end in text else ():
            if printed := _before(text, title, place + len(end), len(end)):
                found.setdefault(_key(number), []).append(printed)
    return found


def _end(title: str, titles: Sequence[str]) -> str:
    """By how few characters of its end, two at least, the list is known from the others (内设机构, 二级机构)."""
    for size in range(2, min(_KNOWN, len(title))):
        if sum(each.endswith(title[-size:]) for each in titles) == 1:
            return title[-size:]
    return ""


def lists(dossier: Dossier, counts: Mapping[str, Sequence[Printed]]) -> Iterator[Things]:
    """The lists that are counted otherwise."""
    for number, listing in enumerate(dossier.lists):
        if not (printed := counts.get(_key(number))):
            continue
        at, once = ("lists", number, "items"), len(set(listing.items))
        also = frozenset([once, *([listing.stated] if listing.stated else [])])
        counted = Things(printed, len(listing.items), listing.title, at, also, sampled=True)
        if counted.odd:
            title = _title(listing.title)
            beside = tuple(title[start : start + 2] for start in range(len(title) - 3))
            # What is covered is all places of a kind, and not those alone that have what the title says of them.
            beside += _COVERING if title.endswith(_PLACES) and "的" not in title else ()
            yield counted._replace(beside=beside or (title,))


def _title(printed: str) -> str:
    return _BRACKET.sub("", printed)


def _key(number: int) -> str:
    return f"lists.{number}"


def _before(text: str, title: str, end: int, least: int) -> Printed | None:
    """The count right before the end of `title` that ends there."""
    for size in range(min(_LONGEST, len(title)), least - 1, -1) if ENDS.match(text, end) else ():
        start = end - size
        if text.endswith(title[-size:], 0, end) and (found := _ITEMS.search(text, max(0, start - _WINDOW), start)):
            return Printed(number_of(found["number"]), found.start(), end)
    return None
