"""The stations money passes on its way (sources, years, parts of the project), each divided in its own manner."""

from dataclasses import dataclass, replace
from fractions import Fraction

from evalgen.model.funds import Funds
from evalgen.publish.amounts import summed
from evalgen.publish.picture.palette import Colour
from evalgen.units import Money, slack_of

_MOST = 10


@dataclass(frozen=True, slots=True)
class Share:
    """One share of a stage: its name and amount in 元."""

    name: str
    value: Fraction
    rest: bool = False
    """Whether it is what no named share accounts for."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One way in which the whole amount is divided."""

    kind: str
    """来源, 年度 or 内容."""
    colour: Colour
    unknown: str
    """How the rest is called."""
    shares: tuple[Share, ...]
    slack: Fraction
    """What rounding of its shares explains, in 元."""
    count: int
    """Of the shares that the report names."""

    @property
    def value(self) -> Fraction:
        return sum((share.value for share in self.shares), Fraction(0))


def stages(funds: Funds, kept: str = "") -> tuple[tuple[Stage, ...], Fraction]:
    """The stages that have amounts, each completed by what it leaves out, and the whole amount in 元.

    The whole is the total, or what a stage adds up to where that is more than rounding explains. Small shares of a
    long stage are put together, but not the one named `kept`.
    """
    found = [stage for stage in (_sources(funds), _years(funds), _components(funds)) if stage.shares]
    own = slack_of((funds.total,))
    whole = funds.total.value if funds.total else Fraction(0)
    for stage in found:
        if stage.value - whole > stage.slack + own:
            whole = stage.value
    return tuple(_short(_complete(stage, whole, own), kept) for stage in found), whole


def _sources(funds: Funds) -> Stage:
    shares = [(part.name, part.amount) for part in funds.sources]
    return _stage("来源", "c2", "来源未列明", shares)


def _years(funds: Funds) -> Stage:
    return _stage("年度", "c1", "未列入任何年度", [(f"{year.year}年", year.amount) for year in funds.years])


def _components(funds: Funds) -> Stage:
    shares = [(part.name, part.amount) for part in funds.components]
    return _stage("内容", "c3", "未列入任何内容", shares)


def _stage(kind: str, colour: Colour, unknown: str, shares: list[tuple[str, Money | None]]) -> Stage:
    named = tuple(Share(name, amount.value) for name, amount in shares if amount and amount.value > 0)
    amounts = [amount for _, amount in shares]
    # Negative amounts flow nowhere: a stage that has one is not drawn.
    if summed(amounts) != sum((share.value for share in named), Fraction(0)):
        named = ()
    return Stage(kind, colour, unknown, named, slack_of(amounts), len(named))


def _complete(stage: Stage, whole: Fraction, own: Fraction) -> Stage:
    rest = whole - stage.value
    if rest <= stage.slack + own:
        return stage
    return replace(stage, shares=(*stage.shares, Share(stage.unknown, rest, rest=True)))


def _short(stage: Stage, kept: str) -> Stage:
    small = [share for share in stage.shares if not share.rest and share.name != kept]
    small = sorted(small, key=lambda share: -share.value)[_MOST - 1 :]
    if len(small) < 2:
        return stage
    joined = Share(f"其余 {len(small)} 项{stage.kind}", sum((share.value for share in small), Fraction(0)))
    left = [share for share in stage.shares if share not in small and not share.rest]
    return replace(stage, shares=(*left, joined, *(share for share in stage.shares if share.rest)))
