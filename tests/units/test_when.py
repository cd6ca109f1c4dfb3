"""A date is known to the day, the month or the year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.units import When


@pytest.mark.parametrize(
    ("text", "iso", "shown"),
    [
        ("2022-10-29", "2022-10-29", "2022年10月29日"), ("2022-9-5", "2022-09-05", "2022年9月5日"),
        ("2022-09", "2022-09", "2022年9月"), ("2022", "2022", "2022年"), ("2020-02-29", "2020-02-29", "2020年2月29日"),
    ],
)  # fmt: skip
def test_a_date_says_how_precisely_it_is_known(text: str, iso: str, shown: str) -> None:
    when = When.parse(text)
    assert (when.iso, str(when)) == (iso, shown)
    assert (when.exact is None) == (iso.count("-") < 2)


@pytest.mark.parametrize("text", ["2021-02-29", "2022-13", "2022-00-01", "0000"])
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"日历上没有|不是日期"):
        When.parse(text)


@pytest.mark.parametrize("text", ["", "去年", "2022/10/29", "2022年10月", "22-10-29", True])
def test_what_is_no_date_is_refused_with_an_example(text: object) -> None:
    with pytest.raises(ValueError, match="请写成 2022-10-29"):
        When.parse(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_read_back_the_same(day: date) -> None:
    assert When.parse(day.isoformat()).exact == day
    assert When.parse(When.parse(day.isoformat()).iso) == When.parse(day.isoformat())


def test_dates_stand_in_order_of_time() -> None:
    texts = ["2020", "2020-05", "2020-05-01", "2020-12-31", "2021"]
    assert sorted(map(When.parse, reversed(texts))) == list(map(When.parse, texts))
