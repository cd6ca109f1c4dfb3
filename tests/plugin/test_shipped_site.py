"""The site of this repository builds without a warning, and no link in it leads nowhere."""

from pathlib import Path

import pytest

from tests.plugin.sites import ROOT, broken_links, built


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("shipped") / "site", strict=True)


def test_no_link_leads_nowhere(shipped: Path) -> None:
    assert not broken_links(shipped)


def test_every_page_of_the_site_is_in_chinese(shipped: Path) -> None:
    for path in shipped.rglob("*.html"):
        assert '<html lang="zh"' in path.read_text("utf-8")


def test_the_error_page_is_our_own(shipped: Path) -> None:
    assert "没有这个页面</h1>" in (shipped / "404.html").read_text("utf-8")


def test_every_page_has_the_search_box_of_the_site_and_none_of_the_theme(shipped: Path) -> None:
    for path in shipped.rglob("*.html"):
        text = path.read_text("utf-8")
        assert text.count('class="md-search eg-search"') == 1
        assert text.count("assets/evalgen/search-header.js") == 1
        assert 'data-md-component="search' not in text
    assert not (shipped / "search").exists()
