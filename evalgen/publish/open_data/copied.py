"""What the evidence holds stands in the public data under the same names, figures as text, amounts also in 元."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ConfigDict

from evalgen.model.citation import Citation
from evalgen.model.fields import Frozen
from evalgen.model.funds import Flow
from evalgen.publish.open_data.figures import amount_of
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
    if isinstance(value, Flow):
        money = {"printed": str(value.amount), "yuan": value.amount.value}
        return {**money, **{name: _public(getattr(value, name)) for name in ("as_of", "note", "cites")}}
    if isinstance(value, Frozen):
        return {name: _public(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return tuple(map(_public, value))
    if isinstance(value, Mapping):
        return {key: _public(held) for key, held in value.items()}
    if isinstance(value, Money):
        return amount_of(value)
    if isinstance(value, When):
        return value.iso
    return str(value) if isinstance(value, Quantity | Citation) else value
