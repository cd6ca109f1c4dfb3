"""Usable evidence that contradicts itself, its rubric or its report is said so, with figures and both places."""

from dataclasses import dataclass, field
from typing import Literal

from evalgen.model.narrative import Acceptance
from evalgen.problems import Place

Severity = Literal["contradiction", "rule-or-text", "cannot-verify"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding (复核发现). `at` names what it is about and, with `check`, is what an acceptance must name."""

    check: str
    severity: Severity
    at: str
    message: str
    figures: tuple[tuple[str, str], ...]
    where: tuple[Place, ...]
    settle: str = ""
    """What would settle it."""
    accepted: Acceptance | None = None
    title: str = field(default="", kw_only=True)
    """What the check asks for: 得分与评分规则一致."""

    @property
    def is_open(self) -> bool:
        """Whether it must still be settled or explained; what cannot be verified is published, not settled."""
        return self.accepted is None and self.severity != "cannot-verify"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A check that could not be made, and which figure or fact is missing; it is published too."""

    check: str
    title: str
    because: str


@dataclass(frozen=True, slots=True)
class SetFinding(Finding):
    """A finding that shows only when evaluations are laid side by side."""

    evaluations: tuple[str, ...] = ()
    """The ids of those concerned, in order."""
