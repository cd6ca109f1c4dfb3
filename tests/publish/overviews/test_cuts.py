"""The set is cut each way: every evaluation stands on each of its pages, lists are bounded, and what is not there is
said."""

from collections.abc import Sequence

import pytest

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish import cut_address as at
from evalgen.publish.block import Facts
from evalgen.publish.listing import PAGE_SIZE
from evalgen.publish.overviews import (
    county,
    departments,
    evaluators,
    fund_types,
    indicators,
    places,
    projects,
    rubrics,
    year,
    years,
)
from evalgen.publish.project_lists import losses_over_time, over_time
from evalgen.publish.site_pages import Plan, site_pages
from evalgen.publish.site_rendition import Site
from evalgen.units import Points
from tests.publish.attacks import ATTACKS, seen
from tests.publish.charts.builders import mark
from tests.publish.overviews.entries import catalogue, entry, links, rubric, shown, words
from tests.publish.overviews.test_rectification import row

NAMED = ((departments, "department"), (evaluators, "evaluator"))


def by_uri(plans: Sequence[Plan]) -> dict[str, Plan]:
    return {plan.uri: plan for plan in plans}


def listed(plan: Plan) -> list[str]:
    return [links(line)[0] for line in plan.blocks["table"].rows]


@pytest.mark.parametrize(("module", "field"), NAMED)
def test_each_name_has_a_page_with_its_evaluations_and_a_line_in_the_list(module: object, field: str) -> None:
    set_ = catalogue(
        entry(1, "a", **{field: "第1县甲局"}), entry(2, "b", **{field: "第1县甲局"}),
        entry(2, "c", **{field: "第2县乙局"}), entry(3, "d", **{field: ""}),
    )  # fmt: skip
    index, *pages = module.overview(set_)  # type: ignore[attr-defined]
    assert [(line[0], line[1], line[3]) for line in shown(index.blocks["table"])][1] == ("第2县乙局", "第2县", "1")
    held = [listed(page) for page in pages]
    assert sorted(held, key=len)[-1][0] == "990001-county/a/index.md" or len(held) == 3
    assert sum(map(len, held)) == 3
    assert {links(line)[0] for line in index.blocks["table"].rows} == {page.uri for page in pages}


def test_an_authority_without_a_place_in_its_name_is_one_of_each_county() -> None:
    _, first, second = departments.overview(catalogue(entry(1, department="教育局"), entry(2, department="教育局")))
    assert {first.title, second.title} == {"第1县教育局：绩效评价", "第2县教育局：绩效评价"}


def test_an_evaluation_is_listed_under_each_type_of_funds_that_it_ticks() -> None:
    set_ = catalogue(entry(1, fund_types=("公益", "科技")), entry(2, fund_types=("科技",)), entry(3))
    index, *pages = fund_types.overview(set_)
    assert [line[0] for line in shown(index.blocks["table"])] == ["科技", "公益"]
    assert sorted(len(listed(page)) for page in pages) == [1, 2]


def test_one_evaluation_is_no_comparison_and_two_are() -> None:
    _, alone = evaluators.overview(catalogue(entry(1)))
    _, both = evaluators.overview(catalogue(entry(1), entry(2)))
    assert (alone.blocks["rates"], alone.blocks["charts"]) == (None, ())
    assert both.blocks["rates"] is not None
    assert both.blocks["charts"]


def test_a_long_cut_goes_on_over_pages_that_together_show_each_evaluation_once() -> None:
    entries = [entry(1, f"e-{number}") for number in range(PAGE_SIZE + 1)]
    _, first, second = evaluators.overview(catalogue(*entries))
    assert second.uri.endswith("/page_2.md")
    assert (second.blocks["stats"], second.blocks["rates"], second.blocks["charts"]) == (None, None, ())
    found = [*listed(first), *listed(second)]
    assert len(found) == len(set(found)) == PAGE_SIZE + 1


def test_a_long_list_of_cuts_is_cut_into_pages() -> None:
    entries = [entry(1, f"e-{number}", evaluator=f"第{number}所") for number in range(PAGE_SIZE + 1)]
    plans = by_uri(list(evaluators.overview(catalogue(*entries))))
    assert {"evaluators/index.md", "evaluators/page_2.md"} <= set(plans)
    assert len(plans["evaluators/page_2.md"].blocks["table"].rows) == 1


