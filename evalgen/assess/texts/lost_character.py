"""Of two writings of one thing, one may have lost a character."""


def place_lost(short: str, long: str) -> int:
    """Where `long` has the one character that it has more than `short`; -1 where it is not the same but for one."""
    if len(long) != len(short) + 1:
        return -1
    # Such texts begin alike or end alike; most others do neither.
    if short and short[0] != long[0] and short[-1] != long[-1]:
        return -1
    at = next((place for place, char in enumerate(short) if char != long[place]), len(short))
    return at if short[at:] == long[at + 1 :] else -1
