from pathlib import Path

import pytest

from bench.measured import run
from tests.conftest import TinyProjects


def test_the_stages_of_a_set_are_measured_apart(tiny_projects: TinyProjects) -> None:
    measured = run("stages", str(tiny_projects()))
    assert measured.said["evaluations"] == 1
    assert all(measured.said[stage] > 0 for stage in ("load", "assess", "render"))
    assert sum(measured.said[stage] for stage in ("load", "assess", "render")) < measured.seconds
    assert (
        0
        < measured.said["applying"] + measured.said["checks"] + measured.said["proofreading"]
        < measured.said["assess"]
    )
    assert measured.memory > 10


def test_the_bare_build_makes_the_very_pages_of_the_export(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    run("export", str(tiny_projects()), str(tmp_path / "export"))
    run("bare", str(tmp_path / "export"), str(tmp_path / "site"))
    sources = {path.relative_to(tmp_path / "export" / "docs") for path in (tmp_path / "export").rglob("*.md")}
    built = {path.relative_to(tmp_path / "site") for path in (tmp_path / "site").rglob("index.html")}
    assert {
        path.with_name("index.html") if path.name == "index.md" else path.with_suffix("") / "index.html"
        for path in sources
    } == built
    assert (tmp_path / "site" / "search" / "search_index.json").stat().st_size > 1000


def test_a_subject_that_fails_stops_the_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="bare"):
        run("bare", str(tmp_path), str(tmp_path / "site"))
