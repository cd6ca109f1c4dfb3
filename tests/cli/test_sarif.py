"""`evalgen check --format sarif` is valid SARIF 2.1.0 and says what the text report says."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from evalgen.assess.check import checks
from evalgen.assess.set_check import set_checks
from evalgen.cli import main
from tests.cli.running import run
from tests.cli.test_check import ACCEPTED, CONTRADICTED, MISTYPED
from tests.conftest import ONE_ROAD, TINY, TinyProjects

# As schemastore.org publishes it (2.1.0-rtm.5), by way of the npm package @microsoft/jest-sarif (MIT).
SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text(encoding="utf-8"))
OTHER_ROAD = "990101-example/other-road-2021"


def sarif(text: str) -> dict[str, Any]:
    """The only run of a valid document."""
    document = json.loads(text)
    Draft4Validator(SCHEMA).validate(document)
    (only,) = document["runs"]
    return dict(only)


def results(only: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [each for each in only["results"] if each["ruleId"] == rule]


def test_the_shipped_evaluations_make_a_valid_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(Path(__file__).parents[2] / "projects"), "--format", "sarif"]) == 0
    only = sarif(capsys.readouterr().out)
    rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert rules == sorted(each.slug for each in (*checks(), *set_checks()))
    for result in only["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] == "note" or result["suppressions"]
    prints = [result["partialFingerprints"]["evalgen/v1"] for result in only["results"]]
    assert len(set(prints)) == len(prints)


def test_a_finding_stands_on_its_line_and_names_the_other_place(tiny_projects: TinyProjects) -> None:
    done = run("check", "--format", "sarif", cwd=tiny_projects(CONTRADICTED).parent)
    assert done.returncode == 1
    (result,) = results(sarif(done.stdout), "award-follows-rule")
    assert result["level"] == "error"
    assert "suppressions" not in result
    (location,) = result["locations"]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": f"projects/{ONE_ROAD}/scores.yml", "uriBaseId": "%SRCROOT%"}
    assert physical["region"] == {"startLine": 9, "startColumn": 14}
    others = [each["physicalLocation"]["artifactLocation"]["uri"] for each in result["relatedLocations"]]
    assert "projects/rubrics/tiny.yml" in others


def test_what_is_explained_is_suppressed_with_its_reason(tiny_projects: TinyProjects) -> None:
    done = run("check", "--format", "sarif", cwd=tiny_projects(ACCEPTED).parent)
    (result,) = results(sarif(done.stdout), "award-follows-rule")
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "原件如此：原文如此（编者，2022-01-01）"}
    ]


def test_a_fingerprint_stays_when_lines_move(tiny_projects: TinyProjects) -> None:
    prints = []
    for before in ("", "# 一行\n\n"):
        files = {name: before + text for name, text in CONTRADICTED.items()}
        done = run("check", "--format", "sarif", cwd=tiny_projects(files).parent)
        (result,) = results(sarif(done.stdout), "award-follows-rule")
        prints.append((result["partialFingerprints"], result["locations"][0]["physicalLocation"]["region"]))
    assert prints[0][0] == prints[1][0]
    assert prints[0][1] != prints[1][1]


def test_a_problem_has_a_rule_of_its_own(tiny_projects: TinyProjects) -> None:
    done = run("check", "--format", "sarif", cwd=tiny_projects(MISTYPED).parent)
    assert done.returncode == 1
    only = sarif(done.stdout)
    (result, *_) = only["results"]
    rule = only["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["defaultConfiguration"]["level"]) == (result["ruleId"], "error")
    assert "改正" in rule["help"]["text"]


@pytest.mark.parametrize("broken", [{"regions.yml": "regions: ["}, {f"{ONE_ROAD}/scores.yml": "scores: ["}, MISTYPED])
@pytest.mark.parametrize("form", ["sarif", "github"])
def test_broken_files_are_told_in_chinese_with_how_to_mend_them(
    tiny_projects: TinyProjects, broken: dict[str, str], form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tiny_projects(broken)), "--format", form]) == 1
    out = capsys.readouterr().out
    if form == "github":
        assert all(line.startswith("::") and "（" in line.split("::")[1] for line in out.splitlines())
        assert "title=文件有问题（" in out
        return
    only = sarif(out)
    rules = only["tool"]["driver"]["rules"]
    problems = [each for each in only["results"] if each["level"] == "error"]
    assert problems
    for each in problems:
        assert "改正" in rules[each["ruleIndex"]]["help"]["text"]
        assert each["message"]["text"].partition("。")[2]


def test_every_rule_carries_the_title_of_its_check_and_how_to_settle_it(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(TINY), "--format", "sarif"])
    rules = {rule["id"]: rule for rule in sarif(capsys.readouterr().out)["tool"]["driver"]["rules"]}
    for check in (*checks(), *set_checks()):
        rule = rules[check.slug]
        assert rule["shortDescription"]["text"] == f"{check.title}。"
        assert rule["help"]["text"].startswith(f"应当：{check.title}。")
        assert len(rule["help"]["text"]) > len(check.title) + 15


def test_what_shows_only_between_evaluations_is_told_too(tiny_projects: TinyProjects) -> None:
    linked = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8").replace(
        "  project_name:", "  project: road\n  project_name:"
    )  # fmt: skip
    files: dict[str, str | bytes | None] = {f"{ONE_ROAD}/evaluation.yml": linked}
    for path in (TINY / ONE_ROAD).rglob("*"):
        if path.is_file():
            files[f"{OTHER_ROAD}/{path.relative_to(TINY / ONE_ROAD).as_posix()}"] = path.read_bytes()
    files[f"{OTHER_ROAD}/evaluation.yml"] = linked.replace("100.00 万元", "90.00 万元").replace("1000000.00", "900000")
    root = tiny_projects(files)
    done = run("check", "--format", "sarif", cwd=root.parent)
    assert done.returncode == 1
    found = results(sarif(done.stdout), "across-project-funds")
    assert {each["level"] for each in found} == {"error"}
    assert len(found) == 2
    told = json.loads(run("check", "--format", "json", cwd=root.parent).stdout)["findings"]
    across = [each for each in told if each["check"] == "across-project-funds"]
    assert [each["evaluations"] for each in across] == [[ONE_ROAD, OTHER_ROAD]] * 2
    assert "[across-project-funds road 2021年资金]" in run("check", cwd=root.parent).stdout
    assert "（across-project-funds）::" in run("check", "--format", "github", cwd=root.parent).stdout
