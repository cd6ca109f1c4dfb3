"""What stands at a path of the evidence, and whether it is what somebody says of it (勘误, 说明)."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from evalgen.assess.entered import entry_of
from evalgen.assess.names.normal import normal
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path
from evalgen.units import Quantity, When, parse_quantity

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def values_at(evidence: Evidence, rubric: Rubric, at: str) -> tuple[object, ...] | None:
    """Every value that the evidence and the rubric hold at the dotted path or for the indicator; None where the path
    leads nowhere."""
    if at in rubric.by_id:
        levels = evidence.dossier.conclusion.levels
        held = (entry_of(evidence, at), levels.get(at), rubric.by_id[at].indicator)
        return tuple(value for each in held for value in _values(each))
    value: object = evidence.dossier
    for step in evidence.path_of(at):
        value = _below(value, step)
        if value is None:
            return None
    return values_in(value)


def values_in(held: object) -> tuple[object, ...]:
    """Every value that is held, at whatever depth."""
    return tuple(_values(held))


def _below(value: Any, step: Path | str | int) -> object:
    if isinstance(value, BaseModel) and isinstance(step, str) and step in type(value).model_fields:
        return getattr(value, step)
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, tuple) and isinstance(step, int):
        return value[step] if step < len(value) else None
    # Of what has an id, a reader writes the id; nobody counts.
    return next((each for each in value if getattr(each, "id", "") == step), None) if isinstance(value, tuple) else None


def _values(value: Any) -> Iterator[object]:
    if isinstance(value, BaseModel):
        value = [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _values(each)
    elif value is not None and value != "":
        yield value


def holds(values: tuple[object, ...], said: str) -> bool:
    """Whether one of the values is what is said, in whatever unit, or tells it."""
    figure = parse_quantity(said.replace(" ", "").removesuffix("分"))
    return any(_is(value, said, figure) for value in values)


def same(one: str, other: str) -> bool:
    """Whether both say the same, but for spaces."""
    return "".join(one.split()) == "".join(other.split())


def _is(value: object, said: str, figure: Quantity | None) -> bool:
    if isinstance(value, When):
        return said in (value.iso, str(value))
    if isinstance(value, str):
        return _in_text(value, said, figure)
    if figure is None:
        return False
    if isinstance(value, Quantity):
        return value.value == figure.value or value.number == figure.number
    return isinstance(value, int | Fraction) and value in (figure.value, Fraction(figure.number))


def _in_text(text: str, said: str, figure: Quantity | None) -> bool:
    """Whether the text has the words; of a figure the number, not as part of another."""
    if figure is None:
        return normal(said) in normal(text)
    printed = (each.replace(",", "") for each in _NUMBER.findall(text))
    return any(Fraction(each) in (figure.value, Fraction(figure.number)) for each in printed)
