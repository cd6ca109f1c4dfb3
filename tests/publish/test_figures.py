"""Figures are exact, and read the same wherever they stand."""

from fractions import Fraction

import pytest

from evalgen.publish.figures import gap, money, points, rate, signed, spoken, yuan
from evalgen.publish.parts.achievements import numeral
from evalgen.units import Money


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("15391498.90", "15,391,498.90 元"), ("1213.99 万元", "1,213.99 万元（12,139,900.00 元）"), ("-3 元", "-3 元")],
)
def test_money_is_shown_as_printed_and_in_yuan(amount: str, shown: str) -> None:
    assert money(Money.parse(amount)) == shown


def test_amounts_are_rounded_to_the_fen_halves_up() -> None:
    assert yuan(Fraction("1352799.985")) == "1,352,799.99 元"
    assert yuan(Fraction("-0.005")) == "−0.01 元"
    assert money(None) == "—"


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(1, 3, "33.33%"), (1, 1, "100%"), (0, 5, "0%"), (1680, 37914999, "不足 0.01%"), (1, 0, "—"), (1, None, "—")],
)
def test_shares_have_two_decimals_and_never_vanish(part: int, whole: int | None, shown: str) -> None:
    assert rate(part, whole) == shown


def test_points_and_differences_carry_a_real_minus_sign() -> None:
    assert points(Fraction(-1)) == "−1"
    assert points(None) == "—"
    assert gap(Fraction(2)) == "+2"
    assert gap(Fraction("-0.38")) == "−0.38"
    assert gap(Fraction(0)) == "0"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("证据中没有预算金额（scores.cost-control.facts.budget）", "证据中没有预算金额"),
        ("没有写明（scores.x.counted，没有发现的写 []）。", "没有写明。"),
        ("缺少资金（funds.years（year: 2020））", "缺少资金"),
        ("没有发现的，也请写明（counted: []）。", "没有发现的，也请写明。"),
        ("请补上 reason（理由）和 by（由谁评定）。", "请补上理由和由谁评定。"),
        ("资金到位率（按批次）为 100%", "资金到位率（按批次）为 100%"),
    ],
)
def test_the_public_is_not_told_names_of_fields(written: str, said: str) -> None:
    assert spoken(written) == said


def test_numerals_are_those_of_reports() -> None:
    assert [numeral(number) for number in (1, 10, 11, 20, 21, 99, 100)] == [
        "一", "十", "十一", "二十", "二十一", "九十九", "100",
    ]  # fmt: skip


def test_a_figure_below_zero_has_the_sign_of_a_minus_and_what_joins_words_keeps_its_own() -> None:
    assert signed("相差：-1,352,799.99 元；-0.38") == "相差：−1,352,799.99 元；−0.38"
    joined = "2019-01-01 至 2021-12-31、90%-100%、NO.-、平财预指[2019]-140、a-1"
    assert signed(joined) == joined
