"""The rate of one part of the money is told behind the amounts of that part."""

from itertools import permutations

from evalgen.assess.entered import figure_of
from evalgen.assess.told.rates import Told
from evalgen.assess.told.sentence_figures import MONEY_AMOUNT
from evalgen.assess.told.sentences import said_before
from evalgen.assess.told.shares import Figure, agrees
from evalgen.model.entries import Entry


def of_a_part(entry: Entry, text: str, told: Told) -> bool:
    """Whether two amounts before it in the sentence make the rate, both below the money that the points rest on."""
    known = [found for name in entry.facts if (found := figure_of(entry, name)) and found.base == "元"]
    if not known:
        return False
    least = min(each.value for each in known)
    amounts = [Figure.of(*each) for each in MONEY_AMOUNT.findall(said_before(text, told.position))]
    below = [each for each in amounts if each.value < least]
    return any(agrees(part, whole, str(told.rate.number)) for part, whole in permutations(below, 2))
