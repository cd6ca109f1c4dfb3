"""A key without a value counts as not written; but its name must still be one that there is."""

from collections.abc import Iterator
from typing import Any

from evalgen.load.shape import fields_at
from evalgen.load.yaml_text import Written
from evalgen.problems import Problem, nearest_key, quoted
from evalgen.problems.place import Path


def unknown_empties(model: Any, written: Written, base: Path = ()) -> Iterator[Problem]:
    """Keys left empty below `base` whose name the model of that value does not know."""
    for path in written.empty:
        if path[: len(base)] != base or path == base or path[-1] == "":
            continue
        known = fields_at(model, path[len(base) : -1])
        if known and path[-1] not in known:
            place, key = written.places.find(path, key=True), str(path[-1])
            yield Problem(place, f"没有{quoted(key)}这个字段", nearest_key(key, known), "extra-forbidden")
