"""The evidence cites sections of the report by their numbers: report#六(二), 一（四）1."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from evalgen.assess.documents.outline_numbers import headed, numbering
from evalgen.model.citation import Citation
from evalgen.model.evidence import Dossier
from evalgen.model.printed import Printed
from evalgen.problems.place import Path

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_SECTION = re.compile(rf"第?({_NUMERAL})[、章部分]{{0,2}}[（(]({_NUMERAL})[)）]")
_IN_WORDS = re.compile(
    rf"(?:^|(?<=[，。；、：（见在从与和]))({_NUMERAL})[（(]({_NUMERAL})[)）](?![条款项批期年班号级组])"
)
_BRACKETED = re.compile(f"[（(]{_NUMERAL}[)）]")


class _Citing(Protocol):
    @property
    def cites(self) -> tuple[Citation, ...]: ...


class Section(NamedTuple):
    """A section cited: how it is written, its chapter, its number there."""

    shown: str
    chapter: int
    number: int


def cited_sections(dossier: Dossier) -> Iterator[tuple[Path, Section]]:
    """Every section of the one report that a citation, the place of an amount, or words on an indicator name."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    for path, citing in _citing(dossier) if len(reports) == 1 else ():
        for key, each in citing:
            for place, cite in enumerate(each.cites):
                if cite.document == reports[0] and (section := _section_of(cite.at)):
                    yield (*path, key, "cites", place), section
    for number, restated in enumerate(dossier.funds.restated):
        if section := _section_of(restated.at):
            yield ("funds", "restated", number, "at"), section
    for name, entry in dossier.scores.items():
        for key, text in (("narrative", entry.narrative), ("reason", entry.reason)):
            if ("（" in text or "(" in text) and _BRACKETED.search(text):
                yield from ((("scores", name, key), each) for each in _in_words(text))


def sections_in_words(dossier: Dossier) -> Iterator[tuple[Path, Section, Section]]:
    """Where the words on an indicator name one section of a chapter, and its citations another one of it."""
    for name, entry in dossier.scores.items():
        for key, text in (("narrative", entry.narrative), ("reason", entry.reason)):
            said = list(_in_words(text)) if ("（" in text or "(" in text) and _BRACKETED.search(text) else []
            cited = list(filter(None, (_section_of(each.at) for each in entry.cites))) if said else []
            for each in said:
                same = [other for other in cited if other.chapter == each.chapter]
                if same and all(other.number != each.number for other in same):
                    yield ("scores", name, key), each, same[0]


def sections(printed: Printed) -> dict[int, int]:
    """How many sections each chapter has, by its number: the highest that one of them has, or all of them."""
    found: dict[int, list[int]] = {}
    everything = headed(printed)
    for each in everything:
        if each.value and each.style == "(一)" and each.parent >= 0:
            parent = everything[each.parent]
            if parent.value and parent.heading.level == 1:
                found.setdefault(parent.value, []).append(each.value)
    return {chapter: max(*values, len(values)) for chapter, values in found.items()}


def last_chapter(printed: Printed) -> int:
    """The highest number of a chapter; 0 where chapters are not numbered."""
    return max((each.value or 0 for each in headed(printed) if each.heading.level == 1), default=0)


@lru_cache(maxsize=512)
def _section_of(at: str) -> Section | None:
    """The section that the place of a citation begins with; other places are pages."""
    found = _SECTION.match(at)
    return _section(found) if found else None


def _in_words(text: str) -> Iterator[Section]:
    return filter(None, map(_section, _IN_WORDS.finditer(text)))


def _section(found: re.Match[str]) -> Section | None:
    chapter, number = (numbering(each)[1] for each in found.groups())
    return Section(found[0], chapter, number) if chapter and number else None


def _citing(dossier: Dossier) -> Iterator[tuple[Path, Iterable[tuple[str | int, _Citing]]]]:
    """Findings, funds, indicators, goals and events, all of one kind together, with their path and their keys there."""
    found, funds = dossier.findings, dossier.funds
    for key in ("achievements", "problems", "recommendations"):
        yield ("findings", key), enumerate(getattr(found, key))
    for key in ("sources", "years", "components", "notices", "lines", "restated", "unspent"):
        yield ("funds", key), enumerate(getattr(funds, key))
    if funds.misuse:
        yield ("funds", "misuse", "items"), enumerate(funds.misuse.items)
    yield ("scores",), dossier.scores.items()
    for name, entry in dossier.scores.items():
        yield ("scores", name, "facts"), entry.facts.items()
        if entry.counted:
            yield ("scores", name, "counted"), enumerate(entry.counted)
    yield ("project", "goals"), enumerate(dossier.project.goals)
    for number, milestone in enumerate(dossier.milestones):
        yield ("milestones", number, "stated"), enumerate(milestone.stated)
