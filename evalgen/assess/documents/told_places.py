"""A text may say in which places a document stands more than once: 同时列在2019年和2020年, 在第2项和第4项各出现一次."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from evalgen.assess.texts.places import places
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_JOIN: Final = "(?:、|和|及|与|以及)"
_YEARS = re.compile(rf"同时(?:被?[列引印写][在作为入于]*)((?:(?:19|20)\d\d)年?度?(?:{_JOIN}(?:(?:19|20)\d\d)年?度?)+)")
_ITEMS: Final = rf"第\s*\d+\s*项(?:{_JOIN}第?\s*\d+\s*项)+"
_ENTRIES = re.compile(rf"(?<=[在列为是]){_ITEMS}|{_ITEMS}(?=[各都均]?(?:出现|列|重复))")
"""第3项和第4项规定的 are parts of the document itself."""
_NUMBER = re.compile(r"\d+")
_WINDOW = 24
"""Characters from the number of a document to the places that are told of it."""


def odd_years(dossier: Dossier, number: str, years: Collection[int]) -> Iterator[tuple[Path, str]]:
    """Every chapter that says the document of that number stands in other years, with the words; and its own note."""
    yield from _odd(dossier, number, years, _YEARS)


def odd_entries(dossier: Dossier, number: str, entries: Collection[int]) -> Iterator[tuple[Path, str]]:
    """The same of the entries of a list."""
    yield from _odd(dossier, number, entries, _ENTRIES)


def _odd(dossier: Dossier, number: str, known: Collection[int], told: re.Pattern[str]) -> Iterator[tuple[Path, str]]:
    for name, text in dossier.report.items() if number else ():
        for start in [each + len(number) for each in places(number, text)] if number in text else ():
            found = told.search(text, start, start + _WINDOW)
            if found and _other(found, known):
                yield ("report", name), f"{number}{text[start : found.end()]}"
    for index, document in enumerate(dossier.documents):
        found = told.search(document.note) if document.note and document.number == number else None
        if found and _other(found, known):
            yield ("documents", index, "note"), found[0]


def _other(found: re.Match[str], known: Collection[int]) -> bool:
    return {int(each) for each in _NUMBER.findall(found[0])} != set(known)
