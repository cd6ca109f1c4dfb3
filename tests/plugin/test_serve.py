"""Under `mkdocs serve` each save shows at once; a broken evaluation never takes the others off the screen."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from evalgen.pipeline.project import Project
from evalgen.publish.search.kept import Kept
from tests.conftest import ONE_ROAD, TinyProjects
from tests.plugin.sites import Serving, files_of, make_site
from tests.publish.search.reading import Index

TWO_ROADS = "990101-example/two-roads-2021"
BROKEN = "scores:\n  arrivals:\n    awarded: 十分\n"


@pytest.fixture
def serving(tiny_projects: TinyProjects, tmp_path: Path) -> Serving:
    projects = tiny_projects()
    shutil.copytree(projects / ONE_ROAD, projects / TWO_ROADS)
    return Serving(make_site(tmp_path), tmp_path / "served")


def scores(tmp_path: Path) -> Path:
    return tmp_path / "projects" / ONE_ROAD / "scores.yml"


def test_a_broken_evaluation_becomes_a_page_and_the_next_save_mends_it(serving: Serving, tmp_path: Path) -> None:
    page, other = f"{ONE_ROAD}/index.html", f"{TWO_ROADS}/index.html"
    before = (serving.build() / page).read_text("utf-8")
    good = scores(tmp_path).read_text("utf-8")
    scores(tmp_path).write_text(BROKEN, "utf-8")
    broken = serving.build()
    assert "scores.yml:2:3" in (broken / page).read_text("utf-8")
    assert "scores.yml" not in (broken / other).read_text("utf-8")
    scores(tmp_path).write_text(good, "utf-8")
    assert (serving.build() / page).read_text("utf-8") == before


def test_what_is_broken_stands_first_on_the_dashboard_and_leads_to_its_page(serving: Serving, tmp_path: Path) -> None:
    good = scores(tmp_path).read_text("utf-8")
    assert "不能发布的评价" not in (serving.build() / "review" / "index.html").read_text("utf-8")
    scores(tmp_path).write_text(BROKEN, "utf-8")
    board = (serving.build() / "review" / "index.html").read_text("utf-8")
    listed, _, waiting = board.partition('id="waiting"')
    assert f'href="../{ONE_ROAD}/"' in listed
    assert f"{ONE_ROAD}/scores.yml:2:3" in listed
    assert ONE_ROAD not in waiting
    assert TWO_ROADS in waiting
    scores(tmp_path).write_text(good, "utf-8")
    assert "不能发布的评价" not in (serving.build() / "review" / "index.html").read_text("utf-8")


def test_only_the_evaluation_that_changed_is_read_again(
    serving: Serving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    reading = Project.evaluation
    monkeypatch.setattr(Project, "evaluation", lambda self, id_: (read.append(id_), reading(self, id_))[1])
    serving.build()
    assert read == [ONE_ROAD, TWO_ROADS]
    scores(tmp_path).write_text(scores(tmp_path).read_text("utf-8").replace("路面有裂缝", "路面有坑"), "utf-8")
    site = serving.build()
    assert read == [ONE_ROAD, TWO_ROADS, ONE_ROAD]
    assert "路面有坑" in (site / ONE_ROAD / "indicators" / "index.html").read_text("utf-8")
    assert "路面有坑" not in (site / TWO_ROADS / "indicators" / "index.html").read_text("utf-8")


def test_what_changed_is_found_after_the_next_save_as_in_a_first_build(
    serving: Serving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[set[str] | None] = []
    changed = Kept.changed
    monkeypatch.setattr(Kept, "changed", lambda self, *more: (counted.append(changed(self, *more)), counted[-1])[1])
    serving.build()
    scores(tmp_path).write_text(scores(tmp_path).read_text("utf-8").replace("路面有裂缝", "路面有坑"), "utf-8")
    again = index_files(serving.build())
    assert Index(again).pages("路面有坑")
    assert counted[0] is None
    assert "有坑" in (counted[1] or ())
    assert "平方" not in (counted[1] or ())
    first = index_files(Serving(tmp_path / "mkdocs.yml", tmp_path / "anew").build())
    assert again == first


def index_files(site: Path) -> dict[str, bytes]:
    return {name: content for name, content in files_of(site).items() if name.endswith(".js") and "assets/" not in name}


def test_what_evaluations_share_may_break_and_be_mended_too(serving: Serving, tmp_path: Path) -> None:
    page = f"{ONE_ROAD}/index.html"
    before = (serving.build() / page).read_text("utf-8")
    regions = tmp_path / "projects" / "regions.yml"
    good = regions.read_text("utf-8")
    regions.write_text("regions: [\n", "utf-8")
    assert "regions.yml:" in (serving.build() / page).read_text("utf-8")
    regions.write_text(good, "utf-8")
    assert (serving.build() / page).read_text("utf-8") == before


def test_an_evaluation_that_is_gone_leaves_the_site(serving: Serving, tmp_path: Path) -> None:
    serving.build()
    shutil.rmtree(tmp_path / "projects" / TWO_ROADS)
    site = serving.build()
    assert not (site / TWO_ROADS).exists()
    assert (site / ONE_ROAD / "index.html").is_file()


def test_the_evidence_and_the_theme_folder_are_watched(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    projects = tiny_projects()
    (tmp_path / "overrides").mkdir()
    config = load_config(str(make_site(tmp_path, theme={"name": "material", "custom_dir": "overrides"})))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    try:
        config.plugins.on_serve(server, config=config, builder=lambda: None)
        assert {str(projects), str(tmp_path / "overrides")} <= set(server._watched_paths)
    finally:
        server.server_close()
