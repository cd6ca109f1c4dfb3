"""How much a figure grew or fell, in per cent, is told behind what it was and what it is."""

import re
from collections.abc import Iterator

from evalgen.assess.told.differences import of_years, turned
from evalgen.assess.told.sentence_figures import NUM, UNIT, Odd
from evalgen.assess.told.several_changes import of_another_thing
from evalgen.assess.told.shares import Figure, agrees, shown
from evalgen.assess.told.yearly_growth import grown_yearly, of_each_year

_BETWEEN = re.compile(rf"(20\d\d)年比(20\d\d)年(增长|增加|提高|上升|下降|降低|减少)(?:了)?\s*({NUM})\s*[%％]")
_CHANGE = re.compile(
    rf"[由从](?:(20\d\d)年的?)?[^，,。；;\d]{{0,10}}({NUM})\s*({UNIT})[^，,。；;\d]{{0,8}}?(?:到|至|为)(?:(20\d\d)年的?)?({NUM})\s*\3"
    rf"[，,]([^，,。；;\d]{{0,6}}?)(增长|增加|提高|上升|增幅|下降|降低|减少|降幅)(?:了|为|达)?\s*({NUM})\s*[%％]"
)


def odd_growth(sentence: str) -> Iterator[Odd]:
    """Every such percentage that the two figures of `sentence` do not make."""
    for found in _CHANGE.finditer(sentence):
        since, first, unit, until, last, lead, word, told = found.groups()
        was, is_now = Figure.of(first, unit), Figure.of(last, unit)
        change = Figure(abs(is_now.value - was.value), is_now.quantum + was.quantum)
        both = f"由 {first}{unit} 到 {last}{unit}"
        if of_each_year(lead):
            years = int(until) - int(since) if since and until else 0
            if not grown_yearly(was, is_now, years, told):
                yield Odd(f"{lead}{word} {told}%", f"{both}，{years} 年共{shown(change, was).removeprefix('约为')}")
        elif was.value and not (
            agrees(change, was, told) or of_another_thing(sentence[: found.start(6)], unit, lead, told)
        ):
            yield Odd(f"{word} {told}%", f"{both} {shown(change, was)}")
    amounts = of_years(sentence)
    for later, earlier, word, told in _BETWEEN.findall(sentence):
        if later in amounts and earlier in amounts:
            was, is_now = amounts[earlier], amounts[later]
            change = Figure(abs(is_now.value - was.value), is_now.quantum + was.quantum)
            if not agrees(change, was, told):
                yield Odd(f"{later}年比{earlier}年{word} {told}%", f"按两年的数 {shown(change, was)}")
            elif way := turned(was, is_now, word):
                yield Odd(f"{later}年比{earlier}年{word} {told}%", f"按两年的数是{way}")
