"""A column of the index says of each evaluation, in a few characters, which of the known values it has.

A page asks for a column with a script element, which works in a folder and on any host. The values stand in the file
once, in order; each evaluation has the number of its value, counted from 1, in digits of base 64; 0 is none.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

from evalgen.publish.page import Asset

FOLDER = "explore/data/facets"
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
CHARACTERS, VALUES = 900_000, 12_000
"""The most of either in one file, which keeps it under 2 MB."""


@dataclass(frozen=True, slots=True)
class Column:
    """The values, each a key in addresses and a label, and which of them each evaluation has."""

    name: str
    values: tuple[tuple[str, str], ...]
    rows: tuple[tuple[int, ...], ...]
    """Of each evaluation, the numbers of its values, counted from 1, in order."""
    many: bool = False
    """Whether an evaluation may have several values."""


def column_files(column: Column) -> list[Asset]:
    """The files of a column, numbered; together they hold all of it."""
    listed = [key if key == label else [key, label] for key, label in column.values]
    return _files(column.name, listed, *_coded(column))


def _coded(column: Column) -> tuple[str, str]:
    """The numbers of all evaluations one after the other; and how many each has, where that may differ."""
    if column.many:
        return digits(chain.from_iterable(column.rows)), digits(map(len, column.rows))
    return digits(row[0] if row else 0 for row in column.rows), ""


def values_file(name: str, values: Sequence[str]) -> list[Asset]:
    """The files of a list of values by themselves: exact figures, which few readers need."""
    return _files(name, values, "", "")


def digits(numbers: Iterable[int]) -> str:
    """`numbers` in base 64, all as wide as the largest; the first character is that width."""
    known = tuple(numbers)
    if not known:
        return ""
    width = max(1, -(-max(known).bit_length() // 6))
    spelt = {number: _digits(number, width) for number in set(known)}
    return str(width) + "".join([spelt[number] for number in known])


def _digits(number: int, width: int) -> str:
    return "".join(DIGITS[number >> 6 * place & 63] for place in range(width - 1, -1, -1))


def _files(name: str, values: Sequence[Any], codes: str, counts: str) -> list[Asset]:
    cut = (_cut(values, VALUES), _cut(codes, CHARACTERS), _cut(counts, CHARACTERS))
    parts = list(zip_longest(*cut)) or [((), "", "")]
    keys = ("values", "codes", "counts")
    files = ({key: piece for key, piece in zip(keys, part, strict=True) if piece} for part in parts)
    return [
        Asset(f"{FOLDER}/{name}-{number}.js", script("column", name, number, len(parts), held))
        for number, held in enumerate(files)
    ]


def _cut(whole: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (whole[at : at + size] for at in range(0, len(whole), size))


def script(call: str, *values: Any) -> bytes:
    """A file that hands `values` to the function `call` of the page that asked for it."""
    said = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    # Before 2019 these two could not stand in a script.
    safe = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"evalgenExplore.{call}({safe});\n".encode()
