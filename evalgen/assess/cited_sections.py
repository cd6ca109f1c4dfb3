"""The evidence cites sections of the report by their numbers: report#六(二), 一（四）1."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evalgen.assess.outline_numbers import numbering, placed
from evalgen.model.citation import Citation
from evalgen.model.evidence import Dossier
from evalgen.model.followup import Heading
from evalgen.problems.place import Path

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_SECTION = re.compile(rf"第?({_NUMERAL})[、章部分]{{0,2}}[（(]({_NUMERAL})[)）]")
_IN_WORDS = re.compile(
    rf"(?:^|(?<=[，。；、：（见在从与和]))({_NUMERAL})[（(]({_NUMERAL})[)）](?![条款项批期年班号级组])"
)


class Section(NamedTuple):
    """A section cited: its chapter, its number there, how it is written and where."""

    path: Path
    shown: str
    chapter: int
    number: int


def cited_sections(dossier: Dossier) -> Iterator[Section]:
    """Every section of the one report that a citation, the place of an amount, or words on an indicator name."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    if len(reports) == 1:
        for path, cites in _cites(dossier):
            for place, cite in enumerate(cites):
                if cite.document == reports[0] and not cite.at.isdecimal() and (found := _SECTION.match(cite.at)):
                    yield from _section((*path, "cites", place), found)
    for number, each in enumerate(dossier.funds.restated):
        if found := _SECTION.match(each.at):
            yield from _section(("funds", "restated", number, "at"), found)
    for name, entry in dossier.scores.items():
        for key in ("narrative", "reason"):
            text = getattr(entry, key)
            for found in _IN_WORDS.finditer(text) if "（" in text or "(" in text else ():
                yield from _section(("scores", name, key), found)


def sections(headings: Iterable[Heading]) -> dict[int, int]:
    """How many sections each chapter has, by its number: the highest that one of them has, or all of them."""
    found: dict[int, list[int]] = {}
    everything = placed(tuple(headings))
    for each in everything:
        parent = everything[each.parent] if each.parent >= 0 else None
        if parent and parent.heading.level == 1 and parent.value and each.style == "(一)" and each.value:
            found.setdefault(parent.value, []).append(each.value)
    return {chapter: max(*values, len(values)) for chapter, values in found.items()}


def _section(path: Path, found: re.Match[str]) -> Iterator[Section]:
    chapter, number = (numbering(each)[1] for each in found.groups())
    if chapter and number:
        yield Section(path, found[0], chapter, number)


def _cites(dossier: Dossier) -> Iterator[tuple[Path, tuple[Citation, ...]]]:
    """The citations of findings, funds, indicators, goals and events."""
    found, funds = dossier.findings, dossier.funds
    for key in ("achievements", "problems", "recommendations"):
        yield from ((("findings", key, number), each.cites) for number, each in enumerate(getattr(found, key)))
    for key in ("sources", "years", "components", "notices", "lines", "restated", "unspent"):
        yield from ((("funds", key, number), each.cites) for number, each in enumerate(getattr(funds, key)))
    if funds.misuse:
        items = enumerate(funds.misuse.items)
        yield from ((("funds", "misuse", "items", number), each.cites) for number, each in items)
    for name, entry in dossier.scores.items():
        yield ("scores", name), entry.cites
        yield from ((("scores", name, "facts", fact), each.cites) for fact, each in entry.facts.items())
        yield from (
            (("scores", name, "counted", number), each.cites) for number, each in enumerate(entry.counted or ())
        )
    yield from ((("project", "goals", number), each.cites) for number, each in enumerate(dossier.project.goals))
    for number, milestone in enumerate(dossier.milestones):
        yield from ((("milestones", number, "stated", at), each.cites) for at, each in enumerate(milestone.stated))
