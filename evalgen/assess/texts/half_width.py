"""Figures are typed in full width or in half, and years in Chinese digits too: １２．５％, 二〇二二年."""

import re
import unicodedata
from typing import Final

# Folding a text that holds a wide sign costs ten times as much as one without; these are in most texts.
_WIDE = tuple(zip("，：；（）", ",:;()", strict=True))
_WIDE_FIGURES = "０１２３４５６７８９．％"
_SIGNS: Final = (*_WIDE_FIGURES, "〇", "零", "○")
"""One of these stands in every text whose figures or years are not written in plain digits; looking for one character
takes a tenth of what looking for two does."""
_FIGURES = str.maketrans(_WIDE_FIGURES, "0123456789.%")
_WIDE_FIGURE = re.compile(f"[{_WIDE_FIGURES}]")
_YEAR = re.compile("(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def folded(text: str) -> str:
    """`text` in half width (NFKC)."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    return unicodedata.normalize("NFKC", text)


def written_otherwise(text: str) -> bool:
    """Whether the text may have figures or years that are not written in plain digits."""
    found = [sign for sign in _SIGNS if sign in text]
    return bool(found) and (found != ["零"] or "二零" in text)


def figures(text: str) -> str:
    """`text` with its digits, points and per cent signs in half width, and its years in digits (二〇二二年): as long as
    it was, all else as written."""
    if "〇" in text or "二零" in text or "二○" in text:
        text = _YEAR.sub(lambda found: found[0].translate(_DIGITS), text)
    return text.translate(_FIGURES) if _WIDE_FIGURE.search(text) else text
