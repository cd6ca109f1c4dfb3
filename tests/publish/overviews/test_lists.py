from evalgen.model.region import Region
from evalgen.publish.listing import PAGE_SIZE, listing, page_name, paged, pager, span
from evalgen.publish.overviews import all as all_
from evalgen.publish.overviews import counties, county, rubrics, year
from evalgen.publish.overviews import years as years_
from evalgen.units import Money, Points
from tests.publish.overviews.entries import catalogue, entry, links, rubric, shown, words


def cell(entry_changes: dict[str, object], title: str) -> str:
    table = listing("评价", [entry(**entry_changes)])
    return shown(table)[0][[column.title for column in table.columns].index(title)]


def test_a_rate_compares_points_with_the_full_score_of_their_own_rubric() -> None:
    changes = {"awarded": Points(104), "full_score": Points(120)}
    assert cell(changes, "得分率") == "86.67%"
    assert cell(changes, "得分 / 满分") == "104 / 120"


def test_a_total_that_is_not_printed_is_a_dash_and_never_zero() -> None:
    changes = {"awarded": None, "grade": "", "funds": None, "computed": None, "computed_grade": ""}
    assert cell(changes, "得分率") == "—"
    assert cell(changes, "得分 / 满分") == "— / 100"
    assert cell(changes, "等级") == "—"
    assert cell(changes, "资金总额") == "—"
    assert cell(changes, "依规则计算") == "—"


def test_a_total_that_the_rules_do_not_give_is_marked() -> None:
    apart = listing("评价", [entry(computed=Points(88), computed_grade="良"), entry(name="b")])
    assert [row[-2].tone for row in apart.rows] == ["lost", ""]
    assert shown(apart)[0][-2:] == ["88 良", "—"]


def test_points_that_no_rule_gave_stand_beside_the_computed_total() -> None:
    assert cell({"computed": Points(88), "stood_in": Points(48)}, "其中按给分计入") == "48"


def test_a_draft_is_marked_as_one() -> None:
    assert "征求意见稿" in cell({"stage": "consultation"}, "评价")
    assert "稿" not in cell({}, "评价")


def test_funds_are_shown_as_printed() -> None:
    assert cell({"funds": Money.parse("1213.990 万元")}, "资金总额") == "1,213.990 万元"


def test_years_in_a_row_are_shown_as_a_span_and_others_one_by_one() -> None:
    assert span((2019, 2020, 2021)) == "2019—2021"
    assert span((2021, 2019)) == "2019、2021"
    assert span((2021, 2020, 2021)) == "2020、2021"
    assert cell({"years": (2021, 2020, 2019)}, "年度") == "2019—2021"


def test_the_complete_list_is_in_order_of_region_then_newest_year() -> None:
    set_ = catalogue(entry(2, "old", years=(2019,)), entry(2, "new", years=(2022,)), entry(1, "a", years=(2010,)))
    (plan,) = all_.overview(set_)
    assert [links(row)[0] for row in plan.blocks["table"].rows] == [
        "990001-county/a/index.md", "990002-county/new/index.md", "990002-county/old/index.md",
    ]  # fmt: skip


def test_a_long_list_goes_on_over_pages_that_together_show_each_evaluation_once() -> None:
    entries = [entry(1, f"e-{number}") for number in range(PAGE_SIZE * 2 + 1)]
    plans = list(all_.overview(catalogue(*entries)))
    assert [plan.uri for plan in plans] == ["all/index.md", "all/page_2.md", "all/page_3.md"]
    found = [links(row)[0] for plan in plans for row in plan.blocks["table"].rows]
    assert len(found) == len(set(found)) == len(entries)
    assert len({plan.title for plan in plans}) == 3


def test_the_links_between_pages_stay_few_however_many_pages_there_are() -> None:
    line = pager("all", 250, 500)
    assert line is not None
    assert links(line) == [f"all/{page_name(number)}.md" for number in (1, 248, 249, 251, 252, 500)]
    assert "第 250 页（本页）" in words(line)
    assert pager("all", 1, 1) is None


def test_the_address_of_a_further_page_can_be_no_evaluation() -> None:
    assert "_" in page_name(2)  # ids have small letters, digits and hyphens only


