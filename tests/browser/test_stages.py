"""The stages of a report, and what is folded or printed elsewhere, can be read without scrolling or searching."""

from typing import Any

from tests.browser.serving import DESKTOP, PHONE, Served, visit
from tests.conftest import ONE_ROAD

EVIDENCE = "430626-pingjiang/three-centers-2021/evidence/#page-report-14"
_LINES = """cell => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map(each => Math.round(each.top))).size;
}"""


def test_the_tables_of_the_stages_fit_a_desk_and_break_no_date(browser: Any, shipped: Served) -> None:
    with visit(browser, f"{shipped.address}{ONE_ROAD}/stages/", viewport=DESKTOP) as seen:
        for frame in seen.page.locator(".eg-table").all():
            assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 1
        dates = seen.page.locator('td.whole[data-label="日期"]').all()
        assert len(dates) == 3
        assert [date.evaluate(_LINES) for date in dates] == [1, 1, 1]


def test_what_is_said_of_a_stage_stands_below_it_in_the_width_of_the_table(browser: Any, shipped: Served) -> None:
    for view in (DESKTOP, PHONE):
        with visit(browser, f"{shipped.address}{ONE_ROAD}/stages/", viewport=view) as seen:
            said = seen.page.locator("table.eg td[colspan]:only-child").first
            above = said.locator("xpath=ancestor::tr/preceding-sibling::tr[1]").bounding_box()
            box = said.bounding_box()
            assert abs(box["width"] - above["width"]) < 4
            assert 0 <= box["y"] - (above["y"] + above["height"]) < 4


def test_a_link_to_a_folded_place_opens_the_fold(browser: Any, shipped: Served) -> None:
    for scripts in (True, False):
        with visit(browser, f"{shipped.address}{EVIDENCE}", java_script_enabled=scripts) as seen:
            seen.page.locator("#page-report-14").wait_for(state="visible")
            top = seen.page.locator("#page-report-14").bounding_box()["y"]
            assert 0 < top < DESKTOP["height"]


def test_a_printed_list_of_results_has_no_addresses_of_this_site(browser: Any, shipped: Served) -> None:
    with visit(browser, f"{shipped.address}explore/") as seen:
        link = seen.page.locator(".eg-hit__title a").first
        link.wait_for()
        seen.page.emulate_media(media="print")
        assert link.evaluate("link => getComputedStyle(link, '::after').content") in ("none", "normal")


def test_a_printed_table_is_closed_below_its_totals(browser: Any, shipped: Served) -> None:
    with visit(browser, f"{shipped.address}{ONE_ROAD}/stages/") as seen:
        seen.page.emulate_media(media="print")
        last = seen.page.locator("table.eg tfoot tr:last-child td").first
        assert last.evaluate("cell => parseFloat(getComputedStyle(cell).borderBottomWidth)") > 0
