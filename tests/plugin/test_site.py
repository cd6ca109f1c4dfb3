"""A build puts every page and file of every evaluation into the site."""

import json
import os
from pathlib import Path

import pytest

from evalgen.pipeline.project import Project
from evalgen.pipeline.publishing import publish_all
from evalgen.publish.page import Asset, Page
from evalgen.publish.site_rendition import Site
from tests.conftest import ONE_ROAD, TinyProjects
from tests.plugin.sites import broken_links, built, files_of, make_site, settle
from tests.publish.search.reading import Index


class Kept:
    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.assets: dict[str, Asset] = {}

    def page(self, page: Page) -> None:
        self.pages[page.uri] = page

    def asset(self, asset: Asset) -> None:
        self.assets[asset.uri] = asset


def index_of(site: Path) -> Index:
    return Index({path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.js")})


def published(projects: Path, directories: bool = True) -> Kept:
    kept = Kept()
    publish_all(Project(projects), kept, lambda uri: Site(uri, directories))
    return kept


def file_of(uri: str, directories: bool = True) -> str:
    stem = uri.removesuffix(".md")
    return f"{stem}/index.html" if directories and not stem.endswith("index") else f"{stem}.html"


@pytest.mark.parametrize("directories", [True, False])
def test_every_page_is_written_with_its_body_unchanged(
    tiny_projects: TinyProjects, tmp_path: Path, directories: bool
) -> None:
    pages = published(tiny_projects(), directories).pages
    site = built(make_site(tmp_path, use_directory_urls=directories))
    assert len(pages) > 10
    for uri, page in pages.items():
        assert page.body in (site / file_of(uri, directories)).read_text("utf-8")


def test_every_download_is_written_byte_for_byte(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    assets = published(tiny_projects()).assets
    site = built(make_site(tmp_path))
    assert f"{ONE_ROAD}/evaluation.json" in assets
    for uri, asset in assets.items():
        assert (site / uri).read_bytes() == asset.content


@pytest.mark.parametrize("directories", [True, False])
def test_no_link_leads_nowhere(tiny_projects: TinyProjects, tmp_path: Path, directories: bool) -> None:
    settle(tiny_projects(), ONE_ROAD)
    site = built(make_site(tmp_path, use_directory_urls=directories, site_url="https://example.org/jx/"), strict=True)
    assert not broken_links(site, "/jx/")


def test_a_page_shows_the_way_up_the_chapters_and_its_neighbours(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    page = published(tiny_projects()).pages[f"{ONE_ROAD}/scores.md"]
    text = (built(make_site(tmp_path)) / ONE_ROAD / "scores" / "index.html").read_text("utf-8")
    at = [step.uri for step in page.chapters].index(page.uri)
    assert all(f">{step.title}</a>" in text for step in (*page.trail, *page.chapters))
    assert f'rel="prev" href="../{Path(page.chapters[at - 1].uri).stem}/"' in text
    assert f'rel="next" href="../{Path(page.chapters[at + 1].uri).stem}/"' in text
    assert f'aria-current="page">{page.chapters[at].title}</a>' in text


def test_a_page_carries_no_link_to_other_evaluations_by_its_navigation(
    tiny_projects: TinyProjects, tmp_path: Path
) -> None:
    projects = tiny_projects()
    other = projects / "990101-example" / "two-roads-2021"
    other.mkdir()
    for file in (projects / ONE_ROAD).glob("*.yml"):
        (other / file.name).write_bytes(file.read_bytes().replace(b", file: attachments/ledger.txt", b""))
    site = built(make_site(tmp_path))
    assert "two-roads-2021" in (site / "all" / "index.html").read_text("utf-8")
    assert "two-roads-2021" not in (site / ONE_ROAD / "scores" / "index.html").read_text("utf-8")


def test_a_page_written_by_hand_wins_over_one_made_from_evidence(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    path = make_site(tmp_path)
    (tmp_path / "docs" / "index.md").write_text("# 本局的首页\n", "utf-8")
    assert "本局的首页</h1>" in (built(path) / "index.html").read_text("utf-8")


def test_evaluations_pages_by_hand_and_pages_about_the_set_are_found_by_the_sites_own_index(
    tiny_projects: TinyProjects, tmp_path: Path
) -> None:
    tiny_projects()
    site = built(make_site(tmp_path))
    found = index_of(site)
    assert {row[1] or row[8][0][1] for row in found.rows} >= {f"{ONE_ROAD}/", "", "990101-example/", "2021/", "notes/"}
    assert "notes/" in {found.address(page) for page in found.pages("手写的页面")}
    assert f"{ONE_ROAD}/" in {found.address(page) for page in found.pages("得分和等级")}


def test_the_index_of_the_theme_holds_no_page(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    site = built(make_site(tmp_path))
    assert json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"] == []


def test_a_page_written_by_hand_may_stay_out_of_the_index(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    path = make_site(tmp_path)
    (tmp_path / "docs" / "quiet.md").write_text(
        "---\nsearch: {exclude: true}\n---\n# 不找\n\n不让人找到的话。\n", "utf-8"
    )
    site = built(path)
    found = index_of(site)
    assert found.pages("不让人找到") == set()


def test_charts_are_drawn_only_where_there_are_some(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    pages = published(tiny_projects()).pages
    site = built(make_site(tmp_path))
    assert (site / "assets" / "evalgen" / "charts.js").is_file()
    assert {page.charts for page in pages.values()} == {True, False}
    for uri, page in pages.items():
        assert ("assets/evalgen/charts.js" in (site / file_of(uri)).read_text("utf-8")) == page.charts


def test_templates_of_chapters_in_the_theme_folder_are_used_and_not_published(
    tiny_projects: TinyProjects, tmp_path: Path
) -> None:
    tiny_projects()
    own = tmp_path / "overrides" / "sections"
    own.mkdir(parents=True)
    (own / "prose.md.jinja").write_text("本局的体例：{{ section.title }}\n", "utf-8")
    theme = {"name": "material", "language": "zh", "font": False, "custom_dir": "overrides"}
    site = built(make_site(tmp_path, theme=theme))
    assert any("本局的体例" in path.read_text("utf-8") for path in (site / ONE_ROAD).rglob("*.html"))
    assert not list(site.rglob("*.jinja"))


def test_the_same_evidence_gives_the_same_bytes_on_another_day(
    tiny_projects: TinyProjects, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_projects()
    path = make_site(tmp_path, site_url="https://example.org/jx/")
    monkeypatch.setitem(os.environ, "SOURCE_DATE_EPOCH", "1000000000")
    first = files_of(built(path, tmp_path / "first"))
    monkeypatch.setitem(os.environ, "SOURCE_DATE_EPOCH", "1700000000")
    assert files_of(built(path, tmp_path / "second")) == first
    assert b"https://example.org/jx/990101-example/" in first["sitemap.xml"]
