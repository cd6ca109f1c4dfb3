"""Words of an agency stand on a page as words; nothing in them is markup."""

import html
from collections.abc import Callable
from functools import lru_cache

from evalgen.publish.inline import Inline

Words = Callable[[Inline], str]
"""Words in a line, escaped."""

escaped = lru_cache(maxsize=8192)(html.escape)
"""The same words come back in every evaluation."""


def toned(tone: str) -> str:
    """The class that a tone adds to others."""
    return f" tone-{tone}" if tone else ""
