"""A reader who comes from a hit sees the words he asked for, in a page that is otherwise the same, and the way back."""

from typing import Any

import pytest

from tests.browser.searching import Box, P, page_of, root_of
from tests.browser.serving import PHONE, Served, visit

MARKS = "[...document.querySelectorAll('mark.eg-hit')].map(mark => mark.textContent)"
SEEN = """(() => {
    const box = document.querySelector('.eg-hit--here').getBoundingClientRect();
    return box.height > 0 && box.top > 0 && box.bottom < innerHeight;
})()"""
BODY = "document.querySelector('.eg-page').innerHTML"


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_words_are_marked_and_in_view_and_the_results_one_step_back(
    browser: Any, searched: Served, scheme: str
) -> None:
    with visit(browser, page_of(searched, scheme, "method/")) as seen:
        box = Box(seen, root_of(searched, scheme))
        box.ask("挤占专项资金")
        hit = seen.page.locator(".eg-found__hit", has_text="存在的主要问题").first
        target = hit.get_attribute("href")
        hit.click()
        seen.page.wait_for_url(target)
        seen.until("document.querySelectorAll('.eg-hit--here').length > 0")
        assert "挤占专项资金" in seen.page.evaluate(MARKS)
        seen.until(SEEN)
        back = seen.page.get_by_role("link", name="返回查询结果")
        assert back.get_attribute("href").startswith(page_of(searched, scheme, "explore/") + "?q=")
        assert seen.foreign(root_of(searched, scheme)) == []
        assert seen.refused() == []


def test_a_reader_who_comes_otherwise_finds_nothing_added(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", P)) as seen:
        seen.page.wait_for_timeout(300)
        assert seen.page.locator(".eg-arrival, mark.eg-hit").count() == 0
        assert not [url for url in seen.requests if "search-arrival" in url or "search-normal" in url]


def test_marks_leave_the_page_as_it_was_when_they_go(browser: Any, searched: Served) -> None:
    address = f"{page_of(searched, 'http', P)}basics/"
    with visit(browser, address) as seen:
        before = seen.page.evaluate(BODY)
        shape = seen.page.evaluate("[...document.querySelectorAll('tr')].map(row => row.children.length)")
    with visit(browser, f"{address}?h=平江县 37914999.99 元#bases") as seen:
        seen.until("document.querySelectorAll('mark.eg-hit').length > 10")
        marks = seen.page.evaluate(MARKS)
        assert "37,914,999.99" in marks
        assert seen.page.evaluate("[...document.querySelectorAll('tr')].map(row => row.children.length)") == shape
        assert seen.page.locator("tr > mark, table > mark, tbody > mark, ol > mark, ul > mark").count() == 0
        seen.page.get_by_role("button", name="清除标记").click()
        assert seen.page.evaluate(MARKS) == []
        assert seen.page.evaluate(BODY) == before
        assert "h=" not in seen.page.url


def test_a_phrase_is_marked_across_links_and_other_marks_of_its_own(browser: Any, searched: Served) -> None:
    """What runs through several elements is marked in each of them, and counts as the phrase."""
    with visit(browser, f"{page_of(searched, 'http', P)}?h=92分") as seen:
        seen.until("document.querySelectorAll('mark.eg-hit').length > 0")
        assert "92分" in "".join(seen.page.evaluate(MARKS)).replace(" ", "")


def test_the_marks_are_gone_through_one_by_one(browser: Any, searched: Served) -> None:
    with visit(browser, f"{page_of(searched, 'http', P)}problems/?h=资金", viewport=PHONE) as seen:
        seen.until("document.querySelectorAll('.eg-hit--here').length > 0")
        step = seen.page.locator(".eg-arrival button").first
        whole = seen.page.locator("mark.eg-hit").count()
        assert step.text_content() == f"第 1 处，共 {whole} 处"
        for at in (*range(2, min(whole, 5) + 1),):
            step.click()
            assert step.text_content() == f"第 {at} 处，共 {whole} 处"
            assert seen.page.locator(".eg-hit--here").count() == 1
            seen.until(SEEN)
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_mark_inside_a_closed_part_opens_it(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", P)) as seen:
        words = seen.page.evaluate(
            "document.querySelector('.eg-page details:not([open]) :is(td, th, p)').textContent.trim().slice(0, 12)"
        )
    with visit(browser, f"{page_of(searched, 'http', P)}?h={words}") as seen:
        seen.until("document.querySelectorAll('.eg-hit--here').length > 0")
        seen.until(SEEN)


@pytest.mark.parametrize("strange", ["%E4%B8", "<img src=x onerror=alert(1)>", "%22%3E%3Cb%3E", ""])
def test_a_strange_address_does_no_harm(browser: Any, searched: Served, strange: str) -> None:
    with visit(browser, f"{page_of(searched, 'http', P)}?h={strange}#{strange}") as seen:
        seen.page.wait_for_timeout(400)
        assert seen.page.locator(".eg-page img, .eg-arrival b").count() == 0
        assert seen.dialogues == []
        assert [line for line in seen.complaints if "error" in line] == []


def test_a_way_back_to_another_site_is_not_shown(browser: Any, searched: Served) -> None:
    with visit(browser, page_of(searched, "http", P)) as seen:
        seen.page.evaluate("sessionStorage.setItem('evalgen.back', 'javascript:alert(1)')")
        seen.page.reload()
        seen.page.wait_for_timeout(400)
        assert seen.page.locator(".eg-arrival").count() == 0
