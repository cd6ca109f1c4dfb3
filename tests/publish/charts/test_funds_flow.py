"""The flow joins only what the report joins, creates no money, and says what it cannot know."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from evalgen.publish.block import Chart
from evalgen.publish.charts.funds_flow import chart
from evalgen.units import slack_of
from tests.publish.charts.builders import PINGJIANG, evaluation, labels, notes, row_of, texts, words
from tests.publish.charts.test_every_chart import FUNDS

MISUSE = PINGJIANG["misuse"]


def flow(**changes: Any) -> Chart:
    drawn = chart(evaluation(PINGJIANG | changes))
    assert drawn is not None
    return drawn


def links(drawn: Chart) -> dict[tuple[str, str], str]:
    """The amount of each link, by the names of its ends."""
    return {(words(row[0]), words(row[1])): words(row[2]) for row in drawn.table.rows}


def test_the_money_of_pingjiang_runs_from_the_county_to_the_five_misuses() -> None:
    found = links(flow())
    assert found["县级资金", "2019年"] == "15,391,498.90 元"
    assert found["2019年", "三年合计"] == "15,391,498.90 元"
    assert found["三年合计", "互联网+监督系统建设"] == "11,927,500.00 元"
    assert found["三年合计", "未列入任何内容"] == "1,352,799.99 元"
    assert found["未列入任何内容", "党建费用"] == "24,098.00 元"
    assert found["未列入任何内容", "未列明用途"] == "1,281,924.99 元"
    assert len(found) == 3 + 3 + 4 + 4 + 5


def test_years_are_not_crossed_with_components_because_the_report_does_not() -> None:
    drawn = flow()
    assert not [pair for pair in links(drawn) if pair[0].endswith("年") and pair[1] != "三年合计"]
    assert "年度、内容交叉列出" in drawn.table.note


def test_the_message_says_what_no_component_accounts_for_and_what_was_misused() -> None:
    assert flow().message == (
        "共 37,914,999.99 元，来自县级资金，分三年安排，列出三项内容，1,352,799.99 元（3.57%）未列入任何内容，"
        "70,875.00 元（0.19%）被挤占挪用于各项社保缴费等五项用途。"
    )


def test_misuse_comes_out_of_the_component_that_its_source_names() -> None:
    found = links(flow(misuse=MISUSE | {"source": "互联网+监督系统建设资金"}))
    assert found["互联网+监督系统建设", "党建费用"] == "24,098.00 元"
    assert found["互联网+监督系统建设", "未列明用途"] == "11,856,625.00 元"
    assert found["未列入任何内容", "未列明用途"] == "1,352,799.99 元"


def test_misuse_larger_than_the_component_it_names_is_not_drawn_and_the_table_says_so() -> None:
    item = {"purpose": "党建费用", "amount": "9000 万元"}
    drawn = flow(misuse={"source": "互联网+监督系统建设", "items": [item]})
    assert "党建费用" not in labels(drawn)
    assert "挤占挪用的 90,000,000.00 元 没有写明出自哪一项内容，或超出该项金额，图中不画" in drawn.table.note
    assert "被挤占挪用" in drawn.message


def test_misuse_of_unnamed_money_is_not_drawn_where_every_yuan_is_in_a_component() -> None:
    components = [
        {"id": "all", "name": "甲", "amount": "37,914,998.99 元"},
        {"id": "b", "name": "乙", "amount": "1 元"},
    ]
    drawn = flow(components=components)
    assert "党建费用" not in labels(drawn) and "图中不画" in drawn.table.note


def test_a_total_of_misuse_above_its_items_is_a_use_that_the_report_does_not_give() -> None:
    assert links(flow(misuse=MISUSE | {"total": "8 万元"}))["未列入任何内容", "挤占挪用，用途未列明"] == "9,125.00 元"


def test_a_gap_that_rounding_explains_is_no_flow() -> None:
    drawn = flow(total="36,562,300 元", sources=[], years=[{"year": 2021, "amount": "36,562,300 元"}], misuse=None)
    assert "未列入任何内容" not in labels(drawn)


def test_components_above_the_total_show_money_that_no_year_accounts_for() -> None:
    more = {"id": "more", "name": "另一项", "amount": "500 万元"}
    drawn = flow(components=[*PINGJIANG["components"], more])
    assert links(drawn)["来源未列明", "合计"] == links(drawn)["未列入任何年度", "合计"] == "3,647,200.01 元"
    assert links(drawn)["合计", "另一项"] == "5,000,000.00 元"
    assert "大于专项资金总额 37,914,999.99 元" in drawn.message
    assert "以较大的分项合计为准" in drawn.table.note


def test_misuse_without_any_division_comes_out_of_the_total() -> None:
    drawn = chart(evaluation({"total": "100 万元", "misuse": MISUSE}))
    assert drawn is not None
    assert links(drawn)["资金总额", "未列明用途"] == "929,125.00 元"


def test_joint_nodes_have_a_row_of_their_own_in_the_table() -> None:
    assert row_of(flow().table, "三年合计，合计")[2:] == ("37,914,999.99 元", "100%")


def test_more_than_ten_parts_are_drawn_together_but_nothing_is_lost() -> None:
    components = [{"id": f"c{at}", "name": f"第{at}项内容", "amount": f"{at + 1} 元"} for at in range(25)]
    drawn = flow(total=None, sources=[], years=[{"year": 2021, "amount": "325 元"}], components=components, misuse=None)
    assert links(drawn)["2021年", "其余 16 项内容"] == "136.00 元"
    assert len(drawn.table.rows) == 10


LINES = [{"name": "年度资金总额", "budget": "100 元", "spent": "90 元"}, {"name": "财政拨款", "budget": "100 元"}]


@pytest.mark.parametrize(
    "funds",
    [
        {},
        {"total": "100 元"},
        {"lines": LINES},
        {"total": "100 元", "lines": LINES},
        {"total": "0 元", "years": [{"year": 2021, "amount": "0 元"}]},
        {"years": PINGJIANG["years"]},
        {"total": "37,914,999.99 元", "components": PINGJIANG["components"]},
        {"misuse": MISUSE},
        {"total": "-5 元", "misuse": MISUSE},
    ],
)
def test_there_is_no_flow_where_nothing_flows_from_one_division_to_another(funds: dict[str, Any]) -> None:
    assert chart(evaluation(funds)) is None


def test_negative_amounts_flow_nowhere() -> None:
    drawn = flow(years=[*PINGJIANG["years"], {"year": 2022, "amount": "-1 万元"}])
    assert not [label for label in labels(drawn) if label.endswith("年")]


def test_amounts_that_a_page_has_no_room_for_are_left_to_the_pointer_and_the_table() -> None:
    drawn = flow(total="123,456,789,012,345.00 元", sources=[{"id": "x", "name": "县级", "amount": "1 元"}])
    assert "15,391,498.90" in labels(drawn), "the picture grows"
    assert not [note for note in notes(drawn) if "15,391,498.90" in note]
    assert "2019年：15,391,498.90 元" in texts(drawn.figure)
    assert [note for note in notes(flow()) if "15,391,498.90" in note]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FUNDS)
def test_no_node_gives_more_than_it_got_and_every_link_leads_on(funds: dict[str, Any]) -> None:
    made = evaluation(funds)
    drawn = chart(made)
    if drawn is None:
        return
    money = made.dossier.funds
    explained = slack_of([money.total, *(part.amount for part in (*money.sources, *money.components))])
    explained += slack_of([*(year.amount for year in money.years), *_misuse(money)])
    sankey = drawn.figure["data"][0]
    come: dict[int, Fraction] = defaultdict(Fraction)
    go: dict[int, Fraction] = defaultdict(Fraction)
    for row, source, target in zip(drawn.table.rows, sankey["link"]["source"], sankey["link"]["target"], strict=True):
        amount = Fraction(Decimal(words(row[2]).removesuffix(" 元").replace(",", "")))
        assert amount >= 0 and sankey["node"]["x"][source] < sankey["node"]["x"][target]
        go[source] += amount
        come[target] += amount
    cent = Fraction(len(drawn.table.rows), 100)
    for node, amount in come.items():
        assert go[node] <= amount + explained + cent
    assert [
        float(Decimal(words(row[2]).removesuffix(" 元").replace(",", ""))) for row in drawn.table.rows
    ] == pytest.approx(sankey["link"]["value"], abs=0.01)


def _misuse(money: Any) -> list[Any]:
    return [item.amount for item in money.misuse.items] + [money.misuse.total] if money.misuse else []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FUNDS)
def test_nodes_keep_their_distance_in_the_browser(funds: dict[str, Any]) -> None:
    drawn = chart(evaluation(funds))
    if drawn is None:
        return
    node, layout = drawn.figure["data"][0]["node"], drawn.figure["layout"]
    height = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    for x in set(node["x"]):
        middles = sorted(y * height for y, own in zip(node["y"], node["x"], strict=True) if own == x)
        assert all(low + 15 <= high for low, high in pairwise(middles))
