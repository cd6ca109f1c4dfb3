"""The ledger is complete without scripts; with them a reader filters it, over all its pages, by keyboard too."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.serving import PHONE, Served, served, visit
from tests.plugin.sites import ROOT, built, make_site

ROWS = ".eg-page--ledger tbody tr:not(:has(th[colspan])):visible"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """The shipped evaluations, their recommendations on pages of three."""
    folder = tmp_path_factory.mktemp("ledger")
    shutil.copytree(ROOT / "projects", folder / "projects")
    nav = [{"首页": "index.md"}, {"整改台账": "rectification/index.md"}]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("evalgen.publish.listing.PAGE_SIZE", 3)
        with served(lambda: built(make_site(folder, nav=nav))) as site:
            yield site


def address(site: Served, query: str = "", page: str = "") -> str:
    return f"{site.address}rectification/{page}{query}"


def whole(browser: Any, site: Served) -> int:
    """The number of recommendations, by the data."""
    lines = (site.folder / "api" / "v1" / "rectification.csv").read_text("utf-8-sig").splitlines()
    return len(lines) - 1


def test_a_choice_finds_rows_of_every_page_and_stands_in_the_address(browser: Any, ledger: Served) -> None:
    with visit(browser, address(ledger)) as seen:
        assert seen.page.locator(ROWS).count() == 3 < whole(browser, ledger)
        seen.page.get_by_label("状态").focus()
        seen.page.get_by_label("状态").select_option("没有整改记录")
        seen.page.get_by_text(f"符合条件的建议 {whole(browser, ledger)} 条").wait_for()
        assert seen.page.locator(ROWS).count() == whole(browser, ledger)
        assert "status=" in seen.page.url
        seen.page.get_by_role("button", name="清除筛选").press("Enter")
        assert seen.page.locator(ROWS).count() == 3
        assert "status=" not in seen.page.url


def test_a_number_on_the_page_of_a_county_or_on_top_leads_to_just_these(browser: Any, ledger: Served) -> None:
    for start in (f"{ledger.address}430626-pingjiang/", address(ledger)):
        with visit(browser, start) as seen:
            place = ".md-content p a" if start != address(ledger) else ".eg-stats a"
            seen.page.locator(place, has_text="条").nth(1).click()
            seen.page.get_by_text(f"符合条件的建议 {whole(browser, ledger)} 条").wait_for()
            assert seen.page.get_by_label("状态").input_value() == "没有整改记录"


def test_the_line_of_a_county_counts_what_is_found_in_it(browser: Any, ledger: Served) -> None:
    lines = ".eg-page--ledger tbody tr:has(th[colspan]):visible"
    with visit(browser, address(ledger)) as seen:
        before = seen.page.locator(lines).first.inner_text()
        seen.page.get_by_label("责任单位").focus()
        seen.page.get_by_label("责任单位").select_option("未写明")
        seen.page.get_by_text(f"符合条件的建议 {whole(browser, ledger)} 条").wait_for()
        assert seen.page.locator(lines).all_inner_texts() == [f"平江县：符合条件 {whole(browser, ledger)} 条"]
        seen.page.get_by_role("button", name="清除筛选").press("Enter")
        assert seen.page.locator(lines).first.inner_text() == before


def test_what_is_late_is_one_choice_whatever_its_days(browser: Any, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "projects", tmp_path / "projects")
    findings = tmp_path / "projects/430626-pingjiang/three-centers-2021/findings.yml"
    text = findings.read_text("utf-8")
    assert "  recommendations:\n    - id:" in text
    due = "  recommendations:\n    - due: 2023-01-31\n      owner: 示例局\n      id:"
    findings.write_text(text.replace("  recommendations:\n    - id:", due, 1), "utf-8")
    with (
        served(lambda: built(make_site(tmp_path, {"as_of": "2023-02-10"}))) as site,
        visit(browser, address(site, "?status=逾期")) as seen,
    ):
        seen.page.get_by_text("符合条件的建议 1 条").wait_for()
        row = seen.page.locator(ROWS).first
        assert "没有整改记录、逾期 10 天" in " ".join(row.inner_text().split()).replace("、 ", "、")
        assert all(badge.bounding_box()["height"] < 30 for badge in row.locator(".eg-badge").all()), "each in one line"


def test_what_is_open_and_the_year_in_which_it_is_due_are_choices(browser: Any, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "projects", tmp_path / "projects")
    findings = tmp_path / "projects/430626-pingjiang/three-centers-2021/findings.yml"
    done = "      due: 2023-01-31\n      events: [{on: 2023-01-05, status: implemented, by: 示例局, note: 办完}]\n"
    first, dash, others = findings.read_text("utf-8").partition("    - id: complete-hall\n")
    assert dash
    findings.write_text(f"{first}{done}{dash}{others}", "utf-8")
    with served(lambda: built(make_site(tmp_path))) as site:
        for query, count in (("?status=未办结", 3), ("?due=2023 年到期", 1), ("?due=未写明&status=未办结", 3)):
            with visit(browser, address(site, query)) as seen:
                seen.page.get_by_text(f"符合条件的建议 {count} 条").wait_for()
                assert seen.page.locator(ROWS).count() == count


def test_departments_named_together_are_one_choice(browser: Any, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "projects", tmp_path / "projects")
    cover = tmp_path / "projects/430626-pingjiang/three-centers-2021/evaluation.yml"
    text = cover.read_text("utf-8")
    cover.write_text(re.sub(r"\n  department: .*", "\n  department: 平江县甲局、平江县乙局", text), "utf-8")
    with (
        served(lambda: built(make_site(tmp_path))) as site,
        visit(browser, address(site, "?department=平江县甲局、平江县乙局")) as seen,
    ):
        seen.page.get_by_text("符合条件的建议").wait_for()
        assert seen.page.locator(ROWS).count() > 0


def test_an_address_with_a_choice_opens_filtered_on_any_page(browser: Any, ledger: Served) -> None:
    with visit(browser, address(ledger)) as seen:
        first = seen.page.locator(ROWS).first.locator("td").nth(7).inner_text()
    for page in ("", "page_2/"):
        with visit(browser, address(ledger, f"?county={first}", page)) as seen:
            seen.page.get_by_text("符合条件的建议").wait_for()
            counties = seen.page.locator(ROWS).locator("td:nth-child(8)").all_inner_texts()
            assert set(counties) == {first}
            link = seen.page.locator(ROWS).first.locator("a").first
            assert ledger.folder.joinpath(
                link.evaluate("link => link.href").removeprefix(ledger.address).partition("#")[0], "index.html"
            ).is_file()


def test_without_scripts_every_recommendation_is_in_the_table(browser: Any, ledger: Served) -> None:
    with visit(browser, address(ledger), java_script_enabled=False) as seen:
        assert seen.page.locator(ROWS).count() == 3
        assert seen.page.locator(".eg-filter").count() == 0
        assert seen.page.get_by_role("link", name="第 2 页").count() == 1


def test_without_scripts_a_number_on_top_leads_to_the_first_recommendation_that_it_counts(
    browser: Any, ledger: Served
) -> None:
    with visit(browser, address(ledger), java_script_enabled=False) as seen:
        link = seen.page.locator(".eg-stat", has_text="未写明责任单位").locator("a")
        asked = link.evaluate("link => decodeURIComponent(link.search)")
        link.click()
        assert asked == "?owner=未写明"
        first = seen.page.locator("td:target")
        assert first.locator("xpath=..").locator("td").nth(3).inner_text() == "未写明"
        assert first.evaluate("cell => cell.getBoundingClientRect().top") < seen.page.viewport_size["height"]


def test_on_a_phone_whoever_comes_for_some_sees_the_filter_and_what_it_found(browser: Any, ledger: Served) -> None:
    with visit(browser, address(ledger, "?status=没有整改记录"), viewport=PHONE) as seen:
        seen.page.get_by_text("符合条件的建议").wait_for()
        seen.page.wait_for_function("scrollY > 0")
        top = seen.page.locator(".eg-filter").bounding_box()["y"]
        assert seen.page.locator(".md-header").bounding_box()["height"] <= top < PHONE["height"] / 2


def test_on_a_phone_the_filter_fits(browser: Any, ledger: Served) -> None:
    with visit(browser, address(ledger), viewport=PHONE) as seen:
        box = seen.page.locator(".eg-filter").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
