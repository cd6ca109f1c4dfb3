"""Everything published can be taken away as data; the formats are the files of one folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from evalgen.model.catalogue import Catalogue
from evalgen.model.evaluation import Evaluation
from evalgen.publish.page import Asset
from evalgen.publish.unit import slugs


@dataclass(frozen=True, slots=True)
class Download:
    """A format: its file's name, what a reader sees, and the function that makes it for an evaluation or for all."""

    name: str
    title: str
    of_evaluation: Callable[[Evaluation], bytes] | None = None
    of_catalogue: Callable[[Catalogue], bytes] | None = None


@lru_cache(maxsize=1)
def downloads() -> tuple[Download, ...]:
    """Every format, in order of its module's name."""
    return tuple(_download(slug) for slug in slugs("downloads"))


def _download(slug: str) -> Download:
    module = import_module(f"evalgen.publish.downloads.{slug.replace('-', '_')}")
    made = (getattr(module, "of_evaluation", None), getattr(module, "of_catalogue", None))
    if made.count(None) != 1:
        raise LookupError(f"download {slug!r} must have either of_evaluation or of_catalogue")
    return Download(module.NAME, module.TITLE, *made)


def evaluation_downloads(evaluation: Evaluation) -> Iterator[Asset]:
    """The files of one evaluation, in its folder."""
    for download in downloads():
        if download.of_evaluation:
            yield Asset(f"{evaluation.id}/{download.name}", download.of_evaluation(evaluation))


def site_downloads(catalogue: Catalogue) -> Iterator[Asset]:
    """The files about the whole set."""
    for download in downloads():
        if download.of_catalogue:
            yield Asset(download.name, download.of_catalogue(catalogue))
