"""When little has changed since the last build, only the terms of what changed are counted again."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from evalgen.publish.search.postings import Indexed
from evalgen.publish.search.spread import Shards, shard_of
from evalgen.publish.search.words import Words, packed, terms_of


class Kept:
    """The shards of the last build and what they were made of; nothing before the first."""

    def __init__(self) -> None:
        self._indexed: Indexed | None = None
        self._shards: Shards = []

    def keep(self, indexed: Indexed, shards: Shards) -> None:
        """Remember a build."""
        self._indexed, self._shards = indexed, shards

    def changed(self, indexed: Indexed, count: int) -> set[str] | None:
        """The terms whose lists are others than in the last build; None where pages, rows or shards are renumbered."""
        before = self._indexed
        if before is None or len(self._shards) != count or list(map(len, before)) != list(map(len, indexed)):
            return None
        pairs = (pair for old, new in zip(before, indexed, strict=True) for pair in zip(old, new, strict=True))
        return set().union(*(_differing(*pair) for pair in pairs if pair[0] is not pair[1]))

    def without(self, terms: set[str]) -> Shards:
        """The shards of the last build without the entries of some terms."""
        gone: dict[int, set[bytes]] = defaultdict(set)
        for term in terms:
            gone[shard_of(term, len(self._shards))].add(f'"{term}"'.encode())
        return [_without(shard, gone[number]) if number in gone else shard for number, shard in enumerate(self._shards)]


def _differing(old: Words, new: Words) -> set[str]:
    if old == new:
        return set()
    often = (terms_of(Words(words.often, words.others_often)) for words in (old, new))
    return (terms_of(old) ^ terms_of(new)) | set.symmetric_difference(*often)


def _without(shard: bytes, gone: set[bytes]) -> bytes:
    return b"".join([line for line in shard.splitlines(keepends=True) if line.partition(b":")[0] not in gone])


def only(indexed: Indexed, terms: set[str]) -> Indexed:
    """What is counted, with nothing but some terms."""
    wanted = packed(terms)
    numbers, others = set(array("I", wanted.numbers)), set(wanted.others.split("\n"))
    return Indexed(*(list(_only(held, numbers, others)) for held in indexed))


def _only(held: Sequence[Words], numbers: set[int], others: set[str]) -> Iterator[Words]:
    for words in held:
        few, many = (
            array("I", numbers.intersection(array("I", each))).tobytes() for each in (words.numbers, words.often)
        )
        yield Words(few, _lines(words.others, others), many, _lines(words.others_often, others))


def _lines(held: str, others: set[str]) -> str:
    return "\n".join(others.intersection(held.split("\n")))
