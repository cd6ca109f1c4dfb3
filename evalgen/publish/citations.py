"""Each document is cited by many parts of the evidence; the walk over it finds them all, whatever they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast, get_args

from pydantic import BaseModel

from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.problems.place import Path
from evalgen.publish.inline import Inline
from evalgen.publish.links import shown
from evalgen.publish.named import name_of


@dataclass(frozen=True, slots=True)
class Use:
    """A place that cites a document, and the pages or parts cited in it, as written."""

    document: str
    link: Inline
    places: tuple[str, ...]


def uses_of(evaluation: Evaluation) -> Iterator[Use]:
    """Every citation in the evidence, in the order in which the dossier is written; one for each place and document."""
    for path, model, cites in _walk(evaluation.dossier, ()):
        cited: dict[str, list[str]] = {}
        for cite in cites:
            cited.setdefault(cite.document, []).extend([cite.at] * bool(cite.at))
        for document, places in cited.items():
            yield Use(document, name_of(evaluation, path, model), tuple(dict.fromkeys(places)))
    for number, document in enumerate(evaluation.dossier.project.bases, 1):
        yield Use(document, shown(evaluation, f"设立依据第 {number} 项", "bases"), ())


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, BaseModel, tuple[Citation, ...]]]:
    """Every part of the evidence that cites a document, with its path."""
    if isinstance(value, BaseModel):
        way, model = _way(type(value)), cast("Any", value)
        cites: tuple[Citation, ...] = model.cites if way.cites else ()
        named: str | None = model.document if way.document else None
        if cites or named:
            yield path, value, (*cites, Citation(named)) if named else cites
        for name in way.fields:
            if part := getattr(value, name):
                yield from _walk(part, (*path, name))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _walk(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*path, key))


@dataclass(frozen=True, slots=True)
class _Way:
    """Whether a kind of model cites documents itself, and which of its fields hold further models."""

    cites: bool
    document: bool
    fields: tuple[str, ...]


@lru_cache(maxsize=64)
def _way(model: type[BaseModel]) -> _Way:
    fields = model.model_fields
    held = tuple(name for name, field in fields.items() if _holds_models(field.annotation))
    return _Way("cites" in fields, "document" in fields, held)


def _holds_models(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(map(_holds_models, get_args(annotation)))
