"""A band is a stretch of values, as a standard prints it, with what every value in it is worth."""

from pydantic import Field

from evalgen.assess.measure.units import unit_name
from evalgen.assess.ruling.interval import Cut, Span
from evalgen.assess.ruling.rule_fields import End, Worth
from evalgen.model.fields import Line
from evalgen.units import Quantity


class Band(Worth):
    """A stretch of values (`from` and `to` include the end, `above` and `below` do not) and its worth."""

    from_: End | None = Field(None, alias="from")
    above: End | None = None
    to: End | None = None
    below: End | None = None
    text: Line = ""

    @property
    def span(self) -> Span:
        low = Cut(self.from_.value, False) if self.from_ else Cut(self.above.value, True) if self.above else None
        high = Cut(self.to.value, True) if self.to else Cut(self.below.value, False) if self.below else None
        return Span(low, high)

    @property
    def ends(self) -> tuple[Quantity, ...]:
        return tuple(end for end in (self.from_, self.above, self.to, self.below) if end is not None)

    @property
    def unit(self) -> str | None:
        """The base unit of its ends; None where only a bare zero or nothing says one."""
        return next((unit_name(end.base) for end in self.ends if end.value or end.unit), None)
