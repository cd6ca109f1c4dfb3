"""Pages are made anew when anything that they depend on has changed, and only then."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def common_digest(shared: str, overrides: Path | None) -> str:
    """Of what all pages depend on: `shared` (regions and rubrics), this package, the templates in `overrides`."""
    return digest_of((shared, _package_digest(), _overrides_digest(overrides)))


@lru_cache(maxsize=1)
def _package_digest() -> str:
    return digest_of(_contents(files("evalgen"), ""))


def _overrides_digest(overrides: Path | None) -> str:
    return digest_of(_contents(overrides, "")) if overrides and overrides.is_dir() else ""


def _contents(folder: Traversable, name: str) -> Iterator[str]:
    """Name and hash of each file that shapes a page, in order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _contents(entry, f"{name}{entry.name}/")
        elif entry.name.endswith((".py", ".jinja", ".yml", ".json")):
            yield f"{name}{entry.name}:{hashlib.sha256(entry.read_bytes()).hexdigest()}"


def digest_of(parts: Iterable[str]) -> str:
    """One hash over `parts`, in the order given."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
