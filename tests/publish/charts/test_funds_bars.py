"""Years and components are shown against the total; only a gap that rounding cannot explain is one."""

import pytest

from evalgen.publish.charts import funds_by_component, funds_by_year
from tests.publish.charts.builders import PINGJIANG, evaluation, labels, notes, row_of


def components(**changes: object) -> object:
    return funds_by_component.chart(evaluation(PINGJIANG | changes))


def test_years_are_named_with_their_share_and_the_sum() -> None:
    drawn = funds_by_year.chart(evaluation(PINGJIANG))
    assert drawn is not None
    assert drawn.message == (
        "三年共安排 37,914,999.99 元，2019 年最多（15,391,498.90 元，占 40.59%），"
        "2021 年最少（11,225,723.12 元，占 29.61%）。"
    )
    assert "15,391,498.90 元（40.59%）" in labels(drawn) and "15,391,498.90 元（40.59%）" in notes(drawn)
    assert row_of(drawn.table, "2019 年") == ("2019 年", "15,391,498.90 元", "40.59%")
    assert row_of(drawn.table, "合计") == ("合计", "37,914,999.99 元", "100%")
    assert [trace["name"] for trace in drawn.figure["data"]] == ["安排"]


def test_what_arrived_and_was_spent_stands_beside_what_was_arranged() -> None:
    years = [
        {"year": 2020, "amount": "100 元", "received": {"amount": "90 元"}, "spent": {"amount": "45.5 元"}},
        {"year": 2021, "amount": "300 元", "received": {"amount": "300 元"}},
    ]
    drawn = funds_by_year.chart(evaluation({"years": years}))
    assert drawn is not None
    assert [trace["name"] for trace in drawn.figure["data"]] == ["安排", "到位", "支出"]
    assert drawn.figure["data"][2]["x"] == [45.5]
    assert "未提供" in labels(drawn) and "未提供" in row_of(drawn.table, "2021 年")
    assert "到位合计 390.00 元，占安排的 97.5%" in drawn.message
    assert "已印出的支出合计 45.50 元" in drawn.message


def test_years_that_do_not_make_the_total_are_said_to_differ_from_it() -> None:
    drawn = funds_by_year.chart(evaluation(PINGJIANG | {"total": "4000 万元"}))
    assert drawn is not None
    assert "与专项资金总额 4,000 万元 相差 2,085,000.01 元" in drawn.message
    assert row_of(drawn.table, "未列入任何年度")[1] == "2,085,000.01 元"


def test_without_years_there_is_no_chart_of_years() -> None:
    assert funds_by_year.chart(evaluation({"total": "1 元"})) is None


def test_components_show_what_none_of_them_accounts_for() -> None:
    drawn = funds_by_component.chart(evaluation(PINGJIANG))
    assert drawn is not None
    assert "专项资金总额中有 1,352,799.99 元（3.57%）未列入任何内容" in drawn.message
    assert row_of(drawn.table, "未列入任何内容") == ("未列入任何内容", "", "1,352,799.99 元", "3.57%")
    assert row_of(drawn.table, "电子政务外网及配套设备建设")[1:3] == ("1,213.99 万元", "12,139,900.00 元")
    assert "1,352,799.99 元（3.57%）" in labels(drawn)
    assert drawn.figure["data"][1]["x"] == [1352799.99]
    assert drawn.figure["data"][1]["marker"]["pattern"]["shape"] == "/"


@pytest.mark.parametrize(("total", "is_gap"), [("36,562,350 元", False), ("36,562,350.01 元", True)])
def test_a_gap_within_half_the_last_printed_places_is_no_gap(total: str, is_gap: bool) -> None:
    # Three components printed to 100 元 explain 150 元; a total printed to the 元 explains half a 元 more.
    drawn = funds_by_component.chart(evaluation(PINGJIANG | {"total": total}))
    assert drawn is not None
    assert ("未列入任何内容" in labels(drawn)) == is_gap
    assert ("相符" in drawn.message) != is_gap
    assert ("在取整所能解释的" in drawn.table.note) != is_gap


def test_components_above_the_total_are_said_to_exceed_it() -> None:
    drawn = funds_by_component.chart(evaluation(PINGJIANG | {"total": "3000 万元"}))
    assert drawn is not None
    assert "比专项资金总额多 6,562,200.00 元（21.87%）" in drawn.message
    assert row_of(drawn.table, "内容合计超出总额")[2] == "6,562,200.00 元"
    assert "未列入任何内容" not in labels(drawn)


def test_a_component_without_amount_stays_in_sight() -> None:
    drawn = funds_by_component.chart(
        evaluation(PINGJIANG | {"components": [*PINGJIANG["components"], {"id": "x", "name": "丁"}]})
    )
    assert drawn is not None
    assert row_of(drawn.table, "丁") == ("丁", "未提供", "未提供", "—")
    assert "丁" in labels(drawn)


def test_without_amounts_there_is_no_chart_of_components() -> None:
    assert funds_by_component.chart(evaluation({"total": "1 元", "components": [{"id": "x", "name": "丁"}]})) is None


def test_only_thirty_components_are_drawn_and_all_are_in_the_table() -> None:
    parts = [{"id": f"c{at}", "name": f"内容{at}", "amount": "1 元"} for at in range(40)]
    drawn = funds_by_component.chart(evaluation({"components": parts}))
    assert drawn is not None
    assert len(drawn.figure["data"][0]["x"]) == 30 and len(drawn.table.rows) == 40
    assert "图中只画前 30 项，全部 40 项见数据表" in drawn.message
