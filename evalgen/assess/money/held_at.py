"""Whoever is told that two amounts differ looks at both; the one in the data may stand at several places."""

from collections.abc import Iterator

from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.fields import Frozen
from evalgen.problems import Place
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity


def held_at(evidence: Evidence, amount: Quantity) -> tuple[Place, ...]:
    """Where the funds hold `amount` as it is written, else where a problem or an indicator does; nothing where it is
    only what others come to."""
    dossier = evidence.dossier
    paths = list(_within(dossier.funds, amount, ("funds",)))
    if not paths:
        problems = enumerate(dossier.findings.problems)
        paths = [("findings", "problems", number, "amount") for number, each in problems if each.amount == amount]
        for id_, entry in dossier.scores.items():
            paths += _of_entry(entry, amount, ("scores", id_))
    return tuple([evidence.place(*path) for path in paths])


def _within(held: object, amount: Quantity, path: Path) -> Iterator[Path]:
    if isinstance(held, Quantity):
        if held == amount:
            yield path
    elif isinstance(held, Frozen):
        for name, each in held:
            yield from _within(each, amount, (*path, name))
    elif isinstance(held, tuple):
        for number, each in enumerate(held):
            yield from _within(each, amount, (*path, number))


def _of_entry(entry: Entry, amount: Quantity, path: Path) -> Iterator[Path]:
    for name, fact in entry.facts.items():
        if isinstance(fact.value, str) and parse_quantity(fact.value) == amount:
            yield (*path, "facts", name)
    for number, each in enumerate(entry.counted or ()):
        if each.amount == amount:
            yield (*path, "counted", number, "amount")
    for name, part in entry.parts.items():
        yield from _of_entry(part, amount, (*path, "parts", name))
