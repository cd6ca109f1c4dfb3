"""Charts of the set compare rates, say on how many evaluations they rest, and stay readable for many counties."""

from dataclasses import replace
from fractions import Fraction

import pytest

from evalgen.model.catalogue_entry import Misused
from evalgen.publish.charts import (
    causes_of_lost_points,
    funds_by_county,
    funds_by_county_and_year,
    grades_by_year,
    misuse_by_purpose,
    rates_of_a_project,
    rates_of_an_indicator,
    scores_by_county_and_year,
)
from evalgen.publish.charts._marked import Marked
from evalgen.units import Money, Points
from tests.publish.charts.builders import entry, labels, mark, notes, row_of, words


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


def test_drafts_stand_in_rows_of_their_own_and_never_in_an_average() -> None:
    entries = [entry(points=90), entry(points=50, stage="consultation"), entry(2, points=10, stage="draft")]
    made = scores_by_county_and_year.chart(entries)
    assert made is not None
    assert row_of(made.table, "第1县") == ("第1县", "90%（1 项）")
    assert row_of(made.table, "第1县（未定稿）") == ("第1县（未定稿）", "50%（1 项）")
    assert row_of(made.table, "第2县（未定稿）") == ("第2县（未定稿）", "10%（1 项）")
    assert made.message.startswith("1 项定稿评价的平均得分率为 90%；另有 2 项未定稿")
    only = scores_by_county_and_year.chart(entries[1:])
    assert only is not None
    assert only.message.startswith("2 项未定稿评价的平均得分率为 30%")


def test_drafts_of_many_counties_are_cut_apart_from_final_reports() -> None:
    entries = [entry(county) for county in range(1, 4)] + [entry(county, stage="draft") for county in range(1, 15)]
    made = funds_by_county.chart(entries)
    assert made is not None
    assert len(made.table.rows) == 13
    assert "未定稿的共 14 个地区，图表只列评价项数最多的 10 个，其余 4 个见" in made.message
    assert "3 个地区 3 项定稿评价的资金总额合计 3,000,000.00 元" in made.message


def test_funds_and_grades_of_drafts_have_totals_of_their_own() -> None:
    entries = [entry(), entry(2), entry(grade="差", stage="draft")]
    funds = funds_by_county.chart(entries)
    grades = grades_by_year.chart(entries)
    assert funds is not None and grades is not None
    assert row_of(funds.table, "合计（定稿）")[1:3] == ("2 项", "2,000,000.00 元")
    assert row_of(funds.table, "合计（未定稿）")[1:3] == ("1 项", "1,000,000.00 元")
    assert row_of(grades.table, "评价项数") == ("评价项数", "2", "0", "2")
    assert row_of(grades.table, "评价项数（未定稿）") == ("评价项数（未定稿）", "0", "1", "1")
    assert row_of(grades.table, "2021 年（未定稿）")[1:] == ("0", "1", "1")


def test_funds_are_summed_by_county_and_year_as_far_as_they_are_divided() -> None:
    divided = ((2020, Fraction(12_139_900)), (2021, Fraction(300_000_000)))
    made = funds_by_county_and_year.chart(
        [
            entry(year_funds=divided),
            entry(year_funds=divided[:1]),
            entry(2, year_funds=((2021, Fraction(5)),)),
            entry(3),
        ]
    )
    assert made is not None
    assert row_of(made.table, "第1县") == (
        "第1县", "2,428万（24,279,800.00 元，2 项）", "3亿（300,000,000.00 元，1 项）",
    )  # fmt: skip
    assert row_of(made.table, "第2县") == ("第2县", "无", "5元（5.00 元，1 项）")
    assert "1 项评价没有印分年度的资金，未计入" in made.table.note
    assert {"2,428万", "3亿", "2 项"} <= set(labels(made))
    assert funds_by_county_and_year.chart([entry()]) is None


