"""A rule answers with points, with "met" or "not met" where a form gives no points, with "does not apply", or with
"cannot be proven": never with a number for no answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evalgen.model.citation import Citation
from evalgen.problems import Place
from evalgen.units import ZERO, Points


@dataclass(frozen=True, slots=True)
class Read:
    """A fact that a rule read: its name, the text of its value, where it was written and what it rests on."""

    name: str
    text: str
    place: Place
    cites: tuple[Citation, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """The rule spoke: points (not yet rounded), one sentence for the reader, and the steps of the arithmetic."""

    points: Points
    because: str
    steps: tuple[str, ...] = ()
    overflow: Points = ZERO
    """Points still to be deducted from the total when the indicator has none left (≥ 0)."""


@dataclass(frozen=True, slots=True)
class Told:
    """The rule spoke of a form that gives no points: whether the target is met, one sentence, and the steps."""

    met: bool
    because: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The indicator does not apply to this project."""

    because: str


@dataclass(frozen=True, slots=True)
class Unproven:
    """The evidence does not let the rule speak; `lowest` and `highest` are the points still possible, where known."""

    because: str
    lowest: Points | None = None
    highest: Points | None = None


MET: Final[Mapping[bool | None, str]] = {True: "完成", False: "未完成", None: "无法判断"}
"""How it is said whether a target is met, where no points are given."""

Outcome = Scored | Told | NotApplicable | Unproven
