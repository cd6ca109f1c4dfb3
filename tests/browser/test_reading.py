"""A reader finds the way: by keyboard, on a phone, and with a page saved to a folder."""

from itertools import pairwise
from typing import Any

from tests.browser.serving import PHONE, Served, visit


def test_the_keyboard_reaches_the_text_first_and_then_every_table(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("summary")) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.matches('.md-skip')")
        table = seen.page.locator(".eg-table:not(details *)").first
        table.focus()
        assert table.evaluate("table => table === document.activeElement && table.getAttribute('role') === 'region'")


def test_a_wide_table_scrolls_inside_its_own_frame_and_says_so(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("ledger"), viewport={"width": 640, "height": 900}) as seen:
        table = seen.page.locator(".eg-table").first
        assert table.evaluate("table => table.scrollWidth > table.clientWidth")
        assert "左右滑动" in table.evaluate("table => getComputedStyle(table, '::before').content")


def test_on_a_phone_each_row_of_a_wide_table_is_a_card_that_says_its_columns(browser: Any, shipped: Served) -> None:
    for kind in ("list", "ledger", "summary"):
        with visit(browser, shipped.page_of_kind(kind), viewport=PHONE) as seen:
            tables = seen.page.locator("table.eg--stack:not(details *)")
            assert tables.count() > 0
            for table in tables.all():
                assert table.evaluate("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth + 1")
            cell = tables.first.locator("td[data-label]").first
            label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert str(cell.get_attribute("data-label")) in label
            assert cell.evaluate("cell => getComputedStyle(cell).display") == "flow-root"


def test_on_paper_a_table_has_its_columns_however_narrow_the_screen_was(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("list"), viewport=PHONE) as seen:
        seen.page.emulate_media(media="print")
        cell = seen.page.locator("table.eg--stack td").first
        assert cell.evaluate("cell => getComputedStyle(cell).display") == "table-cell"


def test_on_paper_the_text_stands_in_no_flexible_box_that_firefox_breaks_with_empty_sheets(
    browser: Any, shipped: Served
) -> None:
    with visit(browser, shipped.page_of_kind("summary")) as seen:
        seen.page.emulate_media(media="print")
        around = """text => { const found = [];
            for (let box = text; box; box = box.parentElement) found.push(getComputedStyle(box).display);
            return found; }"""
        assert {*seen.page.locator("article").evaluate(around)} == {"block"}


def test_paper_breaks_a_tall_chart_between_its_groups_and_the_table_below_it(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("summary")) as seen:
        seen.page.emulate_media(media="print")
        picture = seen.page.locator(".eg-chart__picture:has(svg + svg)").first
        for block in (picture, seen.page.locator(".eg-chart .eg-more").first):
            assert block.evaluate("block => getComputedStyle(block).breakInside") == "auto"
        tops = [piece.bounding_box() for piece in picture.locator("svg").all()]
        assert all(one["y"] + one["height"] <= two["y"] + 1 for one, two in pairwise(tops))


def test_paper_has_the_address_that_a_shared_system_rests_on_once(browser: Any, shipped: Served) -> None:
    with visit(browser, f"{shipped.address}rubrics/mof-2020-10-self-2020/") as seen:
        seen.page.emulate_media(media="print")
        told = "link => getComputedStyle(link, '::after').content !== 'none'"
        links = seen.page.locator(".md-content a[href^='http']")
        assert links.count() > 5
        assert [link.evaluate(told) for link in links.all()] == [True] + [False] * (links.count() - 1)


def test_on_a_phone_the_pages_of_an_evaluation_are_one_tap_away(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("summary"), viewport=PHONE) as seen:
        menu = seen.page.locator(".eg-chapters-menu")
        link = menu.locator("a", has_text="基本情况")
        assert not link.is_visible()
        menu.locator("summary").click()
        link.click()
        seen.page.wait_for_url("**/basics/")


def test_on_a_desk_they_stand_beside_the_text(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("summary")) as seen:
        assert seen.page.locator(".eg-chapters a", has_text="基本情况").is_visible()
        assert not seen.page.locator(".eg-chapters-menu").is_visible()


def test_a_page_opened_from_a_folder_can_be_read(browser: Any, shipped: Served) -> None:
    path = shipped.page_of_kind("summary").removeprefix(shipped.address)
    with visit(browser, (shipped.folder / path / "index.html").as_uri()) as seen:
        seen.read()
        assert seen.page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
        assert seen.page.locator("h1").is_visible()
        assert seen.page.locator(".eg-chart").count() > 0
        assert seen.foreign("file:") == []


def test_a_missing_page_keeps_its_look_at_any_depth(browser: Any, shipped: Served) -> None:
    with visit(browser, f"{shipped.address}a/b/c/d/") as seen:
        assert seen.page.locator("h1").inner_text() == "没有这个页面"
        seen.page.locator("article a", has_text="全部评价").click()
        seen.page.wait_for_url(f"{shipped.address}all/")
