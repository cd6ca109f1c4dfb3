"""A printed figure is read with its unit, its bound and the precision it was printed with."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.units import Money, Quantity, Rate, parse_quantity


@pytest.mark.parametrize(
    ("text", "value", "unit", "quantum"),
    [
        ("735 人次", Fraction(735), "人次", Fraction(1)),
        ("95%", Fraction(95, 100), "%", Fraction(1, 100)),
        ("86.20％", Fraction(862, 1000), "%", Fraction(1, 10000)),
        ("９０．５％", Fraction(905, 1000), "%", Fraction(1, 1000)),
        ("3.5‰", Fraction(35, 10000), "‰", Fraction(1, 10000)),
        ("1,234.50", Fraction(12345, 10), "", Fraction(1, 100)),
        ("-2", Fraction(-2), "", Fraction(1)),
        ("50.11103234154028", Fraction(5011103234154028, 10**14), "", Fraction(1, 10**14)),
        ("1213.99 万元", Fraction(12139900), "万元", Fraction(100)),
        ("2 个月", Fraction(2), "个月", Fraction(1)),
        ("1,200 m2", Fraction(1200), "m2", Fraction(1)),
        ("3 元/人", Fraction(3), "元/人", Fraction(1)),
        ("0.5亿元", Fraction(50_000_000), "亿元", Fraction(10_000_000)),
        ("3,791.5 千元", Fraction(3_791_500), "千元", Fraction(100)),
        ("37.91 百万元", Fraction(37_910_000), "百万元", Fraction(10_000)),
        ("0.35 公里", Fraction(350), "公里", Fraction(10)),
        ("1.2 万人次", Fraction(12_000), "万人次", Fraction(1000)),
        ("2 吨", Fraction(2000), "吨", Fraction(1000)),
        ("1.5 万元/公里", Fraction(15), "万元/公里", Fraction(1)),
    ],
)
def test_a_quantity_keeps_value_unit_and_last_printed_place(
    text: str, value: Fraction, unit: str, quantum: Fraction
) -> None:
    quantity = Quantity.parse(text)
    assert (quantity.value, quantity.unit, quantity.quantum) == (value, unit, quantum)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300 公里", "300 千米"), ("300 公里", "300,000 米"), ("50 万亩", "500000 亩"), ("1.2 万人次", "12,000 人次"),
        ("0.3 万户", "3000 户"), ("1 万吨", "10000 吨"), ("2 吨", "2000 千克"), ("3 公顷", "30000 ㎡"),
        ("1.5 平方公里", "150 公顷"), ("1 亿立方米", "10000 万立方米"), ("1 万元/公里", "10 元/米"),
    ],
)  # fmt: skip
def test_units_that_differ_by_powers_of_ten_convert(one: str, other: str) -> None:
    first, second = Quantity.parse(one), Quantity.parse(other)
    assert (first.value, first.base) == (second.value, second.base)
    assert first.decimal == second.decimal


@pytest.mark.parametrize(("one", "other"), [("3 人", "3 人次"), ("1 公顷", "15 亩"), ("3 公斤", "6 斤"), ("3 套", "3")])
def test_other_units_do_not(one: str, other: str) -> None:
    assert Quantity.parse(one).base != Quantity.parse(other).base


@pytest.mark.parametrize(
    ("text", "bound"),
    [(">= 90%", ">="), ("≥90%", ">="), ("＞ 3", ">"), ("<2 个月", "<"), ("≤ 5 天", "<="), ("＜1", "<"), ("90%", "")],
)
def test_a_bound_is_part_of_the_figure(text: str, bound: str) -> None:
    assert Quantity.parse(text).bound == bound


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("15391498.90", "15,391,498.90"),
        ("1213.99 万元", "1,213.99 万元"),
        ("95%", "95%"),
        (">=90 天", "≥ 90 天"),
        ("0.50", "0.50"),
    ],
)
def test_a_quantity_is_shown_with_the_digits_it_was_printed_with(text: str, shown: str) -> None:
    assert str(Quantity.parse(text)) == shown


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2),
    st.sampled_from(["", "元", "万元", "%", "人次", "公里"]),
)
def test_a_shown_quantity_is_read_back_the_same(number: object, unit: str) -> None:
    quantity = Quantity.parse(f"{number:f}{unit}")
    assert Quantity.parse(str(quantity)) == quantity


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("90%以上", "≥ 90%"),
        ("≥90%以上", "≥ 90%"),
        ("10 万元以下", "≤ 10 万元"),
        ("3 个月以上", "≥ 3 个月"),
        ("1200 元/亩以内", "≤ 1,200 元/亩"),
        ("不超过 30 万元", "≤ 30 万元"),
        ("不少于20个", "≥ 20 个"),
        ("至少 3 次", "≥ 3 次"),
    ],
)
def test_above_and_below_are_bounds_that_include_the_figure(text: str, shown: str) -> None:
    assert str(Quantity.parse(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "约 90%",
        "90-95%",
        "1,00",
        "1e5",
        "九十",
        "≤ 90%以上",
        "--1",
        "1.2.3",
        "2022-10-29",
        "2022年10月",
        "3至5天",
        "90～95%",
        "9:30",
        "1e2",
        True,
    ],
)
def test_what_is_no_figure_is_none(text: object) -> None:
    assert parse_quantity(text) is None


def test_money_without_a_unit_is_in_yuan() -> None:
    assert str(Money.parse("15391498.90")) == "15,391,498.90 元"
    assert Money.parse("15391498.90").value == Money.parse("1539.14989 万元").value


@pytest.mark.parametrize("text", ["一百万", ">= 5 元", "5%", "¥5"])
def test_what_is_no_money_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"不是金额。请写成 15391498\.90"):
        Money.parse(text)


@pytest.mark.parametrize("text", ["100 美元", "120 万美元", "3.5 亿日元", "$5", "20 万 USD"])
def test_foreign_money_is_refused_with_what_to_write_instead(text: str) -> None:
    with pytest.raises(ValueError, match="是外币，不能与人民币相加。请按原件折合成人民币写"):
        Money.parse(text)


@pytest.mark.parametrize("text", ["95", "0.95", "95 分", "百分之九十五"])
def test_a_percentage_needs_its_sign(text: str) -> None:
    with pytest.raises(ValueError, match="不是百分比。请写成 95%"):
        Rate.parse(text)


def test_figures_sum_exactly() -> None:
    years = ("15391498.90", "11297777.97", "11225723.12")
    assert sum(Money.parse(year).value for year in years) == Money.parse("37914999.99").value
