"""Names and document numbers are the same when only width, brackets, spaces and the sign for a number differ."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_BRACKETS = re.compile(r"[〔〕\[\]()【】﹝﹞「」『』《》〈〉“”\"'‘’]+")
# Folding a text that holds a wide sign costs ten times as much as one without; these are in most texts.
_WIDE = tuple(zip("，：；（）", ",:;()", strict=True))
_PLAIN = re.compile("[一-鿿0-9]*")
"""Most names; nothing in them has another width or another writing."""
_CASED = re.compile(r"[^\W\d_一-鿿]")
"""A letter that may be large or small; most texts have none, and folding letters takes long in them."""
_FIGURES = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE_FIGURE = re.compile("[０-９．％]")


def folded(text: str) -> str:
    """`text` in half width (NFKC)."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    return unicodedata.normalize("NFKC", text)


def figures(text: str) -> str:
    """`text` with its digits, points and per cent signs in half width: as long as it was, all else as written."""
    return text.translate(_FIGURES) if _WIDE_FIGURE.search(text) else text


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """`text` to compare by: half width, small letters, no brackets, quotes or spaces, No., NO and № dropped."""
    if _PLAIN.fullmatch(text):
        return text
    joined = "".join(_BRACKETS.sub("", folded(text)).split())
    if not _CASED.search(joined):
        return joined
    joined = joined.casefold()
    if "no" in joined and any(each.isdigit() for each in joined):
        return joined.replace("no.", "").replace("no", "")
    return joined


_LOOSE = re.compile("[.,;:!?。、·…—~+-]+")


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """`text` to compare headings and titles by: `normal`, and no punctuation."""
    return text if _PLAIN.fullmatch(text) else _LOOSE.sub("", normal(text))


def repeated(texts: Iterable[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every text that occurs more than once after normalising: as first written, and its positions from 0."""
    written = list(texts)
    if not may_repeat(written):
        return iter(())
    positions: dict[str, list[int]] = {}
    for position, text in enumerate(written):
        positions.setdefault(normal(text), []).append(position)
    return ((written[each[0]], tuple(each)) for each in positions.values() if len(each) > 1)


def may_repeat(texts: Sequence[str]) -> bool:
    """Whether two of `texts` may be the same after normalising.

    Normalising long texts takes longer than counting the most usual characters, which it leaves alone.
    """
    return len(texts) > 1 and len({tuple(map(text.count, "的目和理")) for text in texts}) < len(texts)


def shortened(text: str) -> str:
    """The first sentence of `text`, or its first 24 characters, to name it by."""
    first = text.strip().partition("\n")[0].partition("。")[0].partition("；")[0]
    return first if len(first) <= 24 else f"{first[:24]}…"


def named(text: str) -> str:
    """`text` in quotation marks, those within it turned into the inner ones: “‘三中心项目’质量情况”."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