def test_provinces_and_cities_show_the_places_below_with_what_is_their_own() -> None:
    own = entry(id="990100-city/policy", regions=entry().regions[:2])
    province, city = places.overview(catalogue(entry(1, "a"), entry(1, "b"), entry(2, "c"), own))
    assert (province.uri, city.uri) == ("provinces/990000/index.md", "cities/990100/index.md")
    below = city.blocks["beside"]["below"]
    assert [(line[0], line[2]) for line in shown(below)] == [("第1县", "2"), ("第2县", "1"), ("示例市本级", "1")]
    assert [links(line)[0] for line in below.rows][-1] == "990100-city/index.md"
    assert links(province.blocks["beside"]["below"].rows[0]) == ["cities/990100/index.md"]
    assert len(listed(province)) == 4
    assert (words(city.blocks["intro"]), links(city.blocks["intro"])) == (
        "示例省 › 示例市",
        ["provinces/990000/index.md"],
    )


def test_a_county_leads_to_what_stands_above_it_and_to_its_projects_evaluated_again() -> None:
    again = [
        entry(1, name, project="road", project_name="村道", years=(when,)) for name, when in (("a", 2020), ("b", 2021))
    ]
    first, second = county.overview(catalogue(*again, entry(2, "c", project="road")))
    assert links(first.blocks["place"]) == ["provinces/990000/index.md", "cities/990100/index.md"]
    assert links(first.blocks["projects"].rows) == ["projects/990001/road/index.md"]
    assert second.blocks["projects"] is None
    page = next(page for page in site_pages(catalogue(entry(2)), Site) if page.uri.startswith("990002"))
    assert "都只评价过一次" in page.body
    assert 'id="projects"' in page.body


def test_a_project_evaluated_once_has_no_page_and_one_evaluated_again_has_one() -> None:
    set_ = catalogue(
        entry(1, "a", project="road", years=(2020,)), entry(1, "b", project="road", years=(2022,)),
        entry(1, "c", project="once"), entry(2, "d", project="road"), entry(2, "e"), entry(2, "f"),
    )  # fmt: skip
    index, page = projects.overview(set_)
    assert len(index.blocks["table"].rows) == 1
    assert page.uri == "projects/990001/road/index.md"
    assert [links(line)[0] for line in page.blocks["table"].rows] == [
        "990001-county/a/index.md", "990001-county/b/index.md",
    ]  # fmt: skip


def test_a_change_is_given_only_between_final_evaluations_that_compare() -> None:
    track = [
        entry(1, "a", awarded=Points(80)),
        entry(1, "b", awarded=Points(85), stage="draft"),
        entry(1, "c", awarded=Points(90)),
        entry(1, "d", awarded=Points(70), kind="self"),
        entry(1, "e", awarded=Points(70), rubric="road@2022"),
        entry(1, "f", awarded=Points(88)),
    ]
    assert [line[6] for line in shown(over_time(track, {}))] == ["—", "—", "+10", "—", "—", "−2"]


def test_indicators_that_lose_points_again_are_told_with_the_reasons() -> None:
    lost = mark("到位率", 5, 3, cause="晚了两个月")
    track = [entry(1, "a", marks=(lost, mark("完成率", 5, 4))), entry(1, "b", marks=(lost._replace(cause=""),))]
    table = losses_over_time(track)
    assert table is not None
    assert [line[-1] for line in shown(table)] == ["失 2 / 5 分：晚了两个月", "失 2 / 5 分：没有写原因"]
    assert losses_over_time(track[:1]) is None


def test_what_became_of_recommendations_is_followed_over_a_projects_evaluations() -> None:
    track = [
        entry(1, "a", project="road", ledger=(row("one", "verified"),), years=(2020,)),
        entry(1, "b", project="road", ledger=(row("two", overdue=True),)),
    ]
    _, page = projects.overview(catalogue(*track))
    assert [line[-1] for line in shown(page.blocks["advice"])] == ["已核实", "没有整改记录、逾期"]


def indicator_set() -> Catalogue:
    late = mark("到位及时率", 2, 1, 2, cause="资金晚到")
    full = late._replace(awarded=Points(2), cause="")
    draft = late._replace(awarded=Points(0))
    judged = full._replace(computed=None)
    return catalogue(
        entry(1, "a", marks=(late, mark("只此一项"))), entry(2, "b", marks=(full,)), entry(3, "c", marks=(judged,)),
        entry(4, "d", marks=(draft,), stage="draft"), entry(5, "e", marks=(late,), rubric="other@1"),
    )  # fmt: skip


def test_an_indicator_is_followed_within_one_system_and_edition_where_two_evaluations_have_it() -> None:
    index, page = indicators.overview(indicator_set())
    assert shown(index.blocks["table"]) == [
        ["道路项目指标体系（2021 版）"],
        ["到位及时率", "资金管理", "3 项", "83.33%", "1 项", "1 项"],
    ]
    assert page.uri == at.index(at.indicator_folder("road@2021", "到位及时率"))
    assert isinstance(page.blocks["facts"], Facts)


