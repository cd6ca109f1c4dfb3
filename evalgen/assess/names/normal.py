"""Names and document numbers are the same when only width, brackets, spaces and the sign for a number differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from evalgen.assess.texts.half_width import folded

_BRACKETS = re.compile(r"[〔〕\[\]()【】﹝﹞「」『』《》〈〉“”\"'‘’]+")
_PLAIN = re.compile("[一-鿿0-9]*")
"""Most names; nothing in them has another width or another writing, so that they are not worth remembering."""
_USUAL = (("（", ""), ("）", ""), ("“", ""), ("”", ""), ("，", ","), ("：", ":"))
"""The signs that most names and titles have, if they have any, and what becomes of them."""
_PLAIN_WORDS = re.compile("[一-鿿0-9、。,.:;+/-]*")
"""Most titles, once those signs and the spaces are gone."""


def normal(text: str) -> str:
    """`text` to compare by: half width, small letters, no brackets, quotes or spaces, No., NO and № dropped."""
    return text if _PLAIN.fullmatch(text) else _normal(text)


def has_in_order(long: str, short: str) -> bool:
    """Whether the characters of `short` stand in `long` in this order: 平江县政府办 in 平江县人民政府办公室."""
    rest = iter(long)
    return all(each in rest for each in short)


def wording(text: str) -> str:
    """`text` to compare headings and titles by: `normal`, and no punctuation."""
    return text if _PLAIN.fullmatch(text) else _wording(text)


@lru_cache(maxsize=1024)
def _wording(text: str) -> str:
    return _LOOSE.sub("", _normal(text))


@lru_cache(maxsize=8192)
def _normal(text: str) -> str:
    bare = "".join(text.split())
    for sign, plain in _USUAL:
        if sign in bare:
            bare = bare.replace(sign, plain)
    if _PLAIN_WORDS.fullmatch(bare):
        return bare
    joined = "".join(_BRACKETS.sub("", folded(text)).split()).casefold()
    if "no" in joined and any(each.isdigit() for each in joined):
        return joined.replace("no.", "").replace("no", "")
    return joined


_LOOSE = re.compile("[.,;:!?。、·…—~+-]+")
_LONG = 60
"""More characters than names have."""
_SIGNS = "（）()〔〕[]“”《》，、。；：.+- "
_PLAIN_LINES = re.compile("[一-鿿0-9\n]*")


def wordings(texts: Sequence[str]) -> list[str]:
    """The `wording` of each, where most have the usual signs only: these are taken out of all of them at once."""
    if not texts:
        return []
    joined = "\n".join(texts)
    for sign in _SIGNS:
        if sign in joined:
            joined = joined.replace(sign, "")
    words = joined.split("\n")
    if len(words) != len(texts):
        return list(map(wording, texts))
    if _PLAIN_LINES.fullmatch(joined):
        return words
    return [each if _PLAIN.fullmatch(each) else wording(text) for each, text in zip(words, texts, strict=True)]


def repeated(texts: Iterable[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every text that occurs more than once after normalising: as first written, and its positions from 0."""
    written = list(texts)
    doubtful = _doubtful(written)
    keys = [normal(written[position]) for position in doubtful]
    # Most lists repeat nothing.
    if len(set(keys)) == len(keys):
        return iter(())
    positions = defaultdict[str, list[int]](list)
    for key, position in zip(keys, doubtful, strict=True):
        positions[key].append(position)
    return ((written[each[0]], tuple(each)) for each in positions.values() if len(each) > 1)


def positions_in_words(positions: Iterable[int]) -> str:
    """Where entries of a list stand, for a reader: 第 2 项、第 4 项."""
    return "、".join(f"第 {position + 1} 项" for position in positions)


def may_repeat(texts: Sequence[str]) -> bool:
    """Whether two of `texts` may be the same after normalising, which leaves the most usual characters alone."""
    return len(texts) > 1 and len(set(map(_usual, texts))) < len(texts)


def _usual(text: str) -> tuple[int, ...]:
    """How often the text has each of the most usual characters; counting them takes less than normalising."""
    return tuple(map(text.count, "的目和理"))


def _doubtful(texts: Sequence[str]) -> Sequence[int]:
    """The positions of those that may be as another one: of long texts, which take long to normalise, those that have
    the most usual characters as often."""
    if sum(map(len, texts)) < _LONG * len(texts):
        return range(len(texts))
    signs = list(map(_usual, texts))
    if len(set(signs)) == len(signs):
        return ()
    often = Counter(signs)
    return [position for position, sign in enumerate(signs) if often[sign] > 1]


def shortened(text: str) -> str:
    """The first sentence of `text`, or its first 24 characters, to name it by."""
    first = text.strip().partition("\n")[0].partition("。")[0].partition("；")[0]
    return first if len(first) <= 24 else f"{first[:24]}…"


def named(text: str) -> str:
    """`text` in quotation marks, those within it turned into the inner ones: “‘三中心项目’质量情况”."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
