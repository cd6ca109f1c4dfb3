"""The scoring table of a report is one annex (附件1), which its indicators cite."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_with
from evalgen.model.citation import Citation
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_NUMBERED = r"附[件表录]\s*[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})"
_ANNEX = re.compile(_NUMBERED)
_TABLE = re.compile(rf"{_NUMBERED}[^。；;\n]{{0,60}}?(?:打分|评分)表")
_FEWEST = 5
"""Indicators that cite an annex, so that it is the scoring table."""


class Annex(NamedTuple):
    """An annex where it is cited, or told to be the scoring table, and what that is elsewhere."""

    path: Path
    shown: str
    usual: str
    times: int


def odd_annexes(dossier: Dossier) -> Iterator[Annex]:
    """Every indicator, and the last row of the table, that alone cites another annex than four of five indicators and
    not that one; and every text that calls another one the scoring table. Not an annex that a text names besides."""
    scores, row = dossier.scores, dossier.printed.total_row
    every = [cite.at for entry in scores.values() for cite in entry.cites if cite.at[:1] == "附"]
    if len(every) < _FEWEST:
        return
    usual = max(dict.fromkeys(every), key=every.count)
    often = every.count(usual)
    if often < _FEWEST or often * 5 < len(scores) * 4 or not _number(usual):
        return
    # Most often all cite the one, and there is nothing to look for.
    cited = {name: _annexes(entry.cites) for name, entry in scores.items()} if often < len(every) else {}
    places: list[tuple[Path, list[str]]] = [(("scores", name, "cites"), found) for name, found in cited.items()]
    places += [(("printed", "total_row", "cites"), _annexes(row.cites))] if row else []
    if other := [(path, found) for path, found in places if found and usual not in found]:
        told = {_number(usual), *_told(dossier)}
        for path, found in other:
            if all(every.count(each) < 2 and _number(each) not in told for each in found):
                yield Annex(path, found[0], usual, often)
    for path, shown in _tables(dossier):
        if _number(shown) not in map(_number, set(every)):
            yield Annex(path, shown, usual, often)


def _tables(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """The chapter on annexes and the note on the conclusion where they call just one annex the scoring table."""
    for path, text in (
        (("report", "annex"), dossier.report.get("annex", "")),
        (("conclusion", "note"), dossier.conclusion.note),
    ):
        told = [each[1] for each in _TABLE.finditer(text)] if "分表" in text else []
        if len(told) == 1:
            yield path, f"附件{figures(told[0])}"


def _told(dossier: Dossier) -> Iterator[int]:
    """The annexes that a text names."""
    for _, text in texts_with(dossier, "附"):
        yield from (number_of(each[1]) for each in _ANNEX.finditer(text))


def _annexes(cites: Sequence[Citation]) -> list[str]:
    return [each.at for each in cites if _number(each.at)]


@lru_cache(maxsize=256)
def _number(at: str) -> int:
    found = _ANNEX.match(at)
    return number_of(found[1]) if found else 0
