"""A chart is drawn when it comes near, sends nothing anywhere, and is a picture and a table wherever it cannot be."""

from typing import Any

import pytest

from tests.browser.serving import Served, visit

KINDS = ("home", "list", "summary", "chapter")
CHART = b"eg-chart__figure"


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, shipped: Served) -> str:
    return shipped.page_of_kind(request.param, CHART)


def test_every_chart_of_a_page_is_drawn(browser: Any, address: str) -> None:
    with visit(browser, address) as seen:
        seen.read()
        charts = seen.page.locator(".eg-chart")
        assert charts.count() > 0
        for at in range(charts.count()):
            assert charts.nth(at).locator(".eg-chart__plot .main-svg").first.is_visible()
            assert not charts.nth(at).locator(".eg-chart__picture").is_visible()


def test_no_button_shares_a_chart_with_anybody(browser: Any, address: str) -> None:
    with visit(browser, address) as seen:
        seen.read()
        titles = seen.page.locator(".modebar-btn").evaluate_all("all => all.map(one => one.dataset.title)")
        assert not [title for title in titles if title and ("hare" in title or "分享" in title or "loud" in title)]
        assert seen.page.locator("[href*='plotly.com']").count() == 0


def test_a_page_without_charts_fetches_no_chart_library(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("evidence")) as seen:
        seen.read()
        assert not [request for request in seen.requests if "plotly" in request]


def test_the_library_is_fetched_only_when_a_chart_comes_near(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("chapter", CHART)) as seen:
        assert not [request for request in seen.requests if "plotly-evalgen" in request]
        seen.read()
        assert [request for request in seen.requests if "plotly-evalgen" in request]


def test_without_scripts_the_pictures_and_the_tables_stand(browser: Any, address: str) -> None:
    with visit(browser, address, java_script_enabled=False) as seen:
        charts = seen.page.locator(".eg-chart")
        assert seen.page.locator(".eg-chart__plot").count() == 0
        for at in range(charts.count()):
            pieces = charts.nth(at).locator(".eg-chart__picture svg").all()
            assert pieces and all(piece.is_visible() for piece in pieces)
            charts.nth(at).locator("summary").click()
            assert charts.nth(at).locator("table.eg").is_visible()


def test_on_paper_charts_are_pictures_and_the_site_around_the_report_is_gone(browser: Any, address: str) -> None:
    with visit(browser, address) as seen:
        seen.read()
        seen.page.emulate_media(media="print")
        charts = seen.page.locator(".eg-chart")
        for at in range(charts.count()):
            assert charts.nth(at).locator(".eg-chart__picture").is_visible()
            assert not charts.nth(at).locator(".eg-chart__plot").is_visible()
        for gone in (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-footer"):
            assert not seen.page.locator(gone).is_visible()


def test_a_chart_takes_the_colours_of_the_scheme_that_a_reader_turns_to(browser: Any, shipped: Served) -> None:
    with visit(browser, shipped.page_of_kind("summary", CHART)) as seen:
        seen.read()
        colour = "getComputedStyle(document.querySelector('.eg-chart--drawn .main-svg text')).fill"
        light = seen.page.evaluate(colour)
        seen.page.locator("label[for=__palette_1]:visible").click()
        seen.until(f"{colour} !== {light!r}")
        assert seen.page.evaluate("document.body.dataset.mdColorScheme") == "slate"
