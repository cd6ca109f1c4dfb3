"""Labels are measured, broken and cut so that they fit, and lose only what no reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.publish.picture.plot import label
from evalgen.publish.picture.text import clean, em, shortened, wrapped


def test_a_chinese_character_is_one_em_and_a_digit_about_half() -> None:
    assert em("甲乙") == 2
    assert 0.5 < em("8") < 0.7


def test_a_line_breaks_between_characters_but_not_within_a_figure() -> None:
    assert wrapped("资金12,345.67元", 6) == ("资金", "12,345.67元")
    assert wrapped("平江县电子政务外网", 5) == ("平江县电子", "政务外网")


def test_a_line_does_not_begin_with_a_closing_mark() -> None:
    assert wrapped("申报、虚报，冒领", 5) == ("申报、虚", "报，冒领")


def test_what_does_not_fit_the_last_line_ends_in_an_ellipsis() -> None:
    assert wrapped("一二三四五六七八九十", 4) == ("一二三四", "五六七…")
    assert shortened("一二三四五", 4) == "一二三…"
    assert shortened("一二三四", 4) == "一二三四"


@given(st.text(max_size=80), st.floats(2, 40), st.integers(1, 4))
def test_no_line_is_wider_than_its_place(text: str, width: float, lines: int) -> None:
    rows = wrapped(text, width, lines)
    assert 1 <= len(rows) <= lines
    assert all(em(row) <= width + 1e-9 for row in rows)


@given(st.text(max_size=80))
def test_nothing_is_lost_where_there_is_room(text: str) -> None:
    assert wrapped(text, 1000, 1) == (clean(text),)


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\ue001", "\ufffe", "\ud800"])
def test_characters_that_no_reader_sees_are_left_out(hidden: str) -> None:
    assert clean(f"甲{hidden}乙") == "甲乙"


def test_plotly_reads_no_markup_in_a_label() -> None:
    assert label("<a href='x'>甲</a>", "&lt;") == "&lt;a href='x'&gt;甲&lt;/a&gt;<br>&amp;lt;"
