"""Text and question are folded alike, so that what looks the same to a reader is found.

The same rules stand in `assets/search-normal.js`; `tests/publish/search/normal.yml` holds both to them.

1. Each code point by itself: compatibility decomposition (NFKD), marks and invisible characters gone, lower case. What
   becomes or ends in a digit without being one (①, ², ½, ㎡) stands apart from its neighbours.
2. A token is a run of digits; a run of Latin, Greek or Cyrillic letters; or a single character of any other script.
3. `。；！？;!?` and line ends break adjacency. Whatever else there is parts runs, and no more.
4. Terms are the tokens, and each two that stand side by side: written together, with a space between two runs.
5. A number with thousands separators reads also without them.
"""

import re
import unicodedata
from collections.abc import Iterator

BREAK, GAP = "\n", " "
ALONE = (
    "\u0530-\u1cff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Characters that are tokens by themselves: Han with all extensions, kana, bopomofo, Hangul letters, Yi, and scripts
from Armenian to Mongolian."""
LETTERS = "a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u052f"
_GONE = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20d0-\u20ff"
    "\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0100-\U000e01ef]"
)
_KEPT = re.compile(f"[0-9,{LETTERS}{ALONE}]")
_BREAKS = frozenset("。；！？;!?\n\r\v\f\x85\u2028\u2029")
_ENDS_IN_DIGIT = re.compile("^[0-9]|[0-9]$")
_DIGITS = re.compile("[0-9\uff10-\uff19\U0001d7ce-\U0001d7ff]")
_TOKEN = re.compile(f"[0-9]+|[{LETTERS}]+|[{ALONE}]")
_RUN = re.compile(f"[0-9{LETTERS}]")
_THOUSANDS = re.compile("(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")


class _Folds(dict[int, str]):
    """What each code point becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = value = _folded(chr(code))
        return value


def _folded(character: str) -> str:
    plain = "".join(map(_kept, unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).lower())))
    apart = _ENDS_IN_DIGIT.search(plain) and not _DIGITS.fullmatch(character)
    return f"{GAP}{plain}{GAP}" if apart else plain


def _kept(character: str) -> str:
    if _GONE.fullmatch(character):
        return ""
    if character in _BREAKS:
        return BREAK
    return character if _KEPT.fullmatch(character) else GAP


_FOLDS = _Folds()
_UNUSUAL = re.compile("[^\u4e00-\u9fff0-9a-z\n ]+")
"""What most texts have little of: characters that may fold to others."""


def folded(text: str) -> str:
    """`text` in folded characters: tokens, commas, gaps, and a line for each stretch."""
    # What characters fold to folds to itself, so that one may be replaced after the other.
    for character in set("".join(_UNUSUAL.findall(text))):
        fold = _FOLDS[ord(character)]
        if fold != character:
            text = text.replace(character, fold)
    return text


def without_thousands(folded: str) -> str:
    """`folded` with the separators of thousands taken out of its numbers."""
    return _THOUSANDS.sub(lambda match: match[0].replace(",", ""), folded)


def stretches(folded: str) -> list[list[str]]:
    """The tokens of what was `folded`, by stretches within which they stand side by side."""
    return [tokens for line in folded.split(BREAK) if (tokens := _TOKEN.findall(line))]


def readings(text: str) -> list[list[list[str]]]:
    """The stretches of `text` as it stands and, where that is different, without separators of thousands.

    A page holds what is asked for if it holds every stretch of one reading.
    """
    whole = folded(text)
    plain = without_thousands(whole)
    return [stretches(each) for each in dict.fromkeys((whole, plain))]


def pair(left: str, right: str) -> str:
    """The term for two tokens side by side."""
    return f"{left} {right}" if _RUN.match(left) and _RUN.match(right) else left + right


def terms(text: str) -> set[str]:
    """Every term of `text`, in either reading."""
    return {term for reading in readings(text) for stretch in reading for term in _terms(stretch)}


def _terms(stretch: list[str]) -> Iterator[str]:
    yield from stretch
    yield from map(pair, stretch, stretch[1:])
