"""Which keys a place may hold follows from the model, so that a wrong one is answered with the nearest right one."""

from types import NoneType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from evalgen.problems.place import Path


def fields_at(model: Any, path: Path) -> tuple[str, ...]:
    """The keys that the value at `path` of a `model` may have; none where keys are free or the path leads nowhere."""
    for shape in _walk(model, path):
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            return tuple(shape.model_fields)
    return ()


def _walk(annotation: Any, path: Path) -> list[Any]:
    shapes = _options(annotation)
    for part in path:
        shapes = [option for shape in shapes for below in _below(shape, part) for option in _options(below)]
    return shapes


def _below(shape: Any, part: str | int) -> list[Any]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        found = shape.model_fields.get(str(part))
        return [found.annotation] if found else []
    if get_origin(shape) is dict:
        return [get_args(shape)[1]]
    if get_origin(shape) is tuple and isinstance(part, int):
        return [get_args(shape)[0]]
    return []


def _options(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        return _options(get_args(annotation)[0])
    if get_origin(annotation) in (Union, type(int | str)):
        return [option for part in get_args(annotation) if part is not NoneType for option in _options(part)]
    return [annotation]
