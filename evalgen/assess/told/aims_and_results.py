"""A report tells a goal or a row as the form has it: its 指标值, and the 完成值 behind (指标值为105人，完成值116人)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.entered import stated
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.assess.told.named_quantities import Named, of_another
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

_SIGNS = ("指标值", "完成值")
"""The second stands wherever a report goes on as the form does, with a figure behind."""
_TELLS = re.compile("完成值[^。；\\d\n]{0,6}\\d")
_LIMIT = (
    "(?:不低于|不少于|不小于|大于等于|大于或等于|高于|大于|不高于|不超过|不多于|小于等于|小于|达到|≥|≤|>=|<=|>|<|=)?"
)
_NUMBER = r"\s*(\d[\d,]*(?:\.\d+)?)\s*"
_AIMED = rf"指标值(?:设定|定)?(?:为|是|：|:)*{_LIMIT}{_NUMBER}"
_REACHED = rf"(?:的|全年|年度|年末|实际)*完成值(?:为|是|达到?|：|:)*{_NUMBER}"
_LEAD = re.compile("(?:的|年初|年度|全年|年末|设定|绩效|目标|实际)*\\Z")
_SHORTEST, _FAR = 4, 12
"""Characters of a name that is known by itself, and of what may stand between it and a sign."""

_BEFORE = frozenset("，,。；;、：:“（( \n")
"""What stands before a name that is not a part of a longer one."""


class _Row(NamedTuple):
    """A goal or a row: its target and actual value as written, and where it stands."""

    target: str
    actual: str
    path: Path


def odd_aims(evidence: Evidence, scorecard: Scorecard) -> Iterator[tuple[Path, Named, str]]:
    """Every text with a target or a result right behind the name that is another number, in its unit."""
    rows: dict[str, _Row] = {}
    for path, text, at in _signs(evidence.dossier):
        rows = rows or _rows(evidence, scorecard)
        lead = _LEAD.search(text, max(0, at - _FAR), at)
        end = lead.start() if lead else at
        name = next((each for each in rows if text.endswith(each, 0, end)), "")
        start = end - len(name)
        if not name or (start and text[start - 1] not in _BEFORE):
            continue
        target, actual = (parse_quantity(figures(each)) for each in rows[name][:2])
        odd = _odd(text, at, target, None if actual and actual.bound else actual)
        if odd and not of_another(evidence.dossier, said_before(text, start)):
            yield path, Named(name, "", (odd[1],), rows[name].path), odd[0]


def _signs(dossier: Dossier) -> Iterator[tuple[Path, str, int]]:
    whole = every_text(dossier)
    # Most texts that say the word tell no figure with it.
    told = any(_TELLS.match(whole, at) for at in places(_SIGNS[1], whole))
    for sign in _SIGNS if told else ():
        for path, text in texts_with(dossier, sign):
            if path[0] != "scores":
                yield from ((path, text, at) for at in places(sign, text))


def _rows(evidence: Evidence, scorecard: Scorecard) -> dict[str, _Row]:
    """Goals and rows by their name, if there is but one of it, the longest first."""
    goals = [(each.title, each.target, each.actual) for each in evidence.dossier.project.goals]
    found = [(name, _Row(aim, done, ("project", "goals", at))) for at, (name, aim, done) in enumerate(goals)]
    for each in stated(evidence, scorecard):
        aim, done = (f"{fact.value}" if fact else "" for fact in (each.target, each.actual))
        found.append((each.line.name, _Row(aim, done, ("scores", each.line.id, "facts"))))
    names = [name for name, _ in found]
    alone = [each for each in found if len(each[0]) >= _SHORTEST and names.count(each[0]) == 1]
    return dict(sorted(alone, key=lambda each: -len(each[0])))


def _odd(text: str, at: int, target: Quantity | None, actual: Quantity | None) -> tuple[str, Quantity] | None:
    """What is told otherwise, and the figure that the form has of it."""
    aimed = _behind(_AIMED, target.unit).match(text, at) if target else None
    if aimed and target and _is_nowhere(text, at, _behind(_AIMED, target.unit), target):
        return aimed[0], target
    start = aimed.end() + 1 if aimed else at
    reached = _behind(_REACHED, actual.unit).match(text, start) if actual else None
    if reached and actual and _is_nowhere(text, at, _behind(_REACHED, actual.unit), actual):
        return reached[0], actual
    return None


def _is_nowhere(text: str, at: int, told: re.Pattern[str], known: Quantity) -> bool:
    """Whether the sentence does not tell the figure too: 年初指标值100人，调整后指标值105人."""
    return all(decimal_of(each[1]) != known.number for each in told.finditer(sentence_at(text, at)))


@lru_cache(maxsize=256)
def _behind(words: str, unit: str) -> re.Pattern[str]:
    return re.compile(f"{words}{re.escape(unit)}" + ("" if unit else r"(?![\d.%‰一-鿿])"))
