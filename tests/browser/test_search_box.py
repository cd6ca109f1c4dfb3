"""The search box by keyboard, on a phone, in the dark, without a net, and for readers who cannot see it."""

from typing import Any

import pytest

from tests.browser.searching import Box, P, page_of, root_of
from tests.browser.serving import DESKTOP, PHONE, Served, Visit, visit
from tests.browser.test_attacks import ALIVE

FOCUSED = "document.activeElement.className"


def boxed(site: Served, seen: Visit, scheme: str = "http") -> Box:
    return Box(seen, root_of(site, scheme))


def is_open(seen: Visit) -> bool:
    return bool(seen.page.evaluate("document.getElementById('__search').checked"))


def test_nothing_of_the_index_is_fetched_before_the_first_character(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", P)) as seen:
        seen.read()
        assert not [url for url in seen.requests if "explore/" in url or "search-engine" in url or "text-" in url]
        seen.page.keyboard.press("/")
        seen.page.wait_for_timeout(400)
        assert not [url for url in seen.requests if "explore/" in url]
        boxed(searched, seen).ask("浯口镇")
        fetched = [url for url in seen.requests if "explore/data" in url or "text-" in url]
        assert len([url for url in fetched if "/terms/" in url]) <= 2
        assert all("manifest.js?t=" in url or "?v=" in url for url in fetched)


def test_asking_again_fetches_nothing_again(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("三中心")
        before = len(seen.requests)
        box.ask("三中心")
        assert len(seen.requests) == before


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_box_and_escape_closes_it(browser: Any, searched: Served, key: str) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        seen.page.keyboard.press(key)
        assert is_open(seen)
        assert "md-search__input" in seen.page.evaluate(FOCUSED)
        assert boxed(searched, seen).field.input_value() == ""
        seen.page.keyboard.press("Escape")
        assert not is_open(seen)
        assert "md-search__input" not in seen.page.evaluate(FOCUSED)


def test_what_is_written_while_the_window_is_in_the_background_is_answered(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        field = boxed(searched, seen).field
        field.evaluate("field => { field.value = '三中心'; field.dispatchEvent(new InputEvent('input')); }")
        seen.page.locator(".eg-found__item").first.wait_for(state="visible")
        assert is_open(seen)


def test_keys_typed_into_other_fields_stay_there(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "rectification/")) as seen:
        seen.page.get_by_label("状态").focus()
        seen.page.keyboard.press("s")
        assert not is_open(seen)


def test_arrows_go_round_and_enter_opens_the_chosen_hit(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("浯口镇")
        links = seen.page.locator(".eg-found__list a").count()
        assert links > 1
        for _ in range(links):
            seen.page.keyboard.press("ArrowDown")
            assert "eg-found__" in seen.page.evaluate(FOCUSED)
        seen.page.keyboard.press("ArrowDown")
        assert "md-search__input" in seen.page.evaluate(FOCUSED)
        seen.page.keyboard.press("ArrowUp")
        target = seen.page.evaluate("document.activeElement.href")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(target)


def test_typing_on_while_a_hit_is_chosen_goes_into_the_box(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("三")
        seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.type("1")
        assert box.field.input_value() == "三1"


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_enter_without_a_choice_leads_to_the_index(browser: Any, searched: Served, scheme: str) -> None:
    with visit(browser, page_of(searched, scheme, "method/")) as seen:
        box = boxed(searched, seen, scheme)
        box.ask("三中心 平江")
        everything = seen.page.locator(".eg-found__all").get_attribute("href")
        asked = "%E4%B8%89%E4%B8%AD%E5%BF%83%20%E5%B9%B3%E6%B1%9F"
        assert everything == f"{page_of(searched, scheme, 'explore/')}?q={asked}"
        with seen.page.expect_request(everything):
            box.field.press("Enter")


def test_tab_goes_through_the_hits_and_out(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("浯口镇")
        seen.page.keyboard.press("Tab")
        assert "eg-found__all" in seen.page.evaluate(FOCUSED)
        for _ in range(seen.page.locator(".eg-found__list a").count() + 1):
            seen.page.keyboard.press("Tab")
        assert not is_open(seen)
        assert not seen.page.locator(".eg-found").is_visible()


def test_the_cross_empties_the_box(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("浯口镇")
        seen.page.locator(".eg-search button[type=reset]").click()
        assert box.field.input_value() == ""
        seen.until("!document.querySelector('.eg-found__said').textContent")
        assert box.read() == []
        assert "md-search__input" in seen.page.evaluate(FOCUSED)


def test_on_a_phone_the_box_fills_the_screen_and_goes_away(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", P), viewport=PHONE, has_touch=True) as seen:
        box = boxed(searched, seen)
        seen.page.locator("label.md-header__button[for=__search]").tap()
        seen.until("document.querySelector('.md-search__inner').getBoundingClientRect().width === innerWidth")
        assert "md-search__input" in seen.page.evaluate(FOCUSED)
        box.ask("挤占专项资金")
        bounds = seen.page.locator(".eg-found__item").first.bounding_box()
        assert bounds["x"] >= 0
        assert bounds["x"] + bounds["width"] <= PHONE["width"]
        # The theme's shade grows from a point until the page below it is locked.
        seen.until("document.documentElement.scrollWidth <= innerWidth", 5)
        seen.page.locator(".md-search__form label[for=__search]").tap()
        assert not is_open(seen)
        seen.page.locator("label.md-header__button[for=__search]").tap()
        assert box.read() != []


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_reader_is_shut_out_of_the_answers(browser: Any, searched: Served, viewport: Any, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    address = page_of(searched, "http", "method/")
    with visit(browser, address, viewport=viewport, color_scheme=scheme) as seen:
        if viewport is PHONE:
            seen.page.locator("label.md-header__button[for=__search]").click()
        box = boxed(searched, seen)
        for asked in ("平江县 2021 挤占专项资金", "没有这样的词"):
            box.ask(asked)
            assert barriers(axe, seen) == []


def test_no_reader_is_shut_out_of_a_page_with_marks(browser: Any, searched: Served) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for scheme in ("light", "dark"):
        with visit(browser, f"{page_of(searched, 'http', P)}?h=资金", color_scheme=scheme) as seen:
            seen.until("document.querySelectorAll('mark.eg-hit').length > 3")
            assert barriers(axe, seen) == []


def barriers(axe: Any, seen: Visit) -> list[str]:
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in axe.Axe().run(seen.page).response["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("width", [1366, 1100, 900])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_closed_box_can_be_read_at_every_width(browser: Any, searched: Served, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    view = {"width": width, "height": 700}
    with visit(browser, page_of(searched, "http", "method/"), viewport=view, color_scheme=scheme) as seen:
        assert [line for line in barriers(axe, seen) if "md-search" in line] == []
        if width >= 960:
            assert seen.page.locator(".eg-search input").evaluate(CONTRAST) >= 4.5


CONTRAST = """field => {
    const light = color => {
        const [red, green, blue] = color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
            .map(part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
        return .2126 * red + .7152 * green + .0722 * blue;
    };
    const header = getComputedStyle(document.querySelector('.md-header')).backgroundColor;
    const [high, low] = [light(getComputedStyle(field).color), light(header)].sort((a, b) => b - a);
    return (high + .05) / (low + .05);
}"""


def test_the_answer_is_announced(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        boxed(searched, seen).ask("浯口镇")
        assert seen.page.get_by_role("status").filter(has_text="找到 1 项").count() == 1


def test_a_missing_page_searches_too(browser: Any, searched: Served) -> None:
    with visit(browser, f"{searched.address}a/b/c/d/") as seen:
        box = boxed(searched, seen)
        assert P in {box.path(item["url"]) for item in box.ask("三中心")}


def test_a_reader_without_a_net_is_told_so_and_may_try_again(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        box = boxed(searched, seen)
        box.ask("三中心")
        seen.page.route("**/explore/data/terms/**", lambda route: route.abort())
        box.field.fill("机耕道项目")
        seen.until("/没有读到/.test(document.querySelector('.eg-found__said').textContent)")
        seen.page.unroute("**/explore/data/terms/**")
        assert "990201" in box.ask("机耕道项目")[0]["url"]


def test_nothing_an_agency_writes_comes_to_life_in_the_answers(browser: Any, hostile: Served) -> None:
    with visit(browser, hostile.address) as seen:
        box = boxed(hostile, seen)
        for asked in ("script", "onerror alert", "javascript"):
            assert box.ask(asked) != []
            assert seen.page.evaluate(ALIVE.replace("'.eg-page'", "'.eg-found'").replace("input|", "")) == []
            assert seen.page.locator(".eg-found :is(script, img, iframe, svg, style, form)").count() == 0
        assert seen.dialogues == []
        assert seen.refused() == []
        assert seen.foreign(hostile.address) == []


def test_a_page_view_costs_little(searched: Served) -> None:
    """The box alone loads with every page; what it needs to answer comes when it is used."""
    sizes = {path.name: path.stat().st_size for path in (searched.folder / "assets" / "evalgen").glob("search-*.js")}
    assert sizes["search-header.js"] <= 9_000
    assert sum(sizes.values()) <= 42_000
