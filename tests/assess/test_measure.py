"""Measures: what their text means, what is refused and where, and the value that evidence gives them."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.assess.measure.measure import Measure, Unprovable
from evalgen.assess.measure.nodes import CONDITIONS, FUNCTIONS
from evalgen.assess.ruling.facts import Facts
from tests.assess.rules.casebook import facts_of

_FACTS = {
    "a": "8",
    "b": "3",
    "zero": "0",
    "rate": "95%",
    "limit": ">= 90%",
    "spent": "86.2 万元",
    "budget": "1000000 元",
    "people": "4 人",
    "start": "2019-01-31",
    "end": "2019-03-01",
    "month": "2019-03",
    "word": "基本完成",
    "yes": True,
    "no": False,
}


def _facts() -> Facts:
    return facts_of({"facts": _FACTS, "counted": ["甲", "乙"]}, {"funds": {"total": "100 万元"}})


def value(text: str) -> object:
    result = _facts().measure(text)
    return result.value if isinstance(result.value, bool) else result.figure.value


def shown(text: str) -> str:
    result = _facts().measure(text)
    return result.equation()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * 2", 14),
        ("(a + b) * 2", 22),
        ("a - b - 1", 4),
        ("a - (b - 1)", 6),
        ("a / b / 2", Fraction(4, 3)),
        ("a / (b / 2)", Fraction(16, 3)),
        ("-a + b", -5),
        ("--a", 8),
        ("2 - -b", 5),
        ("a × b ÷ 2", 12),
        ("（a + b）× 2", 22),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("90% + 10%", 1),
        ("1,000 + a", 1008),
        ("min(a, b)", 3),
        ("max(a, b, 10)", 10),
        ("abs(b - a)", 5),
        ("floor(a / b)", 2),
        ("ceil(a / b)", 3),
        ("floor(b - a + 0.5)", -5),
        ("if(a > b, 1, 2)", 1),
        ("if(rate >= 90% and yes, a, missing)", 8),
        ("spent / budget", Fraction(862, 1000)),
        ("spent / people * people", 862000),
        ("days(start, end)", 29),
        ("days(end, start)", -29),
        ("months(start, end)", 1 + Fraction(1, 31)),
        ("months(end, start)", -1 - Fraction(1, 31)),
        ("days(start, end) - 29 天", 0),
        ("counted", 2),
        ("funds.total - spent", 138000),
        ("max(0, 90% - rate)", 0),
    ],
)
def test_arithmetic_is_exact_and_binds_as_in_school(text: str, expected: object) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a > b", True),
        ("a <= b", False),
        ("a ≥ 8", True),
        ("a ≠ 8", False),
        ("a == 8", True),
        ("not a < b", True),
        ("yes and a > b", True),
        ("no or a < b", False),
        ("no or yes and no", False),
        ("(no or yes) and yes", True),
        ("spent < 100 万元", True),
        ("funds.total > 0", True),
        ("start < end", True),
        ("start < month", True),
        ("limit >= 90%", True),
        ("limit < 90%", False),
        ("limit > 80%", True),
        ("85% < limit", True),
        ("limit = 50%", False),
        ("limit != 50%", True),
        ("yes or missing", True),
        ("missing or yes", True),
        ("no and missing", False),
        ("missing and no", False),
    ],
)
def test_a_condition_is_settled_by_what_is_known(text: str, expected: bool) -> None:
    assert value(text) is expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("missing", "证据中没有“missing”（scores.indicator.facts.missing）"),
        ("missing or no", "证据中没有“missing”"),
        ("a / zero", "“8 ÷ 0”的除数为零，算不出结果"),
        ("spent + a", "“86.2 万元 + 8”单位不一致：一个以“元”为单位，一个没有单位"),
        ("a / spent", "不能用没有单位的数除以以“元”为单位的数"),
        ("spent * budget", "不能把 元 与 元 相乘"),
        ("spent > people", "单位不一致"),
        ("limit * 2", "只知道“≥ 90%”，不知道确切的数，不能计算"),
        ("limit >= 95%", "只知道“≥ 90%”，不能与 95% 比较"),
        ("word + 1", "“基本完成”不是数量"),
        ("yes + 1", "“yes”为“是”，不是数量"),
        ("a and yes", "“8”不是“是”或“否”"),
        ("days(start, month)", "“2019年3月”没有写到日"),
        ("months(word, end)", "“基本完成”没有写到日"),
        ("end < month", "没有写到日，分不出先后"),
        ("funds.spent", "证据中没有实际支出资金（funds.spent）"),
        ("funds.year_2020", "证据中没有2020年资金（funds.years（year: 2020））"),
        ("funds.misuse.count", "证据中没有挤占挪用的项数（funds.misuse）"),
        ("start + 1", "不是数量"),
    ],
)
def test_what_cannot_be_computed_says_why(text: str, why: str) -> None:
    with pytest.raises(Unprovable) as gap:
        value(text)
    assert why in str(gap.value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "算式第 1 个字符处：这里要有数、事实名或括号，却是结尾"),
        ("a +", "算式第 4 个字符处：这里要有数、事实名或括号，却是结尾"),
        ("a b", "算式第 3 个字符处：这里不该有“b”"),
        ("(a + b", "算式第 7 个字符处：这里要有“)”，却是结尾"),
        ("a & b", "算式第 3 个字符处：看不懂“&”"),
        ("A + b", "算式第 1 个字符处：看不懂“A”"),
        ("a.B", "看不懂"),
        ("a..b", "看不懂"),
        ("__import__('os')", "看不懂“_”"),
        ("a ** b", "这里要有数、事实名或括号，却是“*”"),
        ("1.2.3", "看不懂“1”"),
        ("1e5", "这里不该有"),
        ("minimum(a, b)", "没有“minimum”这个函数。是不是“min”？"),
        ("days(a)", "函数“days”要 2 个值，这里有 1 个"),
        ("min(a)", "函数“min”要 2 至 8 个值，这里有 1 个"),
        ("days(a + 1, b)", "函数“days”的两个值都要是日期事实的名字"),
        ("a > 1 > 0", "算式第 7 个字符处：不能连着比较，请用 and 连接两个比较"),
        ("a > 1 + (b > 2)", "“+”这里要的是数，不是条件"),
        ("not 3", "“not”这里要的是条件（如 a >= 90%），不是数"),
        ("a and 3 元", "“and”这里要的是条件"),
        ("if(a, 1 元, 2)", "单位不一致"),
        ("90% + 3 元", "单位不一致：一个没有单位，一个以“元”为单位"),
        ("funds.total + 90%", "单位不一致"),
        ("fund.total / a", "算式第 1 个字符处：没有“fund.total”这个数。是不是“funds.total”？"),
        ("a / funds.yaer_2019", "算式第 5 个字符处：没有“funds.yaer_2019”这个数"),
        ("a" * 301, "算式太长：最多 300 个字符，这里有 301 个"),
        ("(" * 40 + "a" + ")" * 40, "括号套得太深，最多 16 层"),
        ("-" * 60 + "a", "括号套得太深"),
        ("not " * 60 + "a", "括号套得太深"),
    ],
)
def test_a_wrong_measure_is_refused_at_its_column(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        Measure.parse(text)


@given(st.text("ab (),.+-*/<>=%年元天9and not if min", max_size=320))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        measure = Measure.parse(text)
    except ValueError as error:
        assert re.search(r"[一-鿿]", str(error))
        return
    try:
        facts_of({"facts": {"a": "2", "b": "3"}}).measure(measure)
    except Unprovable as gap:
        assert re.search(r"[一-鿿]", str(gap))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("spent / budget", "86.2 万元 ÷ 1,000,000 元 = 86.2%"),
        ("a - (b - 1)", "8 −（3 − 1）= 6"),
        ("a - (b * 2)", "8 − 3 × 2 = 2"),
        ("a / b", "8 ÷ 3 = 约 266.67%"),
        ("a / 3", "8 ÷ 3 = 约 2.67"),
        ("a * (0 - b)", "8 ×（0 − 3）= −24"),
        ("spent / people", "86.2 万元 ÷ 4 人 = 215,500 元/人"),
        ("rate", "95%"),
        ("limit", "≥ 90%"),
        ("if(a > b, rate, limit)", "95%"),
        ("max(a, b)", "（8、3 中最大的）= 8"),
        ("days(start, end)", "（2019年1月31日至2019年3月1日的天数）= 29 天"),
    ],
)
def test_a_value_is_shown_with_the_figures_as_printed(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_rounded_value_is_never_shown_as_the_limit_it_misses() -> None:
    facts = facts_of({"facts": {"done": "89999 个", "all": "100003 个"}})
    result = facts.measure("done / all")
    assert result.equation() == "89,999 个 ÷ 100,003 个 = 约 90.00%"
    assert result.equation("", [Fraction(9, 10)]) == "89,999 个 ÷ 100,003 个 = 约 89.996%"


@pytest.mark.parametrize("sign", sorted({*FUNCTIONS, *CONDITIONS, "+", "-", "*", "/"}))
def test_every_operator_and_function_is_put_into_chinese(sign: str) -> None:
    text = {"not": "not yes", "if": "if(yes, a, b)", "and": "yes and yes", "or": "yes or yes"}.get(sign)
    text = text or (f"{sign}({', '.join(['a', 'b'][: FUNCTIONS[sign][0]])})" if sign in FUNCTIONS else f"a {sign} b")
    described = Measure.parse(text).describe({"a": "甲", "b": "乙", "yes": "丙"})
    assert re.search("[甲乙丙]", described)
    assert not re.search(r"[A-Za-z]", described)


def test_a_measure_reads_only_what_it_needs() -> None:
    facts = facts_of({"facts": _FACTS})
    facts.measure("if(yes, a, b)")
    assert [read.name for read in facts.reads] == ["yes", "a"]


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("received / planned", {}, "到位数 ÷ 计划数"),
        ("received / planned", {"received": "实际到位资金"}, "实际到位资金 ÷ 计划数"),
        ("satisfied / sample", {}, "满意情况 ÷ 样本数"),
        ("funds.spent / funds.received", {}, "实际支出资金 ÷ 实际到位资金"),
        ("kilns / planned", {}, "“kilns” ÷ 计划数"),
    ],
)
def test_a_fact_is_read_by_the_word_of_the_rubric_or_by_the_usual_one(
    text: str, words: dict[str, str], said: str
) -> None:
    assert Measure.parse(text).describe(words) == said