def test_awarded_and_computed_points_of_an_indicator_stand_side_by_side() -> None:
    _, page = indicators.overview(indicator_set())
    assert shown(page.blocks["kinds"]) == [
        ["财政评价", "定稿", "3 项", "83.33%", "100%", "1 项", "2 项", "100%"],
        ["财政评价", "未定稿", "1 项", "0%", "0%", "1 项", "1 项", "100%"],
    ]
    assert [words(stat.value) for stat in page.blocks["stats"].stats] == ["3 项", "83.33%", "1 项", "1 项"]


def test_reasons_for_losing_points_are_listed_worst_first_and_drafts_last() -> None:
    _, page = indicators.overview(indicator_set())
    assert [(line[0], line[4], line[7]) for line in shown(page.blocks["losses"])] == [
        ("甲县道路项目", "1 / 2", "资金晚到"),
        ("甲县道路项目　初稿", "0 / 2", "资金晚到"),
    ]


def test_an_indicator_nobody_lost_points_on_says_so() -> None:
    set_ = catalogue(entry(1, marks=(mark("quality"),)), entry(2, marks=(mark("quality"),)))
    (page,) = [page for page in site_pages(set_, Site) if page.uri.startswith("indicators/road")]
    assert "没有评价在这项指标上失分" in page.body


def test_an_indicator_written_in_several_ways_is_one_and_says_so() -> None:
    one, other = mark("quality"), mark("quality")._replace(name="工程质量")
    index, page = indicators.overview(
        catalogue(entry(1, marks=(one,)), entry(2, marks=(other,)), entry(3, marks=(other,)))
    )
    assert shown(index.blocks["table"])[1][0] == "工程质量"
    assert ("也写作", "quality") in page.blocks["facts"].pairs


def test_a_shared_rubric_ranks_its_evaluations_and_compares_them() -> None:
    shared = rubric()
    using = [entry(1, f"e-{number}", rubric=shared.id, rubric_base=shared.id) for number in range(3)]
    index, page = rubrics.overview(catalogue(*using, rubrics=(shared,)))
    assert [line[0] for line in shown(page.blocks["ranking"])[1:]] == ["1", "1", "1"]
    assert shown(page.blocks["rates"])[0][0] == "共性指标框架（2020 版）"
    assert (index.blocks["ranking"], index.blocks["rates"]) == (None, None)


def test_a_shared_rubric_leads_to_its_indicators_that_several_evaluations_have() -> None:
    shared = rubric()
    ours = {"rubric": shared.id, "rubric_base": shared.id, "marks": (mark("only", 100, 92), mark("added", 5, 5))}
    _, page = rubrics.overview(catalogue(entry(1, **ours), entry(2, **ours), rubrics=(shared,)))
    assert [links(line[0]) for line in page.blocks["shared"].rows] == [["indicators/frame-2020/only/index.md"]]


def test_the_home_page_leads_to_every_way_of_cutting_the_set() -> None:
    pages = {page.uri: page for page in site_pages(indicator_set(), Site)}
    offered = set(seen(pages["index.md"].body).links)
    lists = {uri.removesuffix("index.md") for uri, page in pages.items() if page.kind == "list"}
    assert lists <= offered
    assert {"departments/", "evaluators/", "fund-types/", "indicators/", "projects/", "comparison/"} <= lists


def test_charts_that_follow_one_another_have_a_heading_each() -> None:
    (page,) = [page for page in site_pages(indicator_set(), Site) if page.uri == "provinces/990000/index.md"]
    titles = [heading.text for heading in page.headings if heading.level == 3]
    assert {"各地区分年度平均得分率", "分年度等级分布", "最常失分的指标"} <= set(titles)
    assert page.body.count('class="eg-chart"') == len(titles)


def test_years_follow_only_the_same_projects() -> None:
    set_ = catalogue(entry(1, "a", project="x", years=(2020,)), entry(1, "b", project="x", years=(2021,)))
    (plan,) = years.overview(set_)
    assert plan.blocks["same"] is not None
    assert all(page.blocks["same"] is None for page in year.overview(set_))


def test_no_attack_in_a_name_comes_alive_on_a_cut_page() -> None:
    def attacked(number: int, again: int, attack: str) -> Entry:
        lost = mark("quality", 5, 3)._replace(name=attack, group=attack, cause=attack)
        return entry(
            1, f"e-{number}-{again}", department=attack, evaluator=attack, fund_types=(attack,), title=attack,
            project=f"p-{number}", project_name=attack, marks=(lost,), rubric_title=attack,
        )  # fmt: skip

    entries = [attacked(number, again, attack) for number, attack in enumerate(ATTACKS) for again in range(2)]
    for page in site_pages(catalogue(*entries), Site):
        assert seen(page.body).dangers == [], page.uri
