"""Only what compares is averaged or ranked, n is always said, and drafts stand apart."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from evalgen.model.marks import Level
from evalgen.publish.among import EVERYWHERE
from evalgen.publish.block import Table
from evalgen.publish.compared import levels_table, rates_table, titles_of
from evalgen.publish.comparison import groups, mean, median, ranks
from evalgen.publish.dimensions import dimension_of, mapped, rates_of, unmapped
from evalgen.publish.overviews import comparison
from evalgen.publish.ranking import MOST, ranking
from evalgen.publish.same_projects import same_projects
from evalgen.publish.totals import funds_total, glance, grades
from evalgen.units import Money, Points
from tests.publish.overviews.entries import catalogue, entry, rubric, shown, words


def levels(**points: tuple[object, object]) -> tuple[Level, ...]:
    return tuple(
        Level(name, name, Points(str(most)), None if got is None else Points(str(got)), None)
        for name, (got, most) in points.items()
    )


def rates(*entries: Any) -> Table:
    table = rates_table(entries, titles_of(catalogue(*entries)), EVERYWHERE)
    assert table is not None
    return table


def test_equal_rates_share_a_rank_and_the_next_is_passed_over() -> None:
    assert ranks([Fraction(9), Fraction(8), Fraction(8), Fraction(7)]) == [1, 2, 2, 4]
    assert ranks([Fraction(1), Fraction(1), Fraction(3)]) == [2, 2, 1]


@given(st.lists(st.fractions(0, 1), max_size=30))
def test_a_rank_is_one_more_than_the_number_of_better_ones(values: list[Fraction]) -> None:
    assert ranks(values) == [1 + sum(other > value for other in values) for value in values]


def test_mean_and_median_are_exact() -> None:
    found = [Fraction(9, 10), Fraction(1), Fraction(7, 10), Fraction(8, 10)]
    assert (mean(found), median(found), median(found[:3])) == (Fraction(17, 20), Fraction(17, 20), Fraction(9, 10))


def test_rates_are_averaged_within_one_system_edition_and_kind_only() -> None:
    table = rates(
        entry(1, "a", awarded=Points(90)),
        entry(1, "b", awarded=Points(80)),
        entry(1, "c", awarded=Points(50), kind="self"),
        entry(1, "d", awarded=Points(40), rubric="road@2022"),
        entry(1, "e", awarded=Points(150), full_score=Points(200), rubric="other@1", rubric_base="frame@2020"),
    )
    assert [row[:4] for row in shown(table)] == [
        ["道路项目指标体系（2021 版）", "财政评价", "2 项", "85%"],
        ["frame 2020", "财政评价", "1 项", "75%"],
        ["道路项目指标体系（2021 版）", "单位自评", "1 项", "50%"],
        ["道路项目指标体系（2022 版）", "财政评价", "1 项", "40%"],
    ]
    assert shown(table)[0][4:6] == ["85%", "80%—90%"]


def test_drafts_stand_in_a_row_of_their_own_and_what_has_no_total_is_counted() -> None:
    table = rates(
        entry(1, "a", awarded=Points(90)),
        entry(1, "b", awarded=Points(10), stage="draft"),
        entry(1, "c", awarded=Points(20), stage="consultation"),
        entry(1, "d", awarded=None),
    )
    assert [(row[0], row[2], row[3]) for row in shown(table)] == [
        ("道路项目指标体系（2021 版）", "1 项", "90%"),
        ("道路项目指标体系（2021 版）　未定稿", "2 项", "15%"),
    ]
    assert "1 项没有印总分" in table.note
    assert rates_table([entry(awarded=None)], {}, EVERYWHERE) is None


def test_awarded_and_computed_points_never_meet_in_one_average() -> None:
    plain = rates(entry(1, "a", awarded=Points(90), computed=Points(10)), entry(1, "b", awarded=Points(80)))
    assert shown(plain)[0][3] == "85%"
    both = rates(entry(1, "a", awarded=None, computed=Points(10)), entry(1, "b", awarded=Points(80)))
    assert shown(both)[0][2:4] == ["1 项", "80%"]


def test_the_largest_groups_come_first_and_what_is_left_out_is_said() -> None:
    entries = [entry(1, f"e-{at}", rubric=f"r-{at:02d}@1") for at in range(25)] + [entry(1, "x", rubric="r-24@1")]
    table = rates(*entries)
    assert len(table.rows) == 20
    assert shown(table)[0][2] == "2 项"
    assert "其余 5 组 5 项见查询" in table.note
    assert [len(group.entries) for group in groups(entries)][:2] == [2, 1]


def test_each_frame_has_its_level_one_indicators_under_what_they_correspond_to() -> None:
    names = {
        "决策": "decision", "项目决策": "decision", "投入": "decision", "过程": "process", "项目管理": "process",
        "预算执行": "process", "产出": "output", "产出指标": "output", "效果": "benefit", "满意度指标": "benefit",
        "绩效": "results", "项目绩效": "results", "其余指标": "", "部门履职": "",
    }  # fmt: skip
    assert {name: dimension_of(name) for name in names} == names


def test_the_mapping_names_its_sources_and_no_name_in_two_ways() -> None:
    data = mapped()
    known = {each.id for each in data.dimensions}
    under: dict[str, set[str]] = {}
    for frame in data.frames:
        assert frame.number
        for level in frame.levels:
            assert level.to in known
            assert level.why or level.how == "相同"
            for name in (level.name, *level.also):
                under.setdefault(name, set()).add(level.to)
    assert all(len(found) == 1 for found in under.values())
    assert {"决策", "过程", "产出", "效益", "投入", "效果", "管理", "绩效"} <= set(under)


def test_three_parts_compare_with_four_where_output_and_benefit_are_taken_together() -> None:
    four = entry(levels=levels(决策=(18, 20), 过程=(10, 20), 产出=(27, 30), 效益=(21, 30)))
    three = entry(levels=levels(项目决策=(14, 15), 项目管理=(25, 30), 项目绩效=(53, 55)))
    assert rates_of(four) == {
        "decision": Fraction(9, 10), "process": Fraction(1, 2), "output": Fraction(9, 10),
        "benefit": Fraction(7, 10), "results": Fraction(48, 60),
    }  # fmt: skip
    assert rates_of(three) == {"decision": Fraction(14, 15), "process": Fraction(5, 6), "results": Fraction(53, 55)}


def test_a_part_without_points_has_no_rate_and_half_a_whole_is_none() -> None:
    hidden = entry(levels=levels(产出=(27, 30), 效益=(20, 20), 满意度=(None, 10), 其余指标=(5, 10)))
    assert rates_of(hidden) == {"output": Fraction(9, 10)}
    assert rates_of(entry(levels=levels(产出=(27, 30)))) == {"output": Fraction(9, 10)}
    assert unmapped(hidden) == ("其余指标",)


def test_level_one_rates_say_on_how_many_evaluations_they_rest() -> None:
    entries = [
        entry(1, "a", levels=levels(决策=(18, 20), 过程=(10, 20))),
        entry(1, "b", levels=levels(决策=(16, 20), 其余指标=(1, 2))),
    ]
    table = levels_table(entries, titles_of(catalogue(*entries)), EVERYWHERE)
    assert table is not None
    assert shown(table) == [["道路项目指标体系（2021 版）", "财政评价", "85%（2 项）", "50%（1 项）", "—", "—", "—"]]
    assert "其余指标" in table.note
    assert {column.title: column.form for column in table.columns}["类别"] == "whole", "names of kinds are not broken"
    assert levels_table([entry()], {}, EVERYWHERE) is None


def test_a_trend_is_that_of_the_same_projects_under_the_same_rubric_and_kind() -> None:
    table = same_projects(
        [
            entry(1, "a-1", project="a", years=(2020,), awarded=Points(80)),
            entry(1, "a-2", project="a", years=(2021,), awarded=Points(90)),
            entry(2, "a-1", project="a", years=(2020,), awarded=Points(70)),
            entry(2, "a-2", project="a", years=(2021,), awarded=Points(60)),
            entry(1, "b-1", project="b", years=(2020,), awarded=Points(10)),
            entry(1, "c-1", project="c", years=(2020,)),
            entry(1, "c-2", project="c", years=(2021,), kind="self"),
            entry(1, "d-1", project="d", years=(2020,)),
            entry(1, "d-2", project="d", years=(2021,), stage="draft"),
            entry(1, "e-1", project="e", years=(2020,)),
            entry(1, "e-2", project="e", years=(2021,), rubric="road@2022"),
        ]
    )
    assert table is not None
    assert shown(table) == [["2020 年", "2021 年", "2 个", "75%", "75%", "1 / 0 / 1"]]
    assert "同一批项目" in table.note
    assert same_projects([entry(1, "a", project="a"), entry(2, "b", project="a", years=(2022,))]) is None


def test_ranks_are_given_within_a_kind_to_final_evaluations_and_extensions_are_marked() -> None:
    table = ranking(
        [
            entry(1, "a", awarded=Points(90)),
            entry(1, "b", awarded=Points(180), full_score=Points(200)),
            entry(1, "c", awarded=Points(95), rubric="own@1", rubric_base="road@2021"),
            entry(1, "d", awarded=Points(70)),
            entry(1, "e", awarded=Points(99), stage="draft"),
            entry(1, "f", awarded=Points(99), kind="self"),
        ]
    )
    assert table is not None
    rows = shown(table)
    assert rows[0] == ["财政评价，共 4 项"]
    assert [(row[0], row[5], row[7]) for row in rows[1:]] == [
        ("1", "95%", "扩展"), ("2", "90%", "原样"), ("2", "90%", "原样"), ("4", "70%", "原样"),
    ]  # fmt: skip
    assert "未定稿的 1 项不排名" in table.note
    assert ranking([entry(), entry(1, "b", stage="draft")]) is None


def test_long_rankings_are_cut_and_say_so() -> None:
    table = ranking([entry(1, f"e-{at}") for at in range(MOST + 5)])
    assert table is not None
    assert len(table.rows) == MOST + 1
    assert "其余 5 项见下面的清单" in words(table.rows[0])
    assert {row[0] for row in shown(table)[1:]} == {"1"}


def test_grades_and_funds_of_drafts_are_told_apart() -> None:
    entries = [
        entry(1, "a", grade="优", funds=Money.parse("1 元")),
        entry(1, "b", grade="良", funds=Money.parse("2 元"), stage="consultation"),
    ]
    assert grades(entries) == "优 1 项；未定稿 良 1 项"
    assert funds_total(entries) == "1.00 元；未定稿 2.00 元"
    assert grades(entries[1:]) == "未定稿 良 1 项"
    stats = glance(entries, EVERYWHERE)
    assert stats is not None
    assert [(words(stat.value), words(stat.note)) for stat in stats.stats[1:3]] == [
        ("1.00 元", "1 项印有资金总额；另有未定稿 2.00 元"),
        ("优 1 项", "所用指标体系 1 套；另有未定稿 良 1 项"),
    ]


def test_the_page_on_comparison_shows_the_mapping_and_is_as_long_for_many_as_for_few() -> None:
    (plan,) = comparison.overview(catalogue(*(entry(1, f"e-{at}", rubric=f"r-{at}@1") for at in range(100))))
    text = "".join(map("".join, shown(plan.blocks["frames"])))
    for frame in mapped().frames:
        assert frame.number in text
        assert all(level.name in text for level in frame.levels)
    assert len(plan.blocks["rates"].rows) == 20
    assert len(plan.blocks["rules"].lines) == 9


def test_shared_systems_lead_to_their_page_and_are_named_with_their_edition() -> None:
    shared = rubric()
    set_ = catalogue(entry(rubric_base=shared.id), rubrics=(shared,))
    assert titles_of(set_)[shared.id] == ("共性指标框架（2020 版）", True)
