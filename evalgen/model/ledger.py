"""The rectification ledger and the news of the site keep of each evaluation only what they show."""

from dataclasses import dataclass
from typing import Literal

from evalgen.model.standing import Standing
from evalgen.units import When


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that lead to a page of their evaluation, or nowhere if `page` is empty."""

    text: str
    page: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One recommendation: its shortened text, who is to do it until when, and how far that has come."""

    id: str
    advice: Spot
    owner: str
    due: When | None
    standing: Standing
    since: When | None
    """The date of the latest step."""
    overdue: bool
    problems: tuple[Spot, ...]
    indicators: tuple[Spot, ...]
    late: int | None = None
    """By how many days it is overdue; None where it is not, or where that cannot be told to the day."""
    note: str = ""
    """What the latest step says."""
    evidence: tuple[Spot, ...] = ()
    """The documents that the latest step rests on."""
    answers: tuple[Spot, ...] = ()
    """What the evaluated unit answered about what it is to mend."""


@dataclass(frozen=True, slots=True)
class News:
    """A dated thing: a report, a stage of one, a step of a rectification, or a correction after publication."""

    on: When
    kind: Literal["report", "stage", "event", "erratum"]
    title: str
    text: str
    page: str
    anchor: str = ""
