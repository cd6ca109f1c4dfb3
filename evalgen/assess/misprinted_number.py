"""A number misprints another where two neighbouring digits changed places, one digit is off, or a zero is lost."""


def misprints(told: int, meant: int) -> bool:
    """Whether `told` misprints `meant`; numbers of two digits only by exchange or by a zero."""
    one, other = str(told), str(meant)
    if told == meant or min(len(one), len(other)) < 2:
        return False
    if len(one) != len(other):
        return told in (meant * 10, meant // 10 if not meant % 10 else meant)
    off = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(off) == 1:
        return len(one) > 2
    first, last = off[0], off[-1]
    return len(off) == 2 and last - first == 1 and one[first] + one[last] == other[last] + other[first]
