"""A PDF begins with its mark; its pages can be counted with certainty only where nothing in it is packed."""

import re
from pathlib import Path

_MARK, _HEAD = b"%PDF-", 1024
"""Readers look for the mark in the first bytes, not only in the very first."""
_LARGEST = 1 << 25
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_COUNT = re.compile(rb"/Count\s+([0-9]{1,6})(?![0-9])")
_UNCERTAIN = (b"/ObjStm", b"/XRef", b"/Encrypt", b"/Prev", b"/PageLabels")
"""Objects packed or enciphered, a later version of the file in the same file, or pages with numbers of their own."""


def is_pdf(path: Path) -> bool:
    """Whether the file is marked as a PDF; one that cannot be read is not said to be none."""
    try:
        with path.open("rb") as stream:
            return _MARK in stream.read(_HEAD)
    except OSError:
        return True


def pages_in(path: Path) -> int | None:
    """How many pages a PDF has; None unless its page objects can be counted and are as many as it says itself."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    if content.count(b"startxref") != 1 or any(sign in content for sign in _UNCERTAIN):
        return None
    pages = len(_PAGE.findall(content))
    said = max(map(int, _COUNT.findall(content)), default=0)
    return pages if pages == said > 0 else None
