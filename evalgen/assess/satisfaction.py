"""How satisfied people are is asked under several names."""

import re
from functools import lru_cache

_RATED = re.compile("满意[度率]|好评率|认可度")


@lru_cache(maxsize=1024)
def is_satisfaction(name: str) -> bool:
    """Whether an indicator of this name is a rate of satisfaction."""
    return bool(_RATED.search(name))
