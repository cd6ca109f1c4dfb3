"""A check is one file in its folder: nothing else has to name it."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def classes_in(folder: ModuleType) -> Iterator[type]:
    """Every class that the modules of `folder` define themselves, in order of the names of the modules."""
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda each: each.name):
        unit = importlib.import_module(f"{folder.__name__}.{module.name}")
        yield from (each for each in vars(unit).values() if isinstance(each, type) and each.__module__ == unit.__name__)
