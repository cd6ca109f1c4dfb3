"""Below the pass mark (及格门槛) there are no points; whether the mark itself passes is always written."""

from fractions import Fraction

from pydantic import Field, model_validator

from evalgen.assess.ruling.interval import Span
from evalgen.model.fields import Frozen, Percent
from evalgen.units import Rate


class Pass(Frozen):
    """The pass mark: from this rate on (`from`), or only above it (`above`)."""

    from_: Percent | None = Field(None, alias="from")
    above: Percent | None = None

    @model_validator(mode="after")
    def _one(self) -> "Pass":
        if (self.from_ is None) == (self.above is None):
            raise ValueError("及格门槛要写 from（含）或 above（不含）之一")
        return self

    @property
    def mark(self) -> Rate:
        return next(each for each in (self.from_, self.above) if each is not None)

    @property
    def words(self) -> str:
        return f"{'≥' if self.from_ else '>'} {self.mark}"

    def reached(self, rate: Fraction) -> bool:
        return Span.than(">=" if self.from_ else ">", self.mark.value).covers(Span.than("=", rate))
