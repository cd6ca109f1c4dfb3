"""What the evidence holds stands in the public data under the same names, figures as text, amounts also in 元."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any, TypeVar

from pydantic import ConfigDict

from evalgen.model.citation import Citation
from evalgen.model.fields import Frozen
from evalgen.model.funds import Flow
from evalgen.units import Money, Quantity, When

Record = TypeVar("Record", bound="Copied")


class Copied(Frozen):
    """A record whose fields are those of the same name in the evidence; a test holds that none is left out unseen."""

    model_config = ConfigDict(extra="ignore")


def copied(record: type[Record], held: Frozen) -> Record:
    """`held` as public data."""
    return record.model_validate(_public(held))


def each_copied(record: type[Record], held: tuple[Frozen, ...]) -> tuple[Record, ...]:
    """Each of `held` as public data, in the same order."""
    return tuple(copied(record, each) for each in held)


def _public(value: Any) -> Any:
    kind: Any = type(value)
    return value if kind is str else _form(kind)(value)


@lru_cache(maxsize=256)
def _form(kind: type) -> Callable[[Any], Any]:
    """How values of one kind stand in the public data; asking each value what it is would cost more than copying it."""
    if issubclass(kind, Flow):
        return _flow
    if issubclass(kind, Frozen):
        return partial(_named, tuple(kind.model_fields))
    if issubclass(kind, tuple):
        return lambda value: tuple(map(_public, value))
    if issubclass(kind, Mapping):
        return lambda value: {key: _public(held) for key, held in value.items()}
    if issubclass(kind, Money):
        return _amount
    if issubclass(kind, When):
        return lambda value: value.iso
    return str if issubclass(kind, Quantity | Citation) else lambda value: value


def _flow(value: Flow) -> dict[str, Any]:
    return _amount(value.amount) | _named(("as_of", "note", "cites"), value)


def _named(names: tuple[str, ...], value: Frozen) -> dict[str, Any]:
    return {name: _public(getattr(value, name)) for name in names}


def _amount(value: Money) -> dict[str, Any]:
    return {"printed": str(value), "yuan": value.value}
