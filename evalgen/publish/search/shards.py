"""Terms are spread over many small files, so that a question fetches only the few that it needs."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, log2

from evalgen.publish.page import Asset
from evalgen.publish.search.kept import Kept, only
from evalgen.publish.search.postings import Indexed, Share, entries
from evalgen.publish.search.spread import Shards, spread

USUAL = 24_000
"""Bytes of a shard, about."""
_LEAST = 4_000
_EACH = 3
"""Bytes for a term in a page, in all, about."""
_AT_ONCE = 12_000_000
"""Terms in pages that one share may have: what a process holds while it counts them."""

InOrder = Callable[[Callable[[Share], Shards], Sequence[Share]], Iterator[Shards]]
"""Makes something of each share, in order; perhaps in several processes."""


def shard_files(folder: str, indexed: Indexed, in_order: InOrder = map, kept: Kept | None = None) -> Iterator[Asset]:
    """The shards of all terms with their lists. Their number is a power of two, and a shard's size about USUAL."""
    shards = _shards(indexed, in_order, kept)
    count = min(len(shards), _power(sum(map(len, shards)) / USUAL / 1.4))
    for number in range(count):
        lines = sorted(b"".join(shards[number::count]).decode().splitlines())
        content = ",\n".join(lines)
        yield Asset(f"{folder}{number}.js", f"evalgenSearch.shard({number},{{\n{content}}})\n".encode())


def _shards(indexed: Indexed, in_order: InOrder, kept: Kept | None) -> Shards:
    """More shards than there will be files, from the last build where they still hold."""
    numbered = sum(len(words.numbers) for words in indexed.pages) // 4
    others = sum(len(words.others) for words in indexed.pages) // 4
    count = _power((numbered + others) * _EACH / _LEAST)
    terms = kept.changed(indexed, count) if kept else None
    if kept is None or terms is None:
        shares = (*_shares(True, numbered), *_shares(False, others))
        shards = _together([], in_order(lambda share: spread(entries(indexed, share), count), shares))
    else:
        few = only(indexed, terms)
        fresh = (spread(entries(few, Share(kind, 0, 1)), count) for kind in (True, False))
        shards = _together(kept.without(terms), fresh)
    if kept:
        kept.keep(indexed, shards)
    return shards


def _shares(numbered: bool, terms: int) -> list[Share]:
    parts = terms // _AT_ONCE + 1
    return [Share(numbered, part, parts) for part in range(parts)]


def _together(first: Shards, others: Iterator[Shards]) -> Shards:
    found = [bytearray(shard) for shard in first]
    for shards in others:
        found += [bytearray() for _ in range(len(shards) - len(found))]
        for number, held in enumerate(shards):
            found[number] += held
    return [bytes(shard) for shard in found]


def _power(least: float) -> int:
    """The power of two that is at least so much, and at least 1."""
    return int(2 ** ceil(log2(max(1, least))))
