"""A note on how an indicator is read tells its target and actual value as they are entered, or that they are not."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.points.notes import every_note
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.units import Quantity, parse_quantity

_KEYS: Final[Mapping[str, str]] = {"指标值": "target", "目标值": "target", "完成值": "actual"}
_NAMES = "|".join(_KEYS)
_NUMBER, _UNIT = r"(\d[\d,]*(?:\.\d+)?)\s*", "([%‰一-鿿]{1,3})"
_GIVEN = re.compile(rf"({_NAMES})(?:[是为印写作]|都是)*[（(]?[≥≤]?\s*{_NUMBER}{_UNIT}")
_AS = re.compile(rf"(?<![不若如])以\s*{_NUMBER}([%‰一-鿿]{{1,3}}?)(?:作?为|当作)({_NAMES})")
_LACKING = re.compile(
    rf"(?<!部分)(?:{_NAMES})(?:识别|[^，。；\d]{{0,6}}有疑|[，,]|[和与、](?:{_NAMES}))*?"
    "(?:[均都]?无法辨认|(?:没有|未予?|不予?)录(?:入(?!单位|依据|来源)|(?!入)))"
)
_OTHERS = re.compile("上年|去年|原定|调整|应[为是]|误|另|其中|如果")
"""Words of a note that tells another figure beside it."""


class Noted(NamedTuple):
    """What a note tells of a target or an actual value, what is entered, and under which key."""

    node: Node
    told: str
    known: str
    key: str


def odd_notes(evidence: Evidence, rubric: Rubric) -> Iterator[Noted]:
    """Every note on an indicator that tells another value than the one entered, or that none was."""
    said = every_note(evidence, rubric)
    for node in rubric.leaves if "指标值" in said or "目标值" in said or "完成值" in said else ():
        if not node.indicator.note or "值" not in node.indicator.note:
            continue
        entry, note = entry_of(evidence, node.indicator.id), figures(node.indicator.note)
        for name, key in _KEYS.items():
            if name in note and (fact := figure_of(entry, key)) and (odd := _odd(note, name, fact)):
                yield Noted(node, odd, f"{name}是 {fact}", key)
                break


def _odd(note: str, name: str, fact: Quantity) -> str:
    """What the note tells of the value otherwise, the right one being told nowhere in it."""
    lacking = [each[0] for each in _LACKING.finditer(note) if name in each[0]]
    if lacking:
        return lacking[0]
    told = [(each[0], each[2], each[3], len(each[3])) for each in _GIVEN.finditer(note) if each[1] == name]
    told += [(each[0], each[1], each[2], 0) for each in _AS.finditer(note) if each[3] == name]
    read = [
        (words[: len(words) - behind + end * bool(behind)], figure)
        for words, number, unit, behind in told
        for end, figure in _read(number, unit, fact)
    ]
    if not read or any(figure.value == fact.value for _, figure in read) or _OTHERS.search(note):
        return ""
    return read[0][0]


def _read(number: str, unit: str, fact: Quantity) -> Iterator[tuple[int, Quantity]]:
    """The figure in a unit of the kind of the fact's, and the characters of that; behind its unit words may go on."""
    for end in range(len(unit), 0, -1):
        figure = parse_quantity(f"{number}{unit[:end]}")
        if figure and figure.base == fact.base and (figure.unit == fact.unit or fact.base):
            yield end, figure
            return
