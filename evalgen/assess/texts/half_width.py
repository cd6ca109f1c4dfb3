"""Digits and signs are typed in full width or in half: １２．５％ says 12.5%."""

import re
import unicodedata

# Folding a text that holds a wide sign costs ten times as much as one without; these are in most texts.
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = re.compile("(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)")
_WIDE_FIGURE = re.compile("[０-９．％]")
_FIGURES = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE = tuple(zip("，：；（）", ",:;()", strict=True))


def folded(text: str) -> str:
    """`text` in half width (NFKC)."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    return unicodedata.normalize("NFKC", text)


def figures(text: str) -> str:
    """`text` with its digits, points and per cent signs in half width, and its years in digits (二〇二二年): as long as
    it was, all else as written."""
    if "〇" in text or "二零" in text or "二○" in text:
        text = _YEAR.sub(lambda found: found[0].translate(_DIGITS), text)
    return text.translate(_FIGURES) if _WIDE_FIGURE.search(text) else text
