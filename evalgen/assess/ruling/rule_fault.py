"""What is wrong with a scoring rule is said where it stands in the rubric."""

from dataclasses import dataclass

from evalgen.problems.place import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a rule: where within its mapping, what (Chinese), how to mend it, and the kind of fault."""

    path: Path
    message: str
    cure: str = ""
    slug: str = "rule"
