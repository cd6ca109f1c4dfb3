"""Where a term is looked for follows from its spelling alone."""

from array import array
from collections.abc import Iterable

Shards = list[bytes]
"""Entries by the number of their shard, each on a line."""


def shard_of(term: str, shards: int) -> int:
    """The shard of a term: FNV-1a over its UTF-16 units."""
    value = 2166136261
    for unit in array("H", term.encode("utf-16-le")):
        value = (value ^ unit) * 16777619 & 0xFFFFFFFF
    return value % shards


def spread(found: Iterable[tuple[str, str]], count: int) -> Shards:
    """Terms with their lists, as the entries of `count` shards."""
    shards = [bytearray() for _ in range(count)]
    for term, held in found:
        shards[shard_of(term, count)] += f'"{term}":"{held}"\n'.encode()
    return [bytes(shard) for shard in shards]
