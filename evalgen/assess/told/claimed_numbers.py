"""A claim tells a number with its unit, right behind the name of what it is of or in the sentence that names it."""

import re
from collections.abc import Iterable, Iterator

from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.units import Quantity

_END = re.compile("[。；\n]")
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*[多余]?\s*")
_LED = re.compile(rf"(?:共?有|共|为|达)?{_NUMBER.pattern}")


def same(told: Iterable[str], known: Quantity) -> bool:
    """Whether one of the numbers told is that of the figure."""
    return any(decimal_of(each) == known.number for each in told)


def unit_of(figure: Quantity) -> str:
    """The unit without 多 and 余: 次 of 300多次."""
    return figure.unit.lstrip("多余")


def behind(before: str, text: str, unit: str) -> Iterator[str]:
    """Every number with this unit right behind the words."""
    for part in text.split(before)[1:] if unit else ():
        if (found := _NUMBER.match(part)) and part.startswith(unit, found.end()):
            yield found[1]


def sentences(name: str, text: str) -> list[str]:
    """What stands between the name and the end of its sentence, wherever the name stands."""
    ends = [(part, _END.search(part)) for part in text.split(name)[1:]]
    return [part[: end.start()] if end else part for part, end in ends]


def in_sentence(sentence: str, unit: str) -> Iterator[str]:
    """The number with this unit right behind the name, or the only one between it and the end of its sentence."""
    led = _LED.match(sentence) if unit else None
    told = (led[1],) if led and sentence.startswith(unit, led.end()) else numbers(sentence, unit)
    if len(told) == 1:
        yield told[0]


def numbers(text: str, unit: str) -> tuple[str, ...]:
    """Every number in the text with this unit right behind it."""
    told = _NUMBER.finditer(text) if unit else ()
    return tuple([each[1] for each in told if text.startswith(unit, each.end())])
