"""A misprinted name still has one of its halves as it is, and its first and its last character."""

from functools import lru_cache

_LATEST = 32
"""Names and texts asked about again, for a character off and for one lost."""


@lru_cache(maxsize=_LATEST)
def half_told(name: str, text: str) -> tuple[list[str], list[str]]:
    """Every stretch of `text` with one half of `name` and the first and last character of it: those as long as the
    name, and those a character shorter or longer but where the name itself stands."""
    # One place stands before many names, so that they are cut in what is behind it.
    size, cut = len(name), (len(name) + max(0, *map(name.rfind, "县市区"))) // 2
    alike, others = dict[str, None](), dict[str, None]()
    last, at = name[-1], text.find(name[:cut])
    while at >= 0:
        if text.startswith(name, at):
            alike[name] = None
        elif last in (behind := text[at + size - 2 : at + size + 1]):
            for beyond, sign in enumerate(behind, start=size - 1):
                if sign == last:
                    (alike if beyond == size else others)[text[at : at + beyond]] = None
        at = text.find(name[:cut], at + 1)
    first, at = name[0], text.find(name[cut:], cut - 1)
    while at >= 0:
        begin = max(0, at - cut - 1)
        before = text[begin : at - cut + 2]
        if first in before and not text.startswith(name, at - cut):
            for start, sign in enumerate(before, start=begin):
                if sign == first:
                    (alike if start == at - cut else others)[text[start : at + size - cut]] = None
        at = text.find(name[cut:], at + 1)
    return list(alike), list(others)
