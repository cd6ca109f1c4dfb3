"""Names that begin with other words are other names, however they are written."""

import re
from collections.abc import Sequence

from evalgen.assess.normal import wordings

_PLAIN_BEGINNING, _BEGINNING, _WORDS = 4, 12, 6
"""Characters of a name that are looked at, and how many of these most often are no signs."""
_PLAIN = re.compile("[一-鿿0-9、。，：；]*")
"""Characters that a name keeps, however it is written."""


def begin_otherwise(names: Sequence[str]) -> bool:
    """Whether each of the names begins otherwise, so that no two are the same; true of most lists, and much quicker
    than comparing whole names."""
    plain = {name[:_PLAIN_BEGINNING] for name in names}
    if len(plain) == len(names) and _PLAIN.fullmatch("".join(plain)):
        return True
    begun = wordings([name[:_BEGINNING] for name in names])
    if len({words[:_WORDS] for words in begun}) < len(names):
        return False
    return all([len(words) >= _WORDS or len(name) <= _BEGINNING for words, name in zip(begun, names, strict=True)])
