"""A part told behind 其中 is no more than what the sentence counts before it (调查了九处终端，其中11处)."""

import re
from collections.abc import Iterator

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.told.sentence_figures import ABOUT, Odd

_UNITS = "处户人名条份所座家件场台套盏"
_COUNT = rf"(?P<number>\d{{1,6}}|[一二两三四五六七八九十]{{1,3}})(?P<unit>[{_UNITS}])"
_PART = re.compile(rf"[^\d，,。；;、]{{0,8}}?{_COUNT}")
_KNOWN = re.compile(rf"(?<![第\d.,]){_COUNT}")
_BESIDE = re.compile(f"[{_UNITS}][，,：]")


def more_than_all(sentence: str) -> Iterator[Odd]:
    """The part, where it is more than each number in its unit before; right behind such a number it is told
    elsewhere."""
    before, _, behind = sentence.partition("其中")
    found = _PART.match(behind)
    if not found or _BESIDE.match(before, len(before) - 2) or ABOUT.search(sentence):
        return
    known = [number_of(each["number"]) for each in _KNOWN.finditer(before) if each["unit"] == found["unit"]]
    if known and number_of(found["number"]) > max(known):
        yield Odd(f"其中{found[0]}", f"前面的全部是 {max(known)}{found['unit']}")
