"""What two texts count in the same words has the same number."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from evalgen.assess.texts.places import starts_of, text_at
from evalgen.assess.texts.sentences import clause_before, sentence_at, years_named
from evalgen.assess.texts.written import every_text, texts
from evalgen.assess.told.figures import ToldFigure, told_figures
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_UNITS = "万人次|人次|万人|人|名|户|家|份|个|处|所|座|台|套|公里|千米|万亩|亩|篇|场|次|件|条|株|盏"
_FEWEST, _MOST = 6, 24
"""Characters that tell what is counted, from where the clause begins."""
_COUNT = re.compile(
    rf"(?P<what>[一-鿿]{{{_FEWEST},{_MOST}}})(?<![第近约前后超每各])(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?P<unit>(?:{_UNITS})(?![一-鿿]?(?:左右|以上|以下)))"
)
_WORDS = re.compile(rf"[一-鿿]{{{_FEWEST},{_MOST + 1}}}\Z")
_LINKS = re.compile("(?:共计?|总计|累计|合计|已经?|达到?|为|有|仅|只|了|均|是)+$")
_LINKING = "共计总累合已经达到为有仅只了均是"
"""The characters of these words: to strip them is quick, and leaves the same words the same."""
_NEAR = 12
"""Characters before a number within which the last of the words stand, and what links them to it."""
_LED = re.compile("^(?:其中|目前|截至目前|现|全县|全区|全市|项目|共|但|并|且|另外|此外|同时)*")
_OTHERS = re.compile(
    "上年|去年|往年|历年|同期|计划|目标|预计|力争|要求|标准|不少于|不低于|每|平均|新增|增加|减少|分别|部分|剩余|其余|其他|第[一二三四]"
)


class Counted(NamedTuple):
    """A count as told: where, its words, what it counts, its number, and the years that its sentence names."""

    path: Path
    shown: str
    what: str
    number: Decimal
    years: frozenset[int]


def odd_counts(dossier: Dossier) -> Iterator[tuple[Counted, Counted]]:
    """Every two counts, and no more, of one thing in one unit by two texts that have other numbers of it."""
    told: dict[tuple[str, str], list[Counted]] = {}
    for unit, each in _counts(dossier):
        told.setdefault((each.what, unit), []).append(each)
    for found in told.values():
        if len(found) != 2 or len({each.path for each in found}) != 2 or len({each.number for each in found}) != 2:
            continue
        first, last = found
        # Each indicator has its own survey, its own list and its own offices.
        of_two = first.path[0] == last.path[0] == "scores"
        if first.years == last.years and not of_two:
            yield first, last


def _counts(dossier: Dossier) -> Iterator[tuple[str, Counted]]:
    """Every count of something that the same words count otherwise too, with its unit."""
    places = _odd_places(dossier)
    written = texts(dossier) if places else ()
    starts = starts_of([text for _, text in written])
    for place in places:
        own = text_at(starts, place)
        (path, text), end = written[own], place - starts[own]
        words = _WORDS.search(text, max(0, end - _MOST - 1), end)
        found = words and _COUNT.match(text, words.start())
        if not found or _OTHERS.search(clause_before(text, found.start()) + found[0]):
            continue
        what = _LED.sub("", _LINKS.sub("", found["what"]))
        if len(what) >= _FEWEST:
            number = decimal_of(found["number"])
            years = years_named(sentence_at(text, found.start()))
            yield found["unit"], Counted(path, found[0], what, number, frozenset(years))


def _odd_places(dossier: Dossier) -> list[int]:
    """Where numbers stand, in all texts laid together, behind whose words other numbers stand too in their unit."""
    whole = every_text(dossier)
    told: dict[tuple[str, str], list[ToldFigure]] = {}
    for each in told_figures(dossier):
        if each.unit[-1] not in "元%":
            before = whole[max(0, each.position - _NEAR) : each.position].rstrip(_LINKING)
            told.setdefault((before[-_FEWEST:], each.unit), []).append(each)
    return [
        each.position
        for same in told.values()
        if len(same) > 1 and len({each.number for each in same}) > 1
        for each in same
    ]
