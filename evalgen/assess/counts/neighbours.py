"""What nearly all entries of a list have, a few lack: a cell left empty, or a line left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter, ge
from typing import Any, Final

from evalgen.assess.counts.like_entries import FEW, MISUSE, SCORES, TABLES, TWO, Table, says_why
from evalgen.assess.counts.may_lack import MAY_LACK
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Indicator
from evalgen.problems.place import Path

_SHARE: Final = 4
"""One in so many may lack what the others have; where it is more, the list may have its reasons."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A field that nearly all entries of a list have, and those that lack it, each with its key and its name."""

    path: Path
    what: str
    field: str
    label: str
    entries: tuple[tuple[str | int, str], ...]
    others: int
    """How many have it."""


_ENTRIES = attrgetter(*TABLES)
_LEAST: Final = [table.least for table in TABLES.values()]


def lacking(dossier: Dossier, rubric: Rubric) -> Iterator[Lacking]:
    """Every field that at least three quarters of the entries of a list have, and one or some lack."""
    lists = _ENTRIES(dossier)
    for entries, (path, table) in compress(zip(lists, TABLES.items(), strict=True), map(ge, map(len, lists), _LEAST)):
        for field in _open(table, entries):
            yield from _lacking(dossier, rubric, tuple(path.split(".")), table, entries, field)
    if len(dossier.scores) >= SCORES.least:
        scores = tuple(dossier.scores.values())
        for field in _open(SCORES, scores):
            yield from _lacking(dossier, rubric, ("scores",), SCORES, scores, field)
    if misuse := dossier.funds.misuse:
        for field in _open(MISUSE, misuse.items):
            yield from _lacking(dossier, rubric, ("funds", "misuse", "items"), MISUSE, misuse.items, field)


def _open(table: Table, entries: Sequence[Any]) -> list[str]:
    """The fields that some of the entries have and some lack."""
    first, last = entries[0], entries[-1]
    fields = []
    for field in table.fields:
        get = _GET[field]
        # Of what nearly all have, one of the first and the last has it.
        if not all(map(get, entries)) and not (get(first) in _NOTHING and get(last) in _NOTHING):
            fields.append(field)
    return fields


_NOTHING: Final = None, ""
_GET: Final = {field: attrgetter(field) for table in (*TABLES.values(), SCORES, MISUSE) for field in table.fields}


def _lacking(
    dossier: Dossier, rubric: Rubric, path: Path, table: Table, entries: Sequence[Any], field: str
) -> Iterator[Lacking]:
    values = map(_GET[field], entries)
    without = [number for number, value in enumerate(values) if value in _NOTHING]
    may = MAY_LACK.get((path[-1], field))
    unsaid = [number for number in without if not says_why(entries[number])]
    open_ = [number for number in unsaid if not (may and may(entries[number], dossier, rubric))]
    whole = len(entries) - len(without) + len(open_)
    if whole >= table.least and (_is_few(len(open_), whole) or (field in _OF_TWO and whole == TWO and len(open_) == 1)):
        keys = tuple(dossier.scores) if table is SCORES else range(len(entries))
        named = tuple([(keys[each], _name(entries[each], table.name, keys[each], rubric)) for each in open_])
        yield Lacking(path, table.what, field, table.fields[field], named, whole - len(open_))


_OF_TWO: Final = ("amount", "budget")
"""What the one of two has, the other has too: tables print a rate or what was spent for the whole only."""


def _is_few(lacking: int, whole: int) -> bool:
    """Whether so few of them lack it that they are exceptions: a quarter at most, or one of three."""
    return (lacking * _SHARE <= whole > FEW and lacking > 0) or (lacking, whole) == (1, FEW)


def _name(entry: Any, name: str, key: str | int, rubric: Rubric) -> str:
    if not name:
        return rubric.by_id[str(key)].indicator.name
    return f"{entry.year} 年" if name == "year" else str(getattr(entry, name))


def lacking_levels(dossier: Dossier, rubric: Rubric) -> Iterator[Lacking]:
    """Groups of a level without the points that the conclusion gives nearly all others of it."""
    printed = dossier.conclusion.levels
    if len(printed) < FEW - 1 or len(printed) == len(rubric.nodes) - len(rubric.leaves):
        return
    level = rubric.children(None)
    while level:
        groups = [node.indicator for node in level if node.indicator.indicators]
        open_ = [(each.id, each.name) for each in groups if each.id not in printed and _applies(each, dossier)]
        if _is_few(len(open_), len(groups)):
            yield Lacking(("conclusion", "levels"), "分级得分", "", "得分", tuple(open_), len(groups) - len(open_))
        level = tuple([node for each in groups for node in rubric.children(each.id)])


def _applies(each: Indicator, dossier: Dossier) -> bool:
    """Whether an indicator, or any of a group, applies."""
    if each.indicators:
        return any(_applies(one, dossier) for one in each.indicators)
    entry = dossier.scores.get(each.id)
    return not (entry and entry.not_applicable)


def lacking_definitions(rubric: Rubric) -> tuple[list[str], int]:
    """The indicators without 指标解释 where nearly all have one, and how many have it."""
    leaves = rubric.leaves
    some = (leaves[0], leaves[len(leaves) // 2], leaves[-1])
    # Of what all but one have, two of any three have it.
    if list(map(_DEFINITION, some)).count("") > 1 or all(map(_DEFINITION, leaves)):
        return [], 0
    shown = [node.indicator for node in leaves if not node.indicator.unseen]
    without = [each.id for each in shown if not each.definition]
    few = len(shown) > FEW and _is_few(len(without), len(shown))
    return (without, len(shown) - len(without)) if few else ([], 0)


_DEFINITION = attrgetter("indicator.definition")
