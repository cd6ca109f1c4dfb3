"""The tiny evaluation recommends one thing, due in June 2022, of which nothing is recorded."""

import json
from pathlib import Path

import pytest

from evalgen.cli import main
from tests.conftest import ONE_ROAD, TinyProjects


def overdue(text: str) -> object:
    return json.loads(text)["recommendations"][0]["overdue"]


@pytest.mark.parametrize(("day", "late"), [("2022-06-30", False), ("2022-07-01", True), ("2023", True)])
def test_a_score_says_what_is_late_on_the_day_given(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str], day: str, late: bool
) -> None:
    folder = str(tiny_projects() / ONE_ROAD)
    assert main(["score", folder, "--format", "json", "--as-of", day]) == 0
    assert overdue(capsys.readouterr().out) is late
    assert main(["score", folder, "--as-of", day]) == 0
    assert f"逾期 {int(late)} 条" in capsys.readouterr().out


def test_without_a_day_nothing_is_said_to_be_late(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tiny_projects() / ONE_ROAD)
    assert main(["score", folder, "--format", "json"]) == 0
    assert overdue(capsys.readouterr().out) is None
    assert main(["score", folder]) == 0
    assert "逾期" not in capsys.readouterr().out


def test_an_export_says_what_is_late_on_the_day_given(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert main(["export", str(target), "--projects", str(tiny_projects()), "--as-of", "2022-07-01"]) == 0
    assert "逾期" in (target / "docs" / "rectification" / "index.md").read_text("utf-8")
    assert overdue((target / "docs" / ONE_ROAD / "evaluation.json").read_text("utf-8")) is True


def test_what_is_no_date_is_refused(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["score", str(tiny_projects() / ONE_ROAD), "--as-of", "明天"])
    assert ended.value.code == 2
    assert "“明天”不是日期" in capsys.readouterr().err
