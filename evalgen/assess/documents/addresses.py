"""Two addresses of one page name the same site."""

import re
from typing import Final

_SITE: Final = re.compile(r"https?://(?:www\.|m\.)?(?P<name>[^/]+)\.(?P<end>[a-z]+)(?=/)")
_TELLING = 12
"""Characters of a path that no two pages share by chance."""


def on_other_site(one: str, other: str) -> bool:
    """Whether the addresses have one path, on sites whose names differ at their end alone (.com, .cn)."""
    first, second = _SITE.match(one), _SITE.match(other)
    if not first or not second or one[first.end() :] != other[second.end() :]:
        return False
    telling = len(one) - first.end() >= _TELLING
    return telling and first["name"] == second["name"] and first["end"] != second["end"]
