"""Most measures of indicators are a quotient of two facts: received / planned."""

import re

_QUOTIENT = re.compile(r"\s*([a-z][a-z0-9_.]*)\s*/\s*([a-z][a-z0-9_.]*)\s*")


def quotient_of(measure: object) -> tuple[str, str] | None:
    """The names that the measure divides by one another; None where it is anything else."""
    found = _QUOTIENT.fullmatch(measure) if isinstance(measure, str) and "/" in measure else None
    return (found[1], found[2]) if found else None
