"""Chinese labels are measured before they are drawn, so that none overlaps another or leaves its picture."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z0-9.,%]+|.", re.DOTALL)
_CLOSING = frozenset("，。、；：！？）》〉」』】〕”’,.;:!?)]…")
_NARROW = frozenset(" .,:;'|!()[]/-il·")


def clean(text: str) -> str:
    """`text` in one line, without characters that no reader sees."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    seen = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    return " ".join(seen.split())


@lru_cache(maxsize=8192)
def _width(char: str) -> float:
    if char in _NARROW:
        return 0.36
    if char.isascii():
        return 0.58 if char.isdigit() else 0.7
    return 0 if unicodedata.combining(char) else 1


@lru_cache(maxsize=8192)
def em(text: str) -> float:
    """The width of `text` in widths of a Chinese character; rather too much than too little."""
    return sum(map(_width, text))


def shortened(text: str, width: float) -> str:
    """`text` within `width` em, ending in … where it had to be cut."""
    if em(text) <= width:
        return text
    kept, room = "", width - 1
    for char in text:
        room -= _width(char)
        if room < 0:
            break
        kept += char
    return kept.rstrip() + "…"


@lru_cache(maxsize=8192)
def wrapped(text: str, width: float, lines: int = 2) -> tuple[str, ...]:
    """`text` in at most `lines` lines of `width` em; what does not fit the last is cut with …; never empty."""
    rows = _rows(clean(text), max(width, 2))
    if len(rows) <= lines:
        return tuple(rows)
    return (*rows[: lines - 1], shortened("".join(rows[lines - 1 :]), max(width, 2)))


def _rows(text: str, width: float) -> list[str]:
    rows, row, used = [], "", 0.0
    for word in _words(text, width):
        used += em(word)
        if row and used > width:
            # A line does not begin with a closing mark: the character before it goes along.
            carried = row[-1] if word[0] in _CLOSING and len(row) > 1 and em(row[-1] + word) <= width else ""
            rows.append(row[: len(row) - len(carried)].rstrip())
            row = (carried + word).lstrip()
            used = em(row)
        else:
            row += word
    return [*rows, row]


def _words(text: str, width: float) -> list[str]:
    words = _WORD.findall(text)
    return [piece for word in words for piece in (word if em(word) > width else (word,))]