def test_the_indicators_that_lose_points_most_often_come_first_with_the_latest_reason() -> None:
    late, full = mark("到位率", 2, 1, cause="晚到"), mark("到位率", 2, 2)
    rough = mark("合规性", 6, 5, cause="三笔无票")
    made = causes_of_lost_points.chart(
        [
            entry(marks=(late, rough), year=2020),
            entry(marks=(late._replace(cause="又晚到"), rough), year=2022),
            entry(marks=(late, full), year=2019),
            entry(marks=(full,)),
            entry(marks=(mark("草稿项", 2, 0),), stage="draft"),
        ]
    )
    assert made is not None
    assert row_of(made.table, "到位率") == ("到位率", "3 项", "4 项", "75%", "70%", "又晚到（某项目评价）")
    assert row_of(made.table, "合规性")[1:4] == ("2 项", "2 项", "100%")
    assert row_of(made.table, "草稿项")[5] == "报告没有写"
    assert [words(row[0]) for row in made.table.rows] == ["到位率", "合规性", "未定稿", "草稿项"]
    assert "4 项定稿评价中最常失分的指标是到位率（3 项失分）、合规性（2 项失分）" in made.message
    assert causes_of_lost_points.chart([entry(marks=(full,))]) is None


def test_rare_causes_are_left_out_and_counted() -> None:
    made = causes_of_lost_points.chart([entry(marks=tuple(mark(f"指标{at}", 2, 1) for at in range(20)))])
    assert made is not None
    assert len(made.table.rows) == 12
    assert "其余 8 种失分的指标见" in made.message


def test_misused_money_is_summed_by_purpose_with_drafts_apart_and_unknown_amounts_counted() -> None:
    party, bare = Misused("党建费用", Fraction(24098)), Misused("扶贫费用", None)
    made = misuse_by_purpose.chart(
        [entry(misuse=(party, bare)), entry(2, misuse=(party,)), entry(3, misuse=(party,), stage="draft"), entry(4)]
    )
    assert made is not None
    assert row_of(made.table, "党建费用") == (
        "党建费用", "2 笔", "48,196.00 元", "1 笔", "24,098.00 元", "某项目评价、某项目评价、某项目评价",
    )  # fmt: skip
    assert row_of(made.table, "扶贫费用") == ("扶贫费用", "1 笔", "—", "—", "—", "某项目评价")
    assert row_of(made.table, "合计") == ("合计", "3 笔", "48,196.00 元", "1 笔", "24,098.00 元", "")
    assert "1 笔没有印金额" in made.table.note
    assert "2 项定稿评价列出挤占、挪用资金，合计 48,196.00 元；1 项未定稿评价" in made.message
    assert misuse_by_purpose.chart([entry()]) is None


@pytest.mark.parametrize(
    ("awarded", "band"),
    [("5", "满分"), ("4.99", "80% 至满分以下"), ("4", "80% 至满分以下"), ("3.99", "60% 至 80% 以下"),
     ("3", "60% 至 80% 以下"), ("2", "40% 至 60% 以下"), ("1", "20% 至 40% 以下"), ("0.01", "20% 以下"),
     ("0", "0 分或倒扣"), ("-1", "0 分或倒扣")],
)  # fmt: skip
def test_each_rate_counts_in_one_band_the_lower_end_with_it(awarded: str, band: str) -> None:
    made = rates_of_an_indicator.chart([Marked(entry(), mark(most=5, awarded=awarded))])
    assert made is not None
    assert [words(row[0]) for row in made.table.rows if words(row[1]) == "1 项"] == [band]


def test_the_distribution_counts_drafts_apart() -> None:
    made = rates_of_an_indicator.chart([Marked(entry(stage=stage), mark()) for stage in ("final", "final", "draft")])
    assert made is not None
    assert row_of(made.table, "满分") == ("满分", "2 项", "100%", "1 项")
    assert made.message == "2 项定稿评价的平均得分率为 100%，2 项得满分；未定稿的 1 项分开数。"


def test_a_project_is_drawn_in_order_of_time_and_says_what_does_not_compare() -> None:
    track = [entry(year=2020, points=80), entry(year=2021, points=90)]
    made = rates_of_a_project.chart(track)
    assert made is not None
    assert [words(row[2]) for row in made.table.rows] == ["80%", "90%"]
    assert "各次评价类别和指标体系相同" in made.message
    mixed = rates_of_a_project.chart([track[0], replace(track[1], stage="draft")])
    assert mixed is not None
    assert "前后不能直接相比" in mixed.message
    assert rates_of_a_project.chart(track[:1]) is None
