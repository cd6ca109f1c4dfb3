"""What money was misused for, and which part of the project it was taken from, as far as the report says."""

from dataclasses import dataclass
from fractions import Fraction

from evalgen.model.funds import Funds
from evalgen.publish.amounts import summed
from evalgen.publish.charts._stages import Share
from evalgen.publish.picture.text import clean
from evalgen.units import slack_of

_MOST = 8


@dataclass(frozen=True, slots=True)
class Uses:
    """Purposes the money was not meant for, and the component it came from; empty where the report names none."""

    purposes: tuple[Share, ...]
    component: str

    @property
    def value(self) -> Fraction:
        return sum((share.value for share in self.purposes), Fraction(0))


def uses(funds: Funds) -> Uses:
    """The misuse with amounts; its total above its items is a purpose that the report does not give."""
    misuse = funds.misuse
    if misuse is None:
        return Uses((), "")
    items = [Share(item.purpose, item.amount.value) for item in misuse.items if item.amount and item.amount.value > 0]
    amounts = [item.amount for item in misuse.items]
    rest = misuse.total.value - summed(amounts) if misuse.total else Fraction(0)
    if rest > slack_of((*amounts, misuse.total)):
        items.append(Share("挤占挪用，用途未列明", rest, rest=True))
    if len(items) > _MOST:
        rare = items[_MOST - 1 :]
        items[_MOST - 1 :] = [Share(f"其余 {len(rare)} 项挪用", sum((item.value for item in rare), Fraction(0)))]
    return Uses(tuple(items), _component(funds, clean(misuse.source)))


def _component(funds: Funds, source: str) -> str:
    """The one component that the source of misused money names."""
    named = [part.name for part in funds.components if part.amount and clean(part.name) in source]
    longest = max(named, key=len, default="")
    return longest if all(name in longest for name in named) else ""
