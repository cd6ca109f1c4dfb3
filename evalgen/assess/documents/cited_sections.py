"""The evidence cites sections of the report by their numbers: report#六(二), 一（四）1."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count
from typing import NamedTuple, Protocol

from evalgen.assess.documents.outline_numbers import Placed, alike, headed, numbering
from evalgen.assess.texts.written import texts_matching
from evalgen.model.citation import Citation
from evalgen.model.evidence import Dossier
from evalgen.model.printed import Printed
from evalgen.problems.place import Path

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_SECTION = re.compile(rf"第?({_NUMERAL})[、章部分]{{0,2}}[（(]({_NUMERAL})[)）]")
_IN_WORDS = re.compile(
    rf"(?:^|(?<=[，。；、：（见在从与和]))({_NUMERAL})[（(]({_NUMERAL})[)）](?![条款项批期年班号级组])"
)
_BRACKETED = tuple(re.compile(rf"{sign}(?<=[一二三四五六七八九十].){_NUMERAL}[)）]") for sign in ("（", r"\("))
"""What stands wherever words name one; quick to find."""


_CHAPTER = re.compile(rf"({_NUMERAL})、(.{{3,}})")


class _Citing(Protocol):
    @property
    def cites(self) -> tuple[Citation, ...]: ...


class Section(NamedTuple):
    """A section cited: how it is written, its chapter, its number there."""

    shown: str
    chapter: int
    number: int


def cited_sections(dossier: Dossier) -> Iterator[tuple[Path, Section]]:
    """Every section of the one report that a citation, or the place of an amount, names."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    for path, keys, citing in _citing(dossier) if len(reports) == 1 else ():
        # Most places are pages, which have no brackets.
        places = "".join([cite.at for each in citing for cite in each.cites])
        for key, each in zip(keys, citing, strict=False) if "（" in places or "(" in places else ():
            for place, cite in enumerate(each.cites):
                if cite.document == reports[0] and (section := _section_of(cite.at)):
                    yield (*path, key, "cites", place), section
    for number, restated in enumerate(dossier.funds.restated):
        if section := _section_of(restated.at):
            yield ("funds", "restated", number, "at"), section


def sections_in_words(dossier: Dossier) -> list[tuple[Path, Section]]:
    """Every section that the words on an indicator name."""
    told = [each for each in texts_matching(dossier, *_BRACKETED) if each[0][0] == "scores"]
    return [(path, each) for path, text in told if path[2] in ("narrative", "reason") for each in _in_words(text)]


def cited_otherwise(dossier: Dossier, told: Iterable[tuple[Path, Section]]) -> Iterator[tuple[Path, Section, Section]]:
    """Each of the sections told in words whose chapter the citations of the indicator name with another one of it."""
    for path, each in told:
        entry = dossier.scores[str(path[1])]
        cited = filter(None, [_section_of(cite.at) for cite in entry.cites])
        same = [other for other in cited if other.chapter == each.chapter]
        if same and all(other.number != each.number for other in same):
            yield path, each, same[0]


def sections(printed: Printed) -> dict[int, int]:
    """How many sections each chapter has, by its number: the highest that one of them has, or all of them."""
    found: dict[int, list[int]] = {}
    everything = headed(printed)
    for (_, parent, style), family in alike(everything).items():
        if style == "(一)" and parent >= 0:
            chapter = everything[parent]
            if chapter.value and chapter.heading.level == 1:
                found.setdefault(chapter.value, []).extend([each.value for each in family if each.value])
    return {chapter: max(len(values), *values) for chapter, values in found.items()}


def last_chapter(printed: Printed) -> int:
    """The highest number of a chapter; 0 where chapters are not numbered."""
    families = alike(headed(printed)).items()
    return max([each.value or 0 for (level, *_), family in families if level == 1 for each in family], default=0)


def out_of_turn(
    dossier: Dossier, cited: Iterable[tuple[Path, Section]], known: Mapping[int, int]
) -> Iterator[tuple[Path, Section, int]]:
    """The one section cited for an entry of the findings that is not the one in its turn, where the chapter has as
    many sections as there are entries, and others cite theirs; and which one that is."""
    kinds: dict[tuple[object, int], list[tuple[Path, Section, int]]] = {}
    for path, each in cited:
        if path[0] == "findings" and isinstance(path[2], int):
            kinds.setdefault((path[1], each.chapter), []).append((path, each, path[2] + 1))
    for (kind, chapter), found in kinds.items():
        if known.get(chapter) == len(getattr(dossier.findings, str(kind))) > 2:
            odd = [each for each in found if each[1].number != each[2]]
            if len(odd) == 1 < len(found) and odd[0][1].number <= known[chapter]:
                yield odd[0]


def numbered_otherwise(printed: Printed) -> Iterator[tuple[int, str, Placed]]:
    """Each place of a total that has the title of one heading behind another number (五、综合评价结论), with that."""
    for number, each in enumerate(printed.totals):
        if found := _CHAPTER.fullmatch(each.place):
            titled = [one for one in headed(printed) if one.heading.title == found[2]]
            if len(titled) == 1 and titled[0].value and titled[0].value != numbering(found[1])[1]:
                yield number, each.place, titled[0]


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


def _citing(dossier: Dossier) -> Iterator[tuple[Path, Iterable[str | int], Collection[_Citing]]]:
    """Findings, funds, indicators, goals and events, all of one kind together, with their path and their keys there."""
    found, funds = dossier.findings, dossier.funds
    for key in ("achievements", "problems", "recommendations"):
        yield ("findings", key), count(), getattr(found, key)
    for key in ("sources", "years", "components", "notices", "lines", "restated", "unspent"):
        yield ("funds", key), count(), getattr(funds, key)
    if funds.misuse:
        yield ("funds", "misuse", "items"), count(), funds.misuse.items
    yield ("scores",), dossier.scores, dossier.scores.values()
    for name, entry in dossier.scores.items():
        if entry.facts:
            yield ("scores", name, "facts"), entry.facts, entry.facts.values()
        if entry.counted:
            yield ("scores", name, "counted"), count(), entry.counted
    yield ("project", "goals"), count(), dossier.project.goals
    for number, milestone in enumerate(dossier.milestones):
        yield ("milestones", number, "stated"), count(), milestone.stated
