"""Two indicators lose points by one fact, or each by its own: their figures and words tell."""

import re
from collections.abc import Sequence
from itertools import combinations

from evalgen.assess.entered import figures_of
from evalgen.assess.money.agreement import agree
from evalgen.model.entries import Entry
from evalgen.model.narrative import Shortfall
from evalgen.units import Quantity, slack_of

_ALIKE = 4
"""So many characters in a row that two clauses share tell one thing."""
_CLAUSE = re.compile(rf"[^，,。；;、：:\s]{{{_ALIKE},}}")
"""A clause that is long enough to share them."""


def counts_other_figures(entry: Entry, amount: Quantity) -> bool:
    """Whether the indicator is scored by figures, and `amount` is neither one of them nor what lies between two."""
    figures = figures_of(entry)
    money = [each for each in figures if each.base == "元"]
    if not figures or any(agree(each, amount) for each in money):
        return False
    return not any(
        abs(abs(one.value - other.value) - amount.value) <= slack_of((one, other, amount))
        for one, other in combinations(money, 2)
    )


def each_tells_its_part(entries: Sequence[Entry], problem: Shortfall) -> bool:
    """Whether the words on every indicator tell a part of the problem, and no two of them the same part."""
    pairs = _pairs(f"{problem.title}。{problem.text}")
    taken: set[str] = set()
    for entry in entries:
        words = "。".join(_words(entry))
        told = [clause for pair, clause, at in pairs if pair in words and _shares(clause, at, words)]
        if not told or not taken.isdisjoint(told):
            return False
        taken.update(told)
    return True


def _pairs(text: str) -> list[tuple[str, str, int]]:
    """The two characters at every third place of each clause, the clause and the place: so many characters in a row
    have such two among them."""
    clauses = _CLAUSE.findall(text)
    return [(each[at : at + 2], each, at) for each in clauses for at in range(0, len(each) - 1, _ALIKE - 1)]


def _shares(clause: str, at: int, words: str) -> bool:
    """Whether the words have so many characters in a row of the clause, those two among them."""
    around = range(max(at - _ALIKE + 2, 0), min(at, len(clause) - _ALIKE) + 1)
    return any(clause[each : each + _ALIKE] in words for each in around)


def _words(entry: Entry) -> list[str]:
    words = [entry.narrative, entry.choice_note, entry.reason]
    if entry.counted:
        words += [each.what for each in entry.counted]
    words += [mark.note for mark in entry.marks.values() if not mark.met]
    for part in entry.parts.values():
        words += _words(part)
    return words
