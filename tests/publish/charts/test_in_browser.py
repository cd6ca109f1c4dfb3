"""In a browser every chart is drawn without a complaint, and its words stand apart inside their page."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from evalgen.publish.charts import funds_flow
from evalgen.publish.picture.flow import PILE
from evalgen.publish.site_rendition import Site
from tests.publish.charts.test_every_chart import ROOT, drawn, rich

pytestmark = pytest.mark.browser
HEAD = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="own.css">"""
STYLE = """
body { font: 16px sans-serif; margin: 0; color: #222 } main { max-width: 700px; margin: 0 auto; padding: 0 16px }
.eg-chart { margin: 1em 0; width: 100% } table { display: block; overflow: auto }
"""
HEIGHTS = """[...document.querySelectorAll('#chart-funds-flow .node-rect')]
  .map(node => node.getBoundingClientRect().height)"""
BOXES = """id => [...document.querySelectorAll('#chart-' + id + ' .annotation-text')].map(text => {
  const box = text.getBoundingClientRect();
  return [box.left, box.right, box.top, box.bottom, text.textContent];
})"""


def page_of(folder: Path, name: str) -> str:
    """The address of a page that shows every chart."""
    for asset in (ROOT / "evalgen/publish/assets").iterdir():
        shutil.copy(asset, folder)
    charts = drawn(name)
    body = "".join(Site("index.md").draw(chart) for chart in charts)
    (folder / "own.css").write_text(STYLE, "utf-8")
    page = f'{HEAD}<main>{body}</main><script src="charts.js"></script>'
    (folder / "index.html").write_text(page, "utf-8")
    return (folder / "index.html").as_uri()


@pytest.mark.parametrize("width", [360, 620])
@pytest.mark.parametrize("name", ["立项", "很长的名称，" * 20])
def test_charts_are_drawn_with_their_words_apart(browser: Any, tmp_path: Path, width: int, name: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(page_of(tmp_path, name))
    for chart in page.locator(".eg-chart").all():
        chart.scroll_into_view_if_needed()
        page.wait_for_function("one => one.classList.contains('eg-chart--drawn')", arg=chart.element_handle())
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for chart in drawn(name):
        boxes = page.evaluate(BOXES, chart.id)
        assert len(boxes) == len(chart.figure["layout"]["annotations"])
        assert [box[4] for box in boxes if box[0] < 0 or box[1] > width] == []
        assert overlapping(boxes) == []
    page.close()


def overlapping(boxes: list[list[Any]]) -> list[tuple[str, str]]:
    return [
        (one[4], two[4])
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
        if one[0] + 1 < two[1] and two[0] + 1 < one[1] and one[2] + 4 < two[3] and two[2] + 4 < one[3]
    ]


def test_nodes_of_a_flow_stand_where_the_picture_has_them(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto(page_of(tmp_path, "立项"))
    page.locator("#chart-funds-flow").scroll_into_view_if_needed()
    page.wait_for_selector("#chart-funds-flow.eg-chart--drawn .sankey-node")
    page.wait_for_timeout(1000)
    found = page.evaluate(HEIGHTS)
    made = funds_flow.chart(rich("立项"))
    assert made is not None
    assert len(found) == len(made.figure["data"][0]["node"]["x"])
    assert max(found) == pytest.approx(PILE, abs=2)
    page.close()
