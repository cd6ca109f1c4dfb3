"""`evalgen score` shows the scorecard to people, and the public data to programs."""

import json

import pytest

from evalgen.cli import main
from evalgen.cli.width import left, right, width
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.publish.without_points import FILES, GRAIN

SCORES = (TINY / ONE_ROAD / "scores.yml").read_text(encoding="utf-8")


def shown(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str], scores: str = SCORES) -> list[str]:
    assert main(["score", str(tiny_projects({f"{ONE_ROAD}/scores.yml": scores}) / ONE_ROAD)]) == 0
    return capsys.readouterr().out.splitlines()


def test_every_indicator_has_its_points_and_its_reason(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(tiny_projects, capsys)
    assert lines[0] == "示例县一条路项目绩效评价报告（虚构）"
    row = next(number for number, line in enumerate(lines) if line.strip().startswith("制度"))
    assert lines[row].split() == ["制度", "30", "15", "15"]
    assert "业务制度" in lines[row + 1]
    assert ["总分", "100", "80.5", "80.5"] in [line.split() for line in lines]


def test_columns_line_up_though_chinese_is_twice_as_wide(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(tiny_projects, capsys)
    table = [line for line in lines if line.split()[-1:] in (["10"], ["15"], ["25"], ["80.5"], ["评定"])]
    assert len(table) == 5
    assert len({width(line) for line in table}) == 1


def test_what_no_rule_gave_is_not_shown_as_computed(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(tiny_projects, capsys)
    row = next(number for number, line in enumerate(lines) if line.strip().startswith("质量"))
    assert lines[row].split() == ["质量", "60", "—", "55.5"]
    assert "靠判断打分" in lines[row + 1]
    assert "理由：路面有裂缝（评价组）" in lines[row + 2]


def test_each_difference_is_marked_and_listed(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(tiny_projects, capsys, SCORES.replace("awarded: 15", "awarded: 30"))
    assert any(line.split() == ["制度", "30", "15", "30", "≠"] for line in lines)
    assert "  制度：算得 15，评定 30" in lines


def test_broken_files_end_with_1(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    root = tiny_projects({f"{ONE_ROAD}/scores.yml": "scores: {x: {}}"})
    assert main(["score", str(root / ONE_ROAD)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "scores.yml:1:" in told.err


def test_json_is_the_public_data(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tiny_projects() / ONE_ROAD), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["id"] == ONE_ROAD
    total = {"max": "100", "awarded": "80.5", "computed": "80.5", "computed_from_award": "55.5", "printed": False}
    assert data["total"] == total


def test_width_counts_columns() -> None:
    assert width("一a。") == 5
    assert left("一", 4) == "一  "
    assert right("一", 4) == "  一"


def test_wide_grades_stand_apart(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    grades = "  grades: [{grade: 达到省一级, at_least: 80}, {grade: 未达到, at_least: 0}]\n  indicators:"
    rubric = (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8").replace("  indicators:", grades, 1)
    assert main(["score", str(tiny_projects({"rubrics/tiny.yml": rubric}) / ONE_ROAD)]) == 0
    assert ["等级", "达到省一级", "达到省一级"] in [line.split() for line in capsys.readouterr().out.splitlines()]


def test_what_does_not_apply_is_said_once(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    rubric = (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8")
    rubric = rubric.replace("  indicators:", "  not_applicable: drop\n  indicators:", 1)
    scores = SCORES.replace("    marks: {finance: true, business: false}\n", "    not_applicable: 没有单列账户\n")
    scores = scores.replace("    awarded: 15\n", "")
    root = tiny_projects({"rubrics/tiny.yml": rubric, f"{ONE_ROAD}/scores.yml": scores})
    assert main(["score", str(root / ONE_ROAD)]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "· 不适用，分值从满分中剔除：没有单列账户" in lines


def test_a_form_without_points_shows_what_is_completed(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", str(tiny_projects(FILES) / GRAIN)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].endswith("（transfer-form@2021），不计分")
    row = next(number for number, line in enumerate(lines) if line.strip().startswith("维修仓房"))
    assert lines[row].split() == ["维修仓房", "未完成"]
    assert lines[row + 1].strip() == "· 目标 4 座，实际 3 座，没有达到目标，未完成"
    assert lines[-1] == "本表不计分：完成 2 项，未完成 2 项，无法判断 2 项。"
    assert not any(line.startswith(("总分", "等级")) for line in lines)
