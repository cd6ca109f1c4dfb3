"""The index finds evaluations by what they are: every number is counted by hand, on a server and in a folder."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import invented
from tests.browser.conftest import configured
from tests.browser.invented import FILLERS, INVENTED, Invented
from tests.browser.serving import DESKTOP, PHONE, Served, Visit, served, visit
from tests.plugin.sites import ROOT, built

REAL = len(list((ROOT / "projects").glob("[0-9]*/*/evaluation.yml")))
PINGJIANG = "平江县三中心建设项目（2019—2021年）"
ALL = REAL + len(INVENTED)


@pytest.fixture(scope="module")
def set_(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """The evaluations of this repository and the invented ones, asked about on a day after every due date."""
    folder = tmp_path_factory.mktemp("explore")
    invented.write(folder)
    path = configured(folder, "broken: stop")
    text = path.read_text("utf-8")
    assert 'as_of: !ENV [AS_OF, ""]' in text
    path.write_text(text.replace('as_of: !ENV [AS_OF, ""]', "as_of: 2026-11-22"), "utf-8")
    with served(lambda: built(path)) as site:
        yield site


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, set_: Served) -> str:
    """The address of the index, on a server under a sub-path and in a folder."""
    return f"{set_.address}explore/" if request.param == "http" else (set_.folder / "explore/index.html").as_uri()


@pytest.fixture
def explore(set_: Served) -> str:
    return f"{set_.address}explore/"


def settled(seen: Visit) -> None:
    """Wait until the results on the page are those that were asked for."""
    seen.until(
        "document.querySelector('.eg-explore__body')?.getAttribute('aria-busy') === 'false'"
        " && document.querySelector('.eg-explore__said').textContent.indexOf('正在') < 0"
    )


def opened(seen: Visit) -> Visit:
    settled(seen)
    return seen


def titles(seen: Visit) -> list[str]:
    settled(seen)
    return list(seen.page.locator(".eg-explore__body .eg-hit__link").all_inner_texts())


def comes_to(seen: Visit, expected: list[str]) -> None:
    """Wait for these first titles: a busy machine may still show, quite settled, what was asked for before."""
    for _ in range(50):
        if titles(seen)[: len(expected)] == expected:
            return
        seen.page.wait_for_timeout(100)
    assert titles(seen)[: len(expected)] == expected


def said(seen: Visit) -> str:
    settled(seen)
    return str(seen.page.locator(".eg-explore__said").inner_text())


def unfold(seen: Visit, facet: str) -> Any:
    """The group of a condition, open."""
    group = seen.page.locator(f"[data-facet={facet}]")
    if not group.evaluate("group => group.open"):
        group.locator("summary").click()
        seen.until(
            f"document.querySelector('[data-facet={facet}] li, [data-facet={facet}] .eg-facet__none:not([hidden])')"
        )
    return group


def counts(seen: Visit, facet: str) -> dict[str, int]:
    """The values shown under a condition with their numbers."""
    group = unfold(seen, facet)
    settled(seen)
    return {
        item.locator(".eg-facet__label").inner_text(): int(item.locator(".eg-facet__count").inner_text())
        for item in group.locator("li").all()
    }


def choose(seen: Visit, facet: str, label: str) -> None:
    unfold(seen, facet).get_by_label(label, exact=False).first.click()
    settled(seen)


def having(test: Callable[[Invented], bool]) -> int:
    return sum(map(test, INVENTED))


def test_without_a_choice_everything_is_listed_twenty_at_a_time(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        assert said(seen) == f"共 {ALL} 项评价"
        assert len(titles(seen)) == 20
        assert titles(seen)[0].startswith("=HYPERLINK")  # of the newest year
        assert seen.refused() == []


def test_a_citizen_finds_the_evaluation_in_three_clicks(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        settled(seen)
        for value in ("平江县", "2021", "优"):
            seen.page.get_by_role("checkbox", name=value).click()
        assert titles(seen) == [PINGJIANG]
        assert seen.page.locator(".eg-hit .eg-badge").inner_text() == "征求意见稿"
        seen.page.locator(".eg-hit__link").click()
        seen.page.wait_for_url("**/three-centers-2021/**")
        assert seen.page.locator("h1").is_visible()


def test_the_other_values_of_a_condition_keep_their_numbers(browser: Any, page: str) -> None:
    """Case 24 of the design, with numbers."""
    with visit(browser, page) as seen:
        choose(seen, "county", "平江县")
        assert counts(seen, "grade") == {"优": 1, "良": 1, "中": 0, "差": 0, "未印等级": 0}
        choose(seen, "grade", "优")
        assert counts(seen, "grade") == {"优": 1, "良": 1, "中": 0, "差": 0, "未印等级": 0}
        assert counts(seen, "county")["平江县"] == 1
        assert titles(seen) == [PINGJIANG]
        before = seen.page.url
        seen.page.reload()
        assert titles(seen) == [PINGJIANG]
        assert counts(seen, "grade")["良"] == 1
        assert seen.page.url == before


def test_amounts_are_put_in_order_as_numbers_and_a_reload_keeps_it(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        settled(seen)
        seen.page.get_by_label("排列", exact=True).select_option("funds")
        comes_to(
            seen,
            ["虚构省一项政策（2021年）", PINGJIANG, "江平县高标准农田（2022年）", "江平县桥梁维修（2021年）"],
        )
        found = titles(seen)
        seen.page.reload()
        assert titles(seen) == found
        seen.page.get_by_label("排列", exact=True).select_option("funds-up")
        # 0.1 元, and none without an amount before it.
        comes_to(seen, ['=HYPERLINK("http://x","鼓楼"), 初稿'])


def test_years_count_every_year_of_an_evaluation(browser: Any, explore: str) -> None:
    real = {2022: 2, 2021: 3, 2020: 2, 2019: 2}  # of which three stand for 平江县 2019—2021
    with visit(browser, explore) as seen:
        shown = counts(seen, "year")
        for year in range(2015, 2024):
            assert shown[str(year)] == real.get(year, 0) + having(lambda one, year=year: year in one.years), year
        choose(seen, "year", "2020")
        choose(seen, "year", "2022")
        either = 2 + 2 + having(lambda one: bool({2020, 2022} & set(one.years)))
        assert said(seen) == f"共 {either} 项评价"
        assert counts(seen, "year") == shown


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        ("city", {"甲市": having(lambda one: one.county == 990101), "乙市": 15, "岳阳市": 4}),
        ("county", {"鼓楼区（虚构省甲市）": 16, "鼓楼区（虚构省乙市）": 15, "平江县": 2, "江平县": 2}),
        ("kind", {"单位自评": 30 + 6, "部门评价": 1, "财政评价": 4 + 1}),
        ("fund", {"教育": 30, "其他": 2, "农业": 1}),
        ("stage", {"定稿": ALL - 2, "征求意见稿": 1, "初稿": 1}),
        ("rate", {"90% 及以上": having(lambda one: sum(one.points) >= 90) + 6,
                  "80%—90%（不含）": having(lambda one: 80 <= sum(one.points) < 90),
                  "70%—80%（不含）": having(lambda one: 70 <= sum(one.points) < 80),
                  "不到 60%": 1, "原文未印": 1}),
        ("funds", {"1 亿元及以上": 1, "1,000 万元—5,000 万元（不含）": 2, "500 万元—1,000 万元（不含）": 1}),
        ("lost", {"社会效益": having(lambda one: one.points[1] < 60),
                  "预算编制": having(lambda one: one.points[0] < 40)}),
        ("advice", {"有逾期的建议": 1, "建议全部办结": 1}),
    ],
)  # fmt: skip
def test_every_condition_counts_as_one_does_by_hand(
    browser: Any, explore: str, facet: str, expected: dict[str, int]
) -> None:
    with visit(browser, explore) as seen:
        shown = counts(seen, facet)
        assert {label: shown.get(label) for label in expected} == expected
        for label, number in expected.items():
            unfold(seen, facet).locator("label", has_text=label).first.click()
            assert said(seen) == f"共 {number} 项评价", label
            unfold(seen, facet).locator("label", has_text=label).first.click()


def test_limits_of_ones_own_are_exact_and_include_their_ends(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        unfold(seen, "funds")
        seen.page.get_by_label("资金总额不低于（万元）").fill("980")
        seen.page.get_by_label("资金总额不高于（万元）").fill("１，５００")
        seen.page.keyboard.press("Enter")
        seen.until("location.search.indexOf('funds_to') >= 0")
        assert sorted(titles(seen)) == sorted(["江平县高标准农田（2022年）", "江平县桥梁维修（2021年）"])
        assert "funds_from=980" in seen.page.url
        assert seen.page.locator(".eg-chip").inner_text().startswith("资金总额")
        # The condition's own bands are counted as without it.
        assert counts(seen, "funds")["1 亿元及以上"] == 1
        seen.page.go_back()
        seen.until("document.querySelector('.eg-explore__said').textContent.length > 0")
        assert "funds_to" not in seen.page.url


def test_the_way_back_and_forward_restores_each_choice(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        choose(seen, "county", "江平县")
        choose(seen, "grade", "差")
        assert titles(seen) == ["江平县桥梁维修（2021年）"]
        seen.page.go_back()
        assert said(seen) == "共 2 项评价"
        assert seen.page.get_by_role("checkbox", name="差").is_checked() is False
        seen.page.go_back()
        assert said(seen) == f"共 {ALL} 项评价"
        seen.page.go_forward()
        seen.page.go_forward()
        assert titles(seen) == ["江平县桥梁维修（2021年）"]
        assert seen.page.locator(".eg-chip").count() == 2


def test_every_condition_can_be_taken_away_and_the_focus_stays_near(browser: Any, explore: str) -> None:
    with visit(browser, f"{explore}?county=430699&grade=差&year=2021") as seen:
        assert titles(seen) == ["江平县桥梁维修（2021年）"]
        seen.page.get_by_role("button", name="取消条件 等级：差").press("Enter")
        settled(seen)
        assert seen.page.evaluate("document.activeElement.closest('.eg-chips') !== null")
        seen.page.get_by_role("button", name="清除全部").press("Enter")
        assert said(seen) == f"共 {ALL} 项评价"
        assert seen.page.evaluate("document.activeElement.id") == "results"
        assert seen.page.url == explore


def test_the_focus_stays_on_a_box_and_the_number_is_announced(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        settled(seen)
        box = seen.page.get_by_role("checkbox", name="平江县")
        box.focus()
        seen.page.keyboard.press("Space")
        assert said(seen) == "共 2 项评价"
        assert box.evaluate("box => box === document.activeElement && box.checked")
        assert seen.page.locator(".eg-explore__said").get_attribute("role") == "status"
        group = seen.page.get_by_role("group", name="县（市、区）")
        assert group.count() == 1


def test_a_long_list_of_values_is_found_in_by_typing(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        group = unfold(seen, "department")
        assert group.locator("li").count() == 8
        group.get_by_role("button", name="显示更多").click()
        assert group.locator("li").count() > 8
        group.get_by_role("searchbox").fill("第２３")
        assert group.locator("li").all_inner_texts()[0].startswith("第23教育局")
        assert group.locator("li").count() == 1
        group.get_by_role("checkbox").click()
        assert titles(seen) == ["第23小学改造"]
        group.get_by_role("searchbox").fill("没有这个")
        assert "没有名称含" in group.inner_text()


def test_pages_are_links_and_hold_each_evaluation_once(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        found = titles(seen)
        while seen.page.get_by_role("link", name="下一页").count():
            seen.page.get_by_role("link", name="下一页").click()
            found += titles(seen)
        assert len(found) == ALL
        assert "page=3" in seen.page.url
        assert seen.page.get_by_role("link", name="第 1 页").get_attribute("href")
        seen.page.go_back()
        assert len(titles(seen)) == 20


def test_the_table_puts_results_in_the_order_of_a_column(browser: Any, explore: str) -> None:
    with visit(browser, f"{explore}?county=430699&county=430626&view=table") as seen:
        settled(seen)
        heads = seen.page.locator(".eg-explore__body thead th")
        heads.filter(has_text="资金总额").get_by_role("button").press("Enter")
        by_funds = [PINGJIANG, "江平县高标准农田（2022年）", "江平县桥梁维修（2021年）", "平江县政务服务项目（2020年）"]
        comes_to(seen, by_funds)
        assert len(titles(seen)) == len(by_funds)
        assert heads.filter(has_text="资金总额").get_attribute("aria-sort") == "descending"
        assert seen.page.evaluate("document.activeElement.textContent") == "资金总额"
        seen.page.keyboard.press("Enter")
        comes_to(seen, by_funds[::-1])
        heads.filter(has_text="评价").first.get_by_role("button").click()
        comes_to(seen, [by_funds[1], by_funds[2], by_funds[0], by_funds[3]])


def taken(seen: Visit, path: Path) -> list[list[str]]:
    with seen.page.expect_download() as download:
        seen.page.get_by_role("button", name="下载所见").click()
    download.value.save_as(path)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_what_is_seen_is_taken_away_whole_and_exact(browser: Any, page: str, tmp_path: Path) -> None:
    with visit(browser, f"{page}?kind=self&sort=funds") as seen:
        settled(seen)
        head, *rows = taken(seen, tmp_path / "found.csv")
    assert len(rows) == 36
    amounts = [row[head.index("资金总额（元）")] for row in rows]
    assert amounts[:3] == ["3090000", "2105000", "2035000"]
    by_title = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    school = by_title["第7小学改造"]
    assert (school["资金总额（元）"], school["得分"], school["满分"]) == ("495000", "77", "100")
    assert (school["得分率（得分÷满分）"], school["评价年度"], school["失分指标"]) == ("0.77", "2017", "社会效益")
    assert school["地区"] == "虚构省 乙市 鼓楼区"


def test_nothing_taken_away_runs_in_a_spreadsheet(browser: Any, explore: str, tmp_path: Path) -> None:
    with visit(browser, f"{explore}?stage=draft") as seen:
        settled(seen)
        head, row = taken(seen, tmp_path / "draft.csv")
    told = dict(zip(head, row, strict=True))
    assert told["评价"] == '\'=HYPERLINK("http://x","鼓楼"), 初稿'
    assert told["主管单位"] == "'+局"
    assert told["评价机构"] == '\'@事务所, "甲"'
    assert told["报告阶段"] == "初稿"
    assert told["资金总额（元）"] == "0.1"


def test_drafts_are_marked_and_can_be_left_out(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        settled(seen)
        assert "征求意见稿、初稿 2 项，还不是最后的结论" in seen.page.locator(".eg-explore__drafts").inner_text()
        seen.page.get_by_role("button", name="只看定稿").click()
        assert said(seen) == f"共 {ALL - 2} 项评价"
        assert not seen.page.locator(".eg-explore__drafts").is_visible()


def test_nothing_found_is_said_plainly(browser: Any, explore: str) -> None:
    with visit(browser, f"{explore}?county=430699&fund=教育") as seen:
        assert said(seen).startswith("没有符合条件的评价")
        assert titles(seen) == []
        assert seen.page.get_by_role("button", name="下载所见").is_disabled()


def test_a_value_that_is_unknown_finds_nothing_and_can_be_taken_away(browser: Any, explore: str) -> None:
    with visit(browser, f"{explore}?county=123456&sort=nonsense&page=9&view=x") as seen:
        assert said(seen).startswith("没有符合条件的评价")
        seen.page.get_by_role("button", name="取消条件 县（市、区）：123456").click()
        assert said(seen) == f"共 {ALL} 项评价"


def test_only_what_is_needed_is_fetched_and_only_from_here(browser: Any, set_: Served, explore: str) -> None:
    with visit(browser, explore) as seen:
        settled(seen)
        fetched = [request.rpartition("/")[2].partition("?")[0] for request in seen.requests if "/facets/" in request]
        assert sorted(fetched) == sorted(
            ["index.js", "stage-0.js", "county-0.js", "year-0.js", "grade-0.js", "cards-0.js"]
        )
        assert not [request for request in seen.requests if "/data/terms/" in request or "manifest" in request]
        assert seen.foreign(set_.address) == []
        assert [line for line in seen.complaints if "error" in line] == []


def test_without_scripts_every_evaluation_is_listed_by_county_and_year(browser: Any, explore: str) -> None:
    with visit(browser, explore, java_script_enabled=False) as seen:
        rows = seen.page.locator("table.eg tbody tr")
        assert rows.count() == ALL
        assert seen.page.locator(".eg-explore").count() == 0
        assert rows.locator("a", has_text="第30小学改造").is_visible()


def test_if_the_index_cannot_be_had_the_page_is_the_list_again(browser: Any, explore: str) -> None:
    opened = browser.new_context(viewport=DESKTOP, locale="zh-CN")
    try:
        tab = opened.new_page()
        tab.route("**/facets/county-0.js*", lambda route: route.abort())
        tab.goto(explore)
        tab.get_by_role("alert").wait_for()
        assert "没有读到" in tab.get_by_role("alert").inner_text()
        assert tab.locator("table.eg tbody tr").count() == ALL
    finally:
        opened.close()


def test_on_a_phone_the_conditions_are_folded_and_lead_back_to_the_results(browser: Any, explore: str) -> None:
    with visit(browser, explore, viewport=PHONE) as seen:
        settled(seen)
        fold = seen.page.get_by_role("button", name="筛选条件")
        box = seen.page.get_by_role("checkbox", name="平江县")
        assert fold.get_attribute("aria-expanded") == "false"
        assert not box.is_visible()
        fold.click()
        box.click()
        seen.page.get_by_role("button", name="查看 2 项结果").click()
        assert not box.is_visible()
        assert seen.page.evaluate("document.activeElement.id") == "results"
        assert fold.inner_text() == "筛选条件（已选 1）"
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def ask(seen: Visit, words: str) -> None:
    settled(seen)
    seen.page.locator("#eg-explore-q").fill(words)
    seen.page.keyboard.press("Enter")
    settled(seen)


def test_words_and_conditions_are_one_question(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        ask(seen, "小学改造")
        assert said(seen) == f"共 {len(FILLERS)} 项评价"
        assert counts(seen, "county") == {"鼓楼区（虚构省甲市）": 15, "鼓楼区（虚构省乙市）": 15} | dict.fromkeys(
            ("平江县", "江平县", "广水市", "梁平区", "古城区", "永德县"), 0
        )
        choose(seen, "year", "2017")
        expected = sorted(one.title for one in FILLERS if one.years == (2017,))
        assert sorted(titles(seen)) == expected
        seen.page.reload()
        assert sorted(titles(seen)) == expected
        seen.page.get_by_role("button", name="取消条件 词句：小学改造").click()
        assert said(seen) == f"共 {having(lambda one: 2017 in one.years)} 项评价"
        assert seen.page.locator("#eg-explore-q").input_value() == ""


def test_what_was_found_is_marked_and_leads_to_its_section_and_back(browser: Any, page: str) -> None:
    with visit(browser, page) as seen:
        ask(seen, "平江县 2021 挤占专项资金")
        assert titles(seen) == [PINGJIANG]
        marks = seen.page.locator(".eg-hit__sections mark").all_inner_texts()
        assert "挤占专项资金" in marks
        seen.page.locator(".eg-hit__sections a").first.click()
        seen.page.locator("mark.eg-hit").first.wait_for()
        assert "#" in seen.page.url
        seen.page.get_by_role("link", name="返回查询结果").click()
        assert titles(seen) == [PINGJIANG]
        assert seen.page.locator("#eg-explore-q").input_value() == "平江县 2021 挤占专项资金"


def test_words_in_scattered_order_are_no_hit_and_are_not_counted(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        ask(seen, "涉鄂会计师")
        assert said(seen).startswith("没有符合条件的评价")
        assert set(counts(seen, "grade").values()) == {0}


def test_found_evaluations_can_be_put_in_order_of_money(browser: Any, explore: str) -> None:
    with visit(browser, f"{explore}?q=小学改造&sort=funds") as seen:
        assert titles(seen)[:3] == ["第30小学改造", "第29小学改造", "第28小学改造"]
        seen.page.get_by_role("link", name="下一页").click()
        assert titles(seen)[-1] == "第1小学改造"


def test_pages_that_are_no_evaluations_stand_apart(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        ask(seen, "评分与复核方法")
        others = seen.page.get_by_role("region", name="其他页面")
        others.wait_for()
        assert others.get_by_role("link", name="评分与复核方法").first.is_visible()
        choose(seen, "grade", "优")
        assert not others.is_visible()


def test_an_input_method_asks_once_the_word_is_whole(browser: Any, explore: str) -> None:
    with visit(browser, explore) as seen:
        settled(seen)
        seen.page.locator("#eg-explore-q").focus()
        session = seen.page.context.new_cdp_session(seen.page)
        for fragment in ("p", "pj", "pj x"):
            session.send(
                "Input.imeSetComposition",
                {"text": fragment, "selectionStart": len(fragment), "selectionEnd": len(fragment)},
            )
            seen.page.wait_for_timeout(400)
            assert said(seen) == f"共 {ALL} 项评价"
        session.send("Input.insertText", {"text": "政务服务项目"})
        seen.until("document.querySelector('.eg-chip') !== null")
        assert "平江县政务服务项目（2020年）" in titles(seen)


def test_the_box_in_the_header_leads_here(browser: Any, set_: Served) -> None:
    with visit(browser, f"{set_.address}all/") as seen:
        seen.page.keyboard.press("/")
        seen.page.keyboard.insert_text("小学改造")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/explore/?q=**")
        assert said(seen) == f"共 {len(FILLERS)} 项评价"


VIEWS = [(view, scheme) for view in ("desktop", "phone") for scheme in ("light", "dark")]


@pytest.mark.parametrize(("view", "scheme"), VIEWS)
@pytest.mark.parametrize(
    "query", ["", "?view=table&sort=rate", "?county=430626&rate_from=90", "?grade=none", "?q=绩效&view=table"]
)
def test_no_reader_is_shut_out(browser: Any, explore: str, view: str, scheme: str, query: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with visit(browser, explore + query, viewport=PHONE if view == "phone" else DESKTOP, color_scheme=scheme) as seen:
        settled(seen)
        if view == "phone":
            seen.page.locator(".eg-explore__fold").click()
        for facet in ("department", "rate"):
            unfold(seen, facet)
        settled(seen)
        found = axe.Axe().run(seen.page).response["violations"]
        assert [
            f"{each['id']}: {node['target']} {node['failureSummary']}"
            for each in found
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ] == []
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_site_without_evaluations_says_so(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "regions.yml").write_text("regions:\n  - {code: 990000, name: 虚构省}\n", "utf-8")
    with (
        served(lambda: built(configured(tmp_path, "broken: stop"))) as site,
        visit(browser, f"{site.address}explore/") as seen,
    ):
        assert said(seen) == "本站还没有公布绩效评价。"
        assert not seen.page.locator(".eg-explore__bar").is_visible()
        assert seen.page.locator(".eg-facet").count() == 0
        assert [line for line in seen.complaints if "error" in line] == []


def test_the_set_counts_itself_right() -> None:
    """The numbers above lean on these."""
    assert len(FILLERS) == 30
    assert having(lambda one: one.kind == "self") == 30
