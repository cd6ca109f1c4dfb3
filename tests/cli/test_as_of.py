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


def checked(root: Path, *more: str) -> list[str]:
    return ["check", str(root), *more]


def test_a_check_tells_what_is_late_and_fails_only_where_that_is_asked(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_projects()
    assert main(checked(root, "--as-of", "2022-07-01")) == 0
    said = capsys.readouterr().out
    assert "逾期：建议应在2022年6月完成，截至2022年7月1日逾期（没有整改记录" in said
    assert "[recommendation-overdue " in said
    assert said.endswith("0 个无法核实，截至2022年7月1日逾期 1 条建议\n")
    assert main(checked(root, "--as-of", "2022-07-01", "--fail-overdue")) == 1
    assert main(checked(root, "--as-of", "2022-06-30", "--fail-overdue")) == 0
    assert "逾期 0 条建议" in capsys.readouterr().out


def test_a_check_tells_what_is_late_to_programs_and_on_the_line(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_projects()
    for day, count in (("2022-06-30", 0), ("2022-07-01", 1)):
        assert main(checked(root, "--as-of", day, "--format", "json")) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["as_of"], len(told["overdue"])) == (day, count)
        assert main(checked(root, "--as-of", day, "--format", "github")) == 0
        assert capsys.readouterr().out.count("::warning file=") == count
        assert main(checked(root, "--as-of", day, "--format", "sarif")) == 0
        results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
        assert [each["ruleId"] for each in results] == ["recommendation-overdue"] * count
    assert main(checked(root, "--format", "json")) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] is None
    assert told["overdue"][0]["status"] == "not-recorded"


def test_a_check_tells_what_is_late_though_acceptances_must_be_mended(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = "{check: fund-components-sum, at: funds.components, why: 照原件录入。, by: 本站编辑, on: 2026-11-22}"
    root = tiny_projects({f"{ONE_ROAD}/accepted.yml": f"accepted:\n  - {entry}\n"})
    assert main(checked(root, "--as-of", "2022-07-01")) == 1
    said = capsys.readouterr().out
    assert "[accepted-nothing]" in said
    assert said.endswith("逾期 1 条建议\n")


def test_being_late_can_only_fail_a_check_on_a_given_day(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(checked(tiny_projects(), "--fail-overdue")) == 2
    assert "要与 --as-of 一起用" in capsys.readouterr().err
