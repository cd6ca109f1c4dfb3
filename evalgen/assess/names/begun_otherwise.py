"""Names that begin with other characters are other names, however they are written."""

import re
from collections.abc import Sequence
from operator import itemgetter

_BEGINNINGS = tuple([itemgetter(slice(length)) for length in (6, 2)])
"""Characters looked at: of short names six tell more of them apart, in longer ones two come before any bracket."""
_PLAIN = re.compile("[一-鿿0-9、。，：；+/-]*")
"""Characters that a name keeps, however it is written."""


def begin_otherwise(names: Sequence[str]) -> bool:
    """Whether each of the names begins otherwise, so that no two are the same; true of most lists, and much quicker
    than comparing whole names."""
    count = len(names)
    if count < 2:
        return True
    for beginning in _BEGINNINGS:
        begun = set(map(beginning, names))
        if len(begun) == count and _PLAIN.fullmatch("".join(begun)):
            return True
    return False
