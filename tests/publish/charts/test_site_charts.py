"""Charts of the set compare rates, say on how many evaluations they rest, and stay readable for many counties."""

import pytest

from evalgen.publish.charts import funds_by_county, grades_by_year, scores_by_county_and_year
from evalgen.units import Money, Points
from tests.publish.charts.builders import entry, labels, notes, row_of


def test_a_cell_is_the_mean_rate_and_its_count() -> None:
    made = scores_by_county_and_year.chart(
        [entry(points=90), entry(points="85.5"), entry(county=2, year=2020, points=70)]
    )
    assert made is not None
    assert row_of(made.table, "第1县") == ("第1县", "无", "87.75%（2 项）")
    assert row_of(made.table, "第2县") == ("第2县", "70%（1 项）", "无")
    assert {"87.75%", "2 项", "无"} <= set(labels(made))
    assert {"87.75%2 项", "70%1 项", "无"} == set(notes(made))
    assert made.figure["data"][0]["z"][0][0] is None
    assert (
        made.message == "3 项评价的平均得分率为 81.83%；最高的是第1县 2021 年（87.75%），最低的是第2县 2020 年（70%）。"
    )


def test_counties_that_share_the_lowest_rate_are_counted() -> None:
    made = scores_by_county_and_year.chart([entry(county, points=80) for county in (1, 2, 3)] + [entry(4, points=90)])
    assert made is not None
    assert made.message.endswith("最高的是第4县 2021 年（90%），最低的是第1县 2021 年等 3 处（80%）。")


def test_rates_compare_where_full_scores_differ() -> None:
    made = scores_by_county_and_year.chart([entry(points=180, full_score=Points(200)), entry(points=90)])
    assert made is not None
    assert row_of(made.table, "第1县")[1] == "90%（2 项）"


def test_evaluations_without_a_total_are_left_out_and_counted() -> None:
    made = scores_by_county_and_year.chart([entry(), entry(points=None)])
    assert made is not None
    assert "1 项没有总分，未计入" in made.table.note and row_of(made.table, "第1县")[1] == "92%（1 项）"
    assert scores_by_county_and_year.chart([entry(points=None)]) is None


def test_a_cell_that_mixes_rubrics_or_kinds_is_marked() -> None:
    made = scores_by_county_and_year.chart([entry(), entry(kind="self"), entry(county=2, rubric_base="two@1")])
    assert made is not None
    assert row_of(made.table, "第1县")[1] == "92%（2 项＊）" and row_of(made.table, "第2县")[1] == "92%（1 项）"
    assert "带＊的格子混有不同的指标体系或评价类别" in made.table.note
    assert "各评价用了 2 套指标体系，得分率只能大致比较" in made.table.note


def test_an_evaluation_of_several_years_counts_in_each_and_the_note_says_so() -> None:
    made = scores_by_county_and_year.chart([entry(year=(2019, 2020, 2021))])
    assert made is not None
    assert row_of(made.table, "第1县")[1:] == ("92%（1 项）",) * 3
    assert "跨多个年度的评价在每个年度各计一次" in made.table.note


def test_only_the_last_ten_years_are_drawn() -> None:
    made = scores_by_county_and_year.chart([entry(year=year) for year in range(2005, 2021)])
    assert made is not None
    assert [column.title for column in made.table.columns][1:] == [f"{year} 年" for year in range(2011, 2021)]
    assert "只列最近 10 个年度" in made.table.note


@pytest.mark.parametrize("unit", [scores_by_county_and_year, funds_by_county])
def test_of_many_counties_those_with_most_evaluations_are_shown(unit: object) -> None:
    entries = [entry(county) for county in range(1, 51)] + [entry(county) for county in range(41, 51)]
    made = unit.chart(entries)  # type: ignore[attr-defined]
    assert len(made.table.rows) == 30
    assert {f"第{county}县" for county in range(41, 51)} <= set(labels(made))
    assert "共 50 个地区，图表只列评价项数最多的 30 个" in made.message
    assert "共 50 个地区，图表只列评价项数最多的 30 个" in made.table.note


def test_counties_of_one_name_are_told_apart_by_code() -> None:
    one, two = entry(1), entry(2)
    same = two.region.model_copy(update={"name": one.region.name})
    made = funds_by_county.chart([one, entry(2, regions=(same,))])
    assert made is not None
    assert {"第1县（990001）", "第1县（990002）"} <= set(labels(made))


def test_funds_are_summed_by_county_largest_first() -> None:
    made = funds_by_county.chart(
        [entry(1), entry(2, funds=Money.parse("300.5 万元")), entry(1, funds=Money.parse("1 元")), entry(3, funds=None)]
    )
    assert made is not None
    assert [row[0].content for row in made.table.rows] == ["第2县", "第1县"]  # type: ignore[union-attr]
    assert row_of(made.table, "第1县")[1:3] == ("2 项", "1,000,001.00 元")
    assert row_of(made.table, "合计")[2] == "4,005,001.00 元"
    assert "另有 1 项评价没有印资金总额" in made.table.note
    assert made.figure["data"][0]["x"] == [3005000.0, 1000001.0]
    assert funds_by_county.chart([entry(funds=None)]) is None


def test_grades_are_counted_year_by_year_in_their_order() -> None:
    entries = [entry(grade="中"), entry(grade="优"), entry(grade="优"), entry(year=2020, grade="合格"), entry(grade="")]
    made = grades_by_year.chart(entries)
    assert made is not None
    assert [column.title for column in made.table.columns] == ["年度", "优", "中", "合格", "未印等级", "合计"]
    assert row_of(made.table, "2021 年") == ("2021 年", "2", "1", "0", "1", "4")
    assert [trace["name"] for trace in made.figure["data"]] == ["优", "中", "合格", "未印等级"]
    assert made.message == (
        "2020—2021 年共 5 项评价，优 2 项、中 1 项、合格 1 项、未印等级 1 项；"
        "各年度评价的项目不同，不表示同一批项目的变化。"
    )
    assert grades_by_year.chart([]) is None


def test_a_stack_ends_at_the_number_of_evaluations() -> None:
    made = grades_by_year.chart([entry(grade=grade) for grade in "优优良差"])
    assert made is not None
    ends = [
        base + length for trace in made.figure["data"] for base, length in zip(trace["base"], trace["x"], strict=True)
    ]
    assert max(ends) == 4.0


def test_grades_of_evaluations_over_several_years_are_explained() -> None:
    made = grades_by_year.chart([entry(year=(2020, 2021))])
    assert made is not None
    assert "1 项评价跨多个年度" in made.message and row_of(made.table, "评价项数")[-1] == "1"
