"""Names that begin with other characters are other names, however they are written."""

import re
from collections.abc import Sequence

_BEGINNINGS = (6, 2)
"""Characters looked at: of short names six tell more of them apart, in longer ones two come before any bracket."""
_PLAIN = re.compile("[一-鿿0-9、。，：；+/-]*")
"""Characters that a name keeps, however it is written."""


def begin_otherwise(names: Sequence[str]) -> bool:
    """Whether each of the names begins otherwise, so that no two are the same; true of most lists, and much quicker
    than comparing whole names."""
    if len(names) < 2:
        return True
    for length in _BEGINNINGS:
        begun = {name[:length] for name in names}
        if len(begun) == len(names) and _PLAIN.fullmatch("".join(begun)):
            return True
    return False
