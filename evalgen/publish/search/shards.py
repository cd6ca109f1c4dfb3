"""Terms are spread over many small files, so that a question fetches only the few that it needs."""

from collections.abc import Iterable, Iterator

from evalgen.publish.page import Asset

USUAL = 24_000
"""Bytes of a shard, about."""


def shard_of(term: str, shards: int) -> int:
    """The shard of a term: FNV-1a over its UTF-16 units."""
    value = 2166136261
    for character in term:
        unit = ord(character)
        for half in (unit,) if unit < 0x10000 else (0xD7C0 + (unit >> 10), 0xDC00 | unit & 0x3FF):
            value = (value ^ half) * 16777619 & 0xFFFFFFFF
    return value % shards


def shard_files(folder: str, lists: Iterable[tuple[str, str]]) -> Iterator[Asset]:
    """The shards of all terms with their lists, in order."""
    entries = [f'"{term}":"{held}"' for term, held in lists]
    count = max(1, round(sum(len(entry.encode()) for entry in entries) / USUAL))
    shards: list[list[str]] = [[] for _ in range(count)]
    while entries:
        entry = entries.pop()
        shards[shard_of(entry[1 : entry.index('"', 1)], count)].append(entry)
    for number, held in enumerate(shards):
        content = ",\n".join(sorted(held))
        held.clear()
        yield Asset(f"{folder}{number}.js", f"evalgenSearch.shard({number},{{\n{content}}})\n".encode())
