import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import ONE_ROAD, TinyProjects
from tests.plugin.sites import Serving, built, make_site


def ledger(site: Path) -> str:
    return (site / "rectification" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(("options", "late"), [({"as_of": "2022-07-01"}, True), ({"as_of": ""}, False), ({}, False)])
def test_a_site_calls_late_only_what_is_late_on_the_day_it_sets(
    tiny_projects: TinyProjects, tmp_path: Path, options: dict[str, Any], late: bool
) -> None:
    tiny_projects()
    site = built(make_site(tmp_path, options), strict=True)
    assert (">逾期 1 天<" in ledger(site)) is late
    assert ("不能判断逾期" in ledger(site)) is not late
    record = json.loads((site / ONE_ROAD / "evaluation.json").read_text("utf-8"))
    assert record["recommendations"][0]["overdue"] is (True if late else None)


def test_a_date_without_quotes_is_a_date(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    path = make_site(tmp_path, {"as_of": "DAY"})
    path.write_text(path.read_text("utf-8").replace("DAY", "2022-07-01"), "utf-8")
    assert ">逾期 1 天<" in ledger(built(path))


def test_a_setting_that_is_no_date_stops_the_build(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    with pytest.raises(Abort):
        built(make_site(tmp_path, {"as_of": "明天"}))


def test_under_serve_another_day_draws_pages_anew(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    serving = Serving(make_site(tmp_path, {"as_of": "2022-06-30"}), tmp_path / "served")
    page = f"{ONE_ROAD}/recommendations/index.html"
    assert "逾期" not in (serving.build() / page).read_text("utf-8")
    make_site(tmp_path, {"as_of": "2022-07-01"})
    assert "逾期" in (serving.build() / page).read_text("utf-8")


def test_feeds_name_whole_addresses_and_every_page_names_the_feeds(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    site = built(make_site(tmp_path, site_url="https://example.org/jx/"))
    feed = json.loads((site / "feed.json").read_text("utf-8"))
    assert feed["feed_url"] == "https://example.org/jx/feed.json"
    assert all(item["url"].startswith(f"https://example.org/jx/{ONE_ROAD}/") for item in feed["items"])
    assert 'rel="feed alternate" type="application/atom+xml" title="最新动态" href="feed.xml"' in (
        site / "index.html"
    ).read_text("utf-8")
    assert 'href="../../feed.json"' in (site / ONE_ROAD / "index.html").read_text("utf-8")


def test_only_the_ledger_loads_its_filter(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    site = built(make_site(tmp_path))
    assert "ledger.js" in ledger(site)
    assert "ledger.js" not in (site / "all" / "index.html").read_text("utf-8")
