"""Results stand newest first, so the order of the rows is itself the rank by year."""

from collections.abc import Iterable

from evalgen.model.catalogue_entry import Entry


def in_rows(entries: Iterable[Entry]) -> list[Entry]:
    """`entries` in the order of the rows of all search files: newest year first, then region code, then id."""
    return sorted(entries, key=lambda entry: (-max(entry.years), entry.region.code, entry.id))
