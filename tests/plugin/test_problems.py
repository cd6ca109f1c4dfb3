"""A site is never replaced by half of one, and whoever builds it is told everything at once."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import ONE_ROAD, TinyProjects
from tests.plugin.sites import broken_links, built, files_of, make_site, quiet, settle

SCORES = f"{ONE_ROAD}/scores.yml"
BROKEN = "scores:\n  arrivals:\n    awarded: 十分\n  rules:\n    awarded: 99999999999999999999\n"
GOOD_AWARD, ODD_AWARD = "awarded: 15", "awarded: 20"


def contradicting(projects: Path) -> None:
    """Let an award depart from what the rule gives, without a reason."""
    file = projects / SCORES
    file.write_text(file.read_text("utf-8").replace(GOOD_AWARD, ODD_AWARD), "utf-8")


def logged(caplog: pytest.LogCaptureFixture, level: int) -> str:
    return "\n".join(record.getMessage() for record in caplog.records if record.levelno >= level)


def test_a_broken_evaluation_stops_the_build_while_the_old_site_stands(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects()
    path = make_site(tmp_path)
    before = files_of(built(path))
    tiny_projects({SCORES: BROKEN})
    with pytest.raises(Abort):
        built(path)
    assert files_of(tmp_path / "site") == before
    told = logged(caplog, logging.ERROR)
    assert f"{SCORES}:2:3" in told
    assert f"{SCORES}:3:14" in told
    assert "原有网站保持不变" in told


def test_the_command_ends_with_an_error_and_no_traceback(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects({SCORES: BROKEN})
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(make_site(tmp_path))]
    run = subprocess.run(command, capture_output=True, text=True, env=quiet(), check=False)
    assert run.returncode != 0
    assert "scores.yml:2:3" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_broken_evaluation_can_be_a_page_that_shows_its_problems(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects({SCORES: BROKEN})
    site = built(make_site(tmp_path, {"broken": "page"}))
    assert "scores.yml:2:3" in (site / ONE_ROAD / "index.html").read_text("utf-8")
    assert not (site / ONE_ROAD / "scores").exists()
    assert "scores.yml:2:3" in logged(caplog, logging.WARNING)


def test_a_broken_evaluation_can_be_left_out_but_not_in_silence(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects({SCORES: BROKEN})
    site = built(make_site(tmp_path, {"broken": "skip"}))
    assert not (site / ONE_ROAD).exists()
    assert (site / "index.html").is_file()
    assert "scores.yml:2:3" in logged(caplog, logging.WARNING)


@pytest.mark.parametrize(("broken", "leads"), [("page", True), ("skip", False)])
def test_what_is_broken_is_named_on_the_dashboard_and_on_no_page_for_the_public(
    tiny_projects: TinyProjects, tmp_path: Path, broken: str, leads: bool
) -> None:
    tiny_projects({SCORES: BROKEN})
    site = built(make_site(tmp_path, {"broken": broken, "reviewer": True}))
    board = (site / "review" / "index.html").read_text("utf-8")
    assert f"{SCORES}:2:3" in board
    assert (f'href="../{ONE_ROAD}/"' in board) == leads
    assert not broken_links(site)
    public = files_of(built(make_site(tmp_path, {"broken": broken}), tmp_path / "public"))
    assert [name for name, held in public.items() if b"scores.yml:2:3" in held] == [f"{ONE_ROAD}/index.html"] * leads


def test_a_problem_of_what_evaluations_share_stops_the_build(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects({"rubrics/other.yml": "rubric: {id: other}\n"})
    with pytest.raises(Abort):
        built(make_site(tmp_path))
    assert "rubrics/other.yml" in logged(caplog, logging.ERROR)


def test_regions_that_cannot_be_read_stop_the_build_with_an_error_of_their_own(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects({"regions.yml": "regions: [\n"})
    with pytest.raises(Abort):
        built(make_site(tmp_path))
    assert "regions.yml:" in logged(caplog, logging.ERROR)


def test_an_open_finding_is_a_warning(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    projects = tiny_projects()
    settle(projects, ONE_ROAD)
    contradicting(projects)
    site = built(make_site(tmp_path))
    assert (site / ONE_ROAD / "index.html").is_file()
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    (told,) = [warning for warning in warnings if "[award-follows-rule]" in warning]
    assert SCORES in told


def test_an_open_finding_stops_a_strict_build_while_the_old_site_stands(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    projects = tiny_projects()
    settle(projects, ONE_ROAD)
    path = make_site(tmp_path)
    before = files_of(built(path, strict=True))
    contradicting(projects)
    with pytest.raises(Abort):
        built(path, strict=True)
    assert files_of(tmp_path / "site") == before
    assert "[award-follows-rule]" in logged(caplog, logging.ERROR)


def test_a_finding_that_was_explained_stops_nothing(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    projects = tiny_projects()
    contradicting(projects)
    settle(projects, ONE_ROAD)
    assert (built(make_site(tmp_path), strict=True) / ONE_ROAD / "index.html").is_file()


def test_a_projects_folder_that_is_not_there_is_a_fault_of_the_configuration(tmp_path: Path) -> None:
    with pytest.raises(Abort):
        built(make_site(tmp_path, {"projects": "nowhere"}))
