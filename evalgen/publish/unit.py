"""A chart or a part of a page is one file named after its slug; what lies in the folder is what there is."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from evalgen.publish.block import Block
from evalgen.publish.inline import Inline

Drawn = Block | Inline | Sequence[Block | Inline] | None


@lru_cache(maxsize=4)
def slugs(folder: str) -> tuple[str, ...]:
    """The slugs of the units in `folder` (`charts`, `parts`), in order."""
    names = (entry.name for entry in files("evalgen.publish").joinpath(folder).iterdir())
    return tuple(sorted(name[:-3].replace("_", "-") for name in names if name.endswith(".py") and name[0] != "_"))


@lru_cache(maxsize=256)
def unit(folder: str, slug: str) -> Callable[..., Drawn]:
    """The function that draws the unit `slug`: it is named after the folder's singular, `chart` or `part`."""
    if slug not in slugs(folder):
        raise LookupError(f"no unit {slug!r} in {folder}; there are {', '.join(slugs(folder))}")
    module: Any = import_module(f"evalgen.publish.{folder}.{slug.replace('-', '_')}")
    function: Callable[..., Drawn] = getattr(module, folder.removesuffix("s"))
    return function
