"""Figures, amounts and places in the public data: exact, and as text where a number format would lose something."""

from typing import Annotated, Any

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema

from evalgen.model.fields import Frozen
from evalgen.problems import Place
from evalgen.units import Money, Points, parse_points, plain

Exact = Annotated[
    Points,
    PlainValidator(parse_points),
    PlainSerializer(plain, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+|/\d+)?$", "examples": ["7.93", "10/3"]}),
]
"""A figure, exactly: a decimal where it ends, otherwise a fraction."""


def said(description: str) -> Any:
    """A field with its meaning for the readers of the data."""
    return Field(description=description)


class Where(Frozen):
    """所在文件、行、列（从 1 起；文件相对于 projects 文件夹）"""

    file: str
    line: int
    column: int


class Amount(Frozen):
    """金额"""

    printed: str = said("所印的写法")
    yuan: Exact = said("以元计的准确数")


def where_of(place: Place) -> Where:
    """A place in the evidence."""
    return Where(file=place.file, line=place.line, column=place.column)


def amount_of(money: Money | None) -> Amount | None:
    """An amount as printed and in 元."""
    return None if money is None else Amount(printed=str(money), yuan=money.value)
