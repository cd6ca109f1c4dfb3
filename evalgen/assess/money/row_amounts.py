"""An indicator may be an amount of money, told again right behind its name: 实际村集体收入60.3万元."""

import re
from functools import lru_cache

from evalgen.assess.entered import Stated, figure_of, stated
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.printed_amounts import printed_amounts
from evalgen.assess.texts.sentences import clause_before, speaks_of_the_whole, tells_what_is
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.misprinted_number import slip
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

_FEWEST = 4
"""Characters of a name that names nothing else."""
_DIGITS = (3, 4)
"""Fewer may be alike by chance; amounts of more are looked at wherever they stand (amount-in-words)."""
_PART = re.compile("部分|分别|每|平均|人均|户均|约|近|余|不足|左右")


def misprinted_rows(evidence: Evidence, scorecard: Scorecard) -> dict[Path, tuple[Line, str, Quantity]]:
    """By where it stands, the first amount right behind the name of an indicator that misprints its actual value; with
    the indicator and that value."""
    found: dict[Path, tuple[Line, str, Quantity]] = {}
    for row in stated(evidence, scorecard):
        actual = figure_of(row.entry, "actual")
        if actual is None or actual.base != "元" or actual.bound or len(row.line.name) < _FEWEST:
            continue
        for path, text in texts_with(evidence.dossier, row.line.name):
            tells = path[0] in ("report", "findings") and tells_what_is(path)
            if tells and (told := _odd(evidence.dossier, row, text, actual)):
                found.setdefault(path, (row.line, told, actual))
    return found


def _odd(dossier: Dossier, row: Stated, text: str, actual: Quantity) -> str:
    for found in _behind(row.line.name).finditer(text):
        told = parse_quantity(f"{found['number']} {found['unit']}")
        clause = clause_before(text, found.start())
        if told is None or not _misprints(told, actual) or _PART.search(clause):
            continue
        if any(agree(told, each) for each in printed_amounts(dossier)):
            continue
        if speaks_of_the_whole(dossier, text, found.start()):
            return f"{found['number']}{found['unit']}"
    return ""


def _misprints(told: Quantity, actual: Quantity) -> bool:
    one, other = (f"{each.number:f}" for each in (told, actual))
    alike = told.unit == actual.unit and len(one) == len(other) and one.find(".") == other.find(".")
    return alike and len(other.replace(".", "")) in _DIGITS and bool(slip(one.replace(".", ""), other.replace(".", "")))


@lru_cache(maxsize=256)
def _behind(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"{re.escape(name)}(?:共计?|合计|为|是|达到?|：|:)*\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>亿元|万元|元)(?!以|左右|余)"
    )
