"""What reviewers are told stands beside what it is about, shuts nobody out, and makes no page wider."""

from typing import Any

import pytest

from tests.browser.serving import DESKTOP, PHONE, Served, visit

_NAMES = ("", "basics/", "scores/", "problems/", "evidence/", "indicators/", "review/")
PAGES = [f"430626-pingjiang/three-centers-2021/{name}" for name in _NAMES]


@pytest.mark.parametrize("view", ["desktop", "phone"])
@pytest.mark.parametrize("page", [*PAGES, "review/"])
def test_a_page_for_reviewers_has_no_barrier_and_does_not_scroll_sideways(
    browser: Any, reviewed: Served, page: str, view: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with visit(browser, f"{reviewed.address}{page}", viewport=PHONE if view == "phone" else DESKTOP) as seen:
        found = axe.Axe().run(seen.page).response["violations"]
        # Notes of one name are no landmarks; as such they would be told to be alike.
        grave = [each for each in found if each["impact"] in ("serious", "critical") or "landmark" in each["id"]]
        assert [(each["id"], node["target"]) for each in grave for node in each["nodes"]] == []
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_what_is_told_of_a_row_stands_right_under_it_and_as_wide_as_the_reader_sees(
    browser: Any, reviewed: Served
) -> None:
    for view in (DESKTOP, PHONE):
        with visit(browser, f"{reviewed.address}{PAGES[1]}", viewport=view) as seen:
            mark = seen.page.locator("table.eg .eg-mark").first
            mark.scroll_into_view_if_needed()
            box = mark.bounding_box()
            above = mark.locator("xpath=ancestor::tr/preceding-sibling::tr[1]").bounding_box()
            assert box
            assert above
            assert 0 <= box["y"] - (above["y"] + above["height"]) < 40
            assert box["x"] + box["width"] <= view["width"]


def test_on_a_desk_the_dashboard_shows_every_column_and_heads_stand_above_their_figures(
    browser: Any, reviewed: Served
) -> None:
    ends = """() => {
      const edge = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect().right;
      };
      const table = document.querySelector('table.eg'), row = table.tBodies[0].rows[0];
      return [...table.tHead.rows[0].cells].map((head, at) => [head, row.cells[at]])
        .filter(([head]) => head.classList.contains('figure')).map(([head, cell]) => Math.abs(edge(head) - edge(cell)));
    }"""
    with visit(browser, f"{reviewed.address}review/", viewport=DESKTOP) as seen:
        frame = seen.page.locator(".eg-table").first
        assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 1
        assert max(seen.page.evaluate(ends)) < 2


def test_on_a_phone_figures_of_a_row_stand_side_by_side(browser: Any, reviewed: Served) -> None:
    with visit(browser, f"{reviewed.address}{PAGES[0]}", viewport=PHONE) as seen:
        row = seen.page.locator("table.eg--stack tbody tr:has(td.figure[data-label])").first
        tops = [cell.bounding_box()["y"] for cell in row.locator("td.figure[data-label]").all()]
        assert len(tops) > 2
        assert max(tops) - min(tops) < 2
