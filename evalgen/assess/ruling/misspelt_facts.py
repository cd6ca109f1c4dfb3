"""What stands under a name that no rule reads says nothing: a mark or a part the rule lacks, or a misspelt fact."""

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import Any

from evalgen.assess.measure.measure import Measure
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem, nearest
from evalgen.problems.place import Path

_GOAL = frozenset(("target", "actual"))
_FORMULAS = ("measure", "count", "points", "otherwise", "when")
_NAMED = (("marks", "items", "要点"), ("parts", "parts", "分项"))
_SLIP = re.compile(r"(?:\d+|_[a-z0-9]{1,2})$")


def misspelt_facts(evidence: Evidence, rubric: Rubric) -> Iterator[Problem]:
    """Every fact that nothing reads while its rule misses one of nearly that name.

    A fact under another name altogether may well stand there for the reader.
    """
    shared = evidence.dossier.facts.keys()
    for name, entry in evidence.dossier.scores.items():
        rule = rubric.by_id[name].indicator.rule
        if rule and (entry.facts or entry.marks or entry.parts):
            yield from _of(evidence, ("scores", name), entry, rule, shared)


def _of(evidence: Evidence, at: Path, entry: Entry, rule: Mapping[str, Any], around: Set[str]) -> Iterator[Problem]:
    yield from _unknown(evidence, at, entry, rule)
    below = {name for part in entry.parts.values() for name in part.facts}
    missed = _read(rule) - entry.facts.keys() - around - below
    for name in (entry.facts.keys() - _read(rule)) if missed else ():
        if near := next((each for each in sorted(missed) if _nearly(name, each)), None):
            yield Problem(
                evidence.places.find((*at, "facts", name), key=True),
                f"评分规则要用的“{near}”没有写，这里写的“{name}”没有规则用到",
                f"是不是“{near}”？",
                "misspelt-fact",
            )
    for part in rule.get("parts", ()):
        if part["id"] in entry.parts:
            own = entry.parts[part["id"]]
            yield from _of(evidence, (*at, "parts", part["id"]), own, part["rule"], around | entry.facts.keys())


def _unknown(evidence: Evidence, at: Path, entry: Entry, rule: Mapping[str, Any]) -> Iterator[Problem]:
    """The marks and parts for which the rule, which has others, has no item and no part."""
    for field, key, kind in _NAMED:
        known = [str(each["id"]) for each in rule.get(key, ())]
        for name in getattr(entry, field) if known else ():
            if name not in known:
                place = evidence.places.find((*at, field, name), key=True)
                yield Problem(
                    place, f"评分规则没有标识为“{name}”的{kind}", nearest(name, known), f"unknown-{field[:-1]}"
                )


def _read(rule: Mapping[str, Any]) -> frozenset[str]:
    """The names that a rule and its parts read."""
    if rule.get("kind") == "target":
        return _GOAL
    own = set[str]()
    for key, below in rule.items():
        if isinstance(below, list):
            own.update(*(_read(each) for each in below if isinstance(each, dict)))
        elif isinstance(below, dict):
            own |= _read(below)
        elif key in _FORMULAS:
            own |= _names(str(below))
    return frozenset(own)


@lru_cache(maxsize=2048)
def _names(formula: str) -> frozenset[str]:
    try:
        return frozenset(each for each in Measure.parse(formula).names if "." not in each and each != "counted")
    except ValueError:
        return frozenset()


def _nearly(one: str, other: str) -> bool:
    """Whether one is the other but for a letter, or two in longer names; never but for a number or an ending _a."""
    if min(len(one), len(other)) < 4 or _SLIP.sub("", one) == _SLIP.sub("", other):
        return False
    if one.endswith(other) or other.endswith(one):
        return False
    return _apart(one, other) <= (2 if min(len(one), len(other)) > 7 else 1)


def _apart(one: str, other: str) -> int:
    """How many letters to put in, leave out, change or swap with the next to make one of the other."""
    rows = [list(range(len(other) + 1))]
    for row, letter in enumerate(one, 1):
        rows.append([row])
        for at, against in enumerate(other, 1):
            ways = [rows[row - 1][at] + 1, rows[row][at - 1] + 1, rows[row - 1][at - 1] + (letter != against)]
            if row > 1 and at > 1 and (letter, one[row - 2]) == (other[at - 2], against):
                ways.append(rows[row - 2][at - 2] + 1)
            rows[row].append(min(ways))
    return rows[-1][-1]
