from collections.abc import Mapping
from typing import Any

from evalgen.problems import Place, Places
from evalgen.problems.place import Path


def places_of(root: Place, values: Mapping[Path, Place], keys: Mapping[Path, Place] = {}) -> Places:
    """Places written one by one, each after that of what holds it."""
    top: dict[str | int, Any] = {}
    for path, place in values.items():
        below = top
        for part in path[:-1]:
            below = below[part][5]
        key = keys.get(path)
        below[path[-1]] = (place.file, place.line, place.column, key.line if key else 0, key.column if key else 0, {})
    return Places(root, top)
