import pytest

from evalgen.model.followup import Event
from evalgen.model.narrative import Recommendation
from evalgen.model.standing import days_overdue, is_overdue, standing_of
from evalgen.units import When


def event(on: str, status: str) -> Event:
    return Event.model_validate({"on": on, "status": status, "note": "说明"})


def advice(due: str | None = "2023-06-30", *events: Event) -> Recommendation:
    return Recommendation.model_validate({"id": "repair", "text": "修补。", "due": due, "events": events})


def test_without_a_step_nothing_is_recorded() -> None:
    assert standing_of(()) == "not-recorded"


def test_the_latest_step_by_date_counts_in_whatever_order_they_stand() -> None:
    assert standing_of((event("2023-05-01", "implemented"), event("2023-02-01", "accepted"))) == "implemented"


def test_of_two_steps_on_one_day_the_one_written_last_counts() -> None:
    assert standing_of((event("2023-05-01", "implemented"), event("2023-05-01", "verified"))) == "verified"


def test_nothing_is_late_unless_a_day_is_given_and_something_is_due() -> None:
    assert not is_overdue(advice(), None)
    assert not is_overdue(advice(None), When(2099, 1, 1))


@pytest.mark.parametrize(
    ("due", "last_day", "next_day"),
    [
        ("2023-06-30", "2023-06-30", "2023-07-01"),
        ("2023-06", "2023-06-30", "2023-07-01"),
        ("2023", "2023-12-31", "2024-01-01"),
    ],
)
def test_it_is_late_once_the_whole_day_month_or_year_is_over(due: str, last_day: str, next_day: str) -> None:
    assert not is_overdue(advice(due), When.parse(last_day))
    assert is_overdue(advice(due), When.parse(next_day))


@pytest.mark.parametrize(
    ("status", "late"),
    [
        ("accepted", True),
        ("partly", True),
        ("in-progress", True),
        ("implemented", False),
        ("verified", False),
        ("rejected", False),
        ("superseded", False),
    ],
)
def test_only_what_is_still_open_can_be_late(status: str, late: bool) -> None:
    assert is_overdue(advice("2023-06-30", event("2023-05-01", status)), When(2024, 1, 1)) is late


@pytest.mark.parametrize(
    ("due", "days"), [("2023-06-30", 1), ("2023-06", 1), ("2022", 182), ("2024-02", None), ("2023-07-01", None)]
)
def test_days_are_counted_from_the_end_of_what_was_due(due: str, days: int | None) -> None:
    assert days_overdue(advice(due), When(2023, 7, 1)) == days


def test_days_are_not_counted_where_no_single_day_is_asked_about() -> None:
    assert days_overdue(advice("2022"), When(2023, 7)) is None
    assert days_overdue(advice("2022"), None) is None
    assert days_overdue(advice(None), When(2023, 7, 1)) is None
