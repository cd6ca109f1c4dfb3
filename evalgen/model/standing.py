"""What became of a recommendation is said by its latest recorded step; whether it is late, by the day it is asked."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from evalgen.model.followup import Event, Status
from evalgen.model.narrative import Recommendation
from evalgen.units import When

Standing = Status | Literal["not-recorded"]
"""The status of a recommendation; `not-recorded` where no step is recorded."""
STANDINGS: Final[tuple[Standing, ...]] = (
    "not-recorded", "accepted", "partly", "in-progress", "implemented", "verified", "rejected", "superseded",
)  # fmt: skip
"""Every status, from untouched to done and to set aside."""
CLOSED: Final[frozenset[Standing]] = frozenset({"implemented", "verified", "rejected", "superseded"})
"""Nothing more is expected."""


def standing_of(events: Iterable[Event]) -> Standing:
    """The status after the latest event; of several on one date, after the one written last."""
    last = latest(events)
    return last.status if last else "not-recorded"


def latest(events: Iterable[Event]) -> Event | None:
    """The latest event; of several on one date, the one written last."""
    in_time = sorted(events, key=lambda event: event.on)
    return in_time[-1] if in_time else None


def is_overdue(advice: Recommendation, as_of: When | None) -> bool:
    """Whether it is still open though its whole due day, month or year was over on `as_of`.

    Without that day nothing is late.
    """
    if as_of is None or advice.due is None or standing_of(advice.events) in CLOSED:
        return False
    due = advice.due
    return (due.year, due.month or 13, due.day or 32) < (as_of.year, as_of.month, as_of.day)


def days_overdue(advice: Recommendation, as_of: When | None) -> int | None:
    """How many days it is late, counted from the end of its due day, month or year; None where it is not late, or where
    no single day is asked about."""
    if as_of is None or as_of.exact is None or advice.due is None or not is_overdue(advice, as_of):
        return None
    year, month = advice.due.year, advice.due.month or 12
    return (as_of.exact - date(year, month, advice.due.day or monthrange(year, month)[1])).days
