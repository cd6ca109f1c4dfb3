"""The forms in which agencies write identifiers, figures, dates and references."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema

from evalgen.units import MONEY_UNIT, Money, Points, Quantity, Rate, When, parse_points, plain


class Frozen(BaseModel):
    """Data that does not change once it is read, with no field that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True)


def _written(parse: Any, show: Any, pattern: str, example: str) -> tuple[Any, ...]:
    schema = {"type": ["string", "number", "integer"], "pattern": pattern, "examples": [example]}
    single = BeforeValidator(lambda value: parse(_single(value, example)))
    return single, PlainSerializer(show, return_type=str), WithJsonSchema(schema)


def _single(value: Any, example: str) -> Any:
    """`value` when it is one word; ValueError for a list, a group of keys, or a text that no figure needs."""
    if isinstance(value, list | dict | bool) or value is None or (isinstance(value, str) and len(value) > 60):
        raise ValueError(f"这里要写一个值，例如 {example}")
    return value


_NUMBER = r"-?\d[\d,]*(\.\d+)?"

Amount = Annotated[Money, *_written(Money.parse, str, rf"^\s*{_NUMBER}\s*({MONEY_UNIT})?\s*$", "37,914,999.99 元")]
"""An amount of money: `15391498.90`, `1213.99 万元`; 元 when no unit is given."""
Percent = Annotated[Rate, *_written(Rate.parse, str, rf"^\s*{_NUMBER}\s*[%％‰]\s*$", "86.20%")]
"""A percentage, with its sign."""
Score = Annotated[Points, *_written(parse_points, plain, r"^-?\d+(\.\d+)?(/\d+)?$", "7.93")]
"""Points: `3`, `7.93` or `10/3`."""
_VAGUE = re.compile(rf"({_NUMBER})\s*[多余]\s*")


def _figure(text: Any) -> Quantity:
    """The quantity of `text`; 300多次 is more than 300 次."""
    vague = _VAGUE.match(str(text).strip())
    return Quantity.parse(f"> {vague[1]} {str(text).strip()[vague.end() :]}" if vague else text)


Figure = Annotated[Quantity, *_written(_figure, str, r"^\s*([<>]=?|[≥≤＜＞])?\s*-?\d.*$", "300多次")]
"""A figure in any unit, with its bound: `276 次`, `≥ 90%`, `300多次`."""
Day = Annotated[When, *_written(When.parse, lambda when: when.iso, r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$", "2022-10-29")]
"""A date to the day, the month or the year."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
"""A stable identifier, part of addresses: small letters, digits and hyphens."""
Line = Annotated[str, StringConstraints(max_length=600, strip_whitespace=True)]
"""One line of text."""
Name = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]
"""One line of text that cannot be empty."""
Prose = Annotated[str, StringConstraints(max_length=60_000)]
"""Text in Markdown: paragraphs, lists, emphasis, tables, links. HTML in it is shown, not obeyed."""
Year = Annotated[int, Field(ge=1949, le=2100)]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
"""A division code of GB/T 2260."""
