"""How satisfied people are is asked under several names."""

_RATED = ("满意度", "满意率", "好评率", "认可度")


def is_satisfaction(name: str) -> bool:
    """Whether an indicator of this name is a rate of satisfaction."""
    return any(word in name for word in _RATED)
