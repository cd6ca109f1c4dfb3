"""Evaluations compare by score rate within one indicator system and kind; drafts never stand among final reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.model.identity import Kind

DRAFT = "未定稿"
"""初稿 and 征求意见稿 together."""


@dataclass(frozen=True, slots=True)
class Group:
    """Evaluations that compare: of one indicator system (shared one with edition, or own), kind, and finality."""

    system: str
    kind: Kind
    draft: bool
    entries: tuple[Entry, ...]

    @property
    def rates(self) -> tuple[Fraction, ...]:
        """The score rates awarded, in order of size."""
        return tuple(sorted(entry.rate for entry in self.entries if entry.rate is not None))


def is_draft(entry: Entry) -> bool:
    """Whether the report may still change."""
    return entry.stage != "final"


def finals(entries: Iterable[Entry]) -> list[Entry]:
    """Those that are final."""
    return [entry for entry in entries if not is_draft(entry)]


def drafts(entries: Iterable[Entry]) -> list[Entry]:
    """Those that may still change."""
    return [entry for entry in entries if is_draft(entry)]


def system_of(entry: Entry) -> str:
    """The indicator system it is scored with: the shared one that it uses or extends, else its own; with edition."""
    return entry.rubric_base or entry.rubric


def groups(entries: Iterable[Entry]) -> list[Group]:
    """The groups with rates, final reports first, the largest first, then in order of system and kind."""
    found: dict[tuple[bool, str, Kind], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.rate is not None:
            found[is_draft(entry), system_of(entry), entry.kind].append(entry)
    keys = sorted(found, key=lambda key: (key[0], -len(found[key]), key[1:]))
    return [Group(system, kind, draft, tuple(found[draft, system, kind])) for draft, system, kind in keys]


def mean(rates: Sequence[Fraction]) -> Fraction:
    """The mean; there is at least one."""
    return added(rates) / len(rates)


def added(values: Iterable[Fraction]) -> Fraction:
    """The sum, in whole numbers as far as denominators are the same: adding fraction to fraction takes far longer."""
    sums: dict[int, int] = defaultdict(int)
    for value in values:
        sums[value.denominator] += value.numerator
    return sum((Fraction(over, under) for under, over in sums.items()), Fraction(0))


def mean_of_ratios(pairs: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    """The mean of what each first number is of its second, which is not 0; there is at least one pair."""
    sums: dict[int, int] = defaultdict(int)
    for part, whole in pairs:
        sums[part.denominator * whole.numerator] += part.numerator * whole.denominator
    return sum((Fraction(over, under) for under, over in sums.items()), Fraction(0)) / len(pairs)


def median(rates: Sequence[Fraction]) -> Fraction:
    """The middle one in order of size, or the mean of the two in the middle; there is at least one."""
    ordered, half = sorted(rates), len(rates) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def ranks(values: Sequence[Fraction]) -> list[int]:
    """The rank of each value, the highest first; equal ones share a rank and the next is passed over: 1, 2, 2, 4."""
    first: dict[Fraction, int] = {}
    for at, value in enumerate(sorted(values, reverse=True), 1):
        first.setdefault(value, at)
    return [first[value] for value in values]