def test_a_list_without_entries_is_one_empty_page() -> None:
    assert paged([]) == [()]
    for module in (all_, counties, years_):
        (plan,) = module.overview(catalogue())
        assert plan.blocks["table"] is None
    assert list(county.overview(catalogue())) == list(year.overview(catalogue())) == []


def test_an_evaluation_of_several_years_is_listed_under_each_of_them() -> None:
    set_ = catalogue(entry(1, "long", years=(2019, 2020, 2021)), entry(1, "short", years=(2021,)))
    plans = {plan.uri: plan for plan in year.overview(set_)}
    assert sorted(plans) == ["2019/index.md", "2020/index.md", "2021/index.md"]
    assert plans["2021/index.md"].blocks["count"] == 2
    assert plans["2021/index.md"].blocks["several"] == 1
    (overview,) = years_.overview(set_)
    assert [row[:2] for row in shown(overview.blocks["table"])] == [
        ["2021 年", "2"],
        ["2020 年", "1"],
        ["2019 年", "1"],
    ]


def test_each_county_has_a_page_with_the_newest_year_first() -> None:
    set_ = catalogue(entry(1, "a", years=(2019,)), entry(1, "b", years=(2022,)), entry(2, "c"))
    first, second = county.overview(set_)
    assert (first.uri, second.uri) == ("990001-county/index.md", "990002-county/index.md")
    assert [links(row)[0] for row in first.blocks["table"].rows] == [
        "990001-county/b/index.md",
        "990001-county/a/index.md",
    ]
    assert second.blocks["entries"] == ()  # a chart over the years needs two evaluations


def test_a_county_row_sums_only_the_funds_that_are_printed() -> None:
    set_ = catalogue(
        entry(1, "a", funds=Money.parse("0.1 元")),
        entry(1, "b", funds=Money.parse("2 亿元")),
        entry(1, "c", funds=None),
    )
    (plan,) = counties.overview(set_)
    assert shown(plan.blocks["table"])[0][4:] == ["3", "优 3 项", "200,000,000.10 元"]


def test_a_place_above_the_county_stands_in_its_own_column() -> None:
    province = entry().regions[:1]
    (plan,) = counties.overview(catalogue(entry(id="990000-province/policy-2021", regions=province)))
    assert shown(plan.blocks["table"])[0][:3] == ["示例省", "", ""]
    assert links(plan.blocks["table"].rows[0][0]) == ["990000-province/index.md"]


def test_a_district_of_a_municipality_stands_in_the_column_of_counties() -> None:
    chain = (Region(code="500000", name="重庆市"), Region(code="500155", name="梁平区", parent="500000"))
    (plan,) = counties.overview(catalogue(entry(id="500155-liangping/forestry-2022", regions=chain)))
    assert shown(plan.blocks["table"])[0][:3] == ["重庆市", "", "梁平区"]


def test_systems_of_one_evaluation_are_linked_and_of_many_the_first_with_their_number() -> None:
    (index,) = rubrics.overview(catalogue(*(entry(1, f"own-{number:02}") for number in range(30))))
    owners = index.blocks["owners"]
    assert links(owners.lines[0]) == ["990001-county/own-00/rubric.md"]
    assert "30 套，这里列出前 20 套" in owners.caption
    assert len(owners.lines) == 20
    (none,) = rubrics.overview(catalogue())
    assert none.blocks["owners"] is None


def test_a_shared_rubric_lists_every_evaluation_that_uses_or_extends_it() -> None:
    shared = rubric()
    using = [entry(1, f"e-{number}", rubric_base=shared.id) for number in range(PAGE_SIZE + 1)]
    index, first, second = rubrics.overview(catalogue(*using, entry(2, "own"), rubrics=(shared,)))
    assert shown(index.blocks["table"]) == [["共性指标框架", "2020", "100", "1", str(PAGE_SIZE + 1)]]
    assert links(index.blocks["owners"].lines) == ["990002-county/own/rubric.md"]
    assert (first.uri, second.uri) == ("rubrics/frame-2020/index.md", "rubrics/frame-2020/page_2.md")
    assert len(first.blocks["used"].rows) + len(second.blocks["used"].rows) == PAGE_SIZE + 1
    assert (first.blocks["first"], second.blocks["first"]) == (True, False)
