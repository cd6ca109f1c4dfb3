"""`evalgen check` tells each problem and finding once, with its place as seen from where it is run."""

import json
from pathlib import Path

import pytest

from evalgen.cli import main
from evalgen.cli.github import _escaped
from tests.cli.running import run
from tests.conftest import ONE_ROAD, TINY, TinyProjects

SCORES = (TINY / ONE_ROAD / "scores.yml").read_text(encoding="utf-8")
CONTRADICTED = {f"{ONE_ROAD}/scores.yml": SCORES.replace("business: false", "business: true")}
"""The checklist gives 30 points; 15 are awarded without a reason."""
ACCEPTED = {
    **CONTRADICTED,
    f"{ONE_ROAD}/accepted.yml": (
        "accepted:\n  - {check: award-follows-rule, at: rules, why: 原文如此, by: 编者, on: 2022-01-01}\n"
    ),
}
_AMOUNTS = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8").replace("total: 100.00", "total: 110.00")
MISPRINTED = {
    f"{ONE_ROAD}/evaluation.yml": f"{_AMOUNTS}  components:\n    - {{id: road, name: 路面, amount: 100 万元}}\n",
}
"""The total is another amount than its one year and than its one component."""
MISTYPED = {f"{ONE_ROAD}/scores.yml": SCORES.replace("  rules:", "  ruls:")}


def test_clean_evidence_ends_with_0(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tiny_projects())]) == 0
    assert (
        capsys.readouterr().out == "1 份评价：0 个问题，0 个复核发现待解决，0 个原件如此，0 个已有说明，0 个无法核实\n"
    )


def test_a_finding_is_told_with_both_places_and_ends_with_1(tiny_projects: TinyProjects) -> None:
    root = tiny_projects(CONTRADICTED)
    done = run("check", "projects", cwd=root.parent)
    assert done.returncode == 1
    first, rule, *rest = done.stdout.splitlines()
    assert first.startswith(f"projects/{ONE_ROAD}/scores.yml:9:14: 矛盾：“制度”按规则得 30 分，评定得 15 分。")
    assert first.endswith("[award-follows-rule rules]")
    assert rule.startswith("    参见 projects/rubrics/tiny.yml:")
    assert rest[-1] == "1 份评价：0 个问题，1 个复核发现待解决，0 个原件如此，0 个已有说明，0 个无法核实"


def test_what_waits_for_a_decision_is_told_first_and_once_more_where_other_things_follow(
    tiny_projects: TinyProjects,
) -> None:
    cover = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8").replace("stage: final", "stage: draft")
    root = tiny_projects({**CONTRADICTED, f"{ONE_ROAD}/evaluation.yml": cover})
    told = run("check", "projects", cwd=root.parent).stdout.splitlines()
    wrong = [at for at, line in enumerate(told) if ": 矛盾：“制度”按规则得 30 分" in line]
    unseen = [at for at, line in enumerate(told) if ": 无法核实：" in line]
    again = told.index("待解决的再列一遍，怎样解决见上：")
    assert wrong == [0, again + 1]
    assert told[0] == told[again + 1]
    assert wrong[0] < min(unseen) <= max(unseen) < again == len(told) - 3


def test_an_explained_finding_ends_with_0(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tiny_projects(ACCEPTED))]) == 0
    assert (
        capsys.readouterr().out == "1 份评价：0 个问题，0 个复核发现待解决，1 个原件如此，0 个已有说明，0 个无法核实\n"
    )


def test_a_problem_is_told_with_its_cure_and_ends_with_1(tiny_projects: TinyProjects) -> None:
    done = run("check", cwd=tiny_projects(MISTYPED).parent)
    assert done.returncode == 1
    assert done.stdout.startswith(f"projects/{ONE_ROAD}/scores.yml:6:3: 问题：")
    assert "是不是“rules”？" in done.stdout
    assert done.stdout.endswith("；其中 1 份不能用，没有核对\n"), "no findings are not the same as none found"


@pytest.mark.parametrize("part", ["", "990101-example", ONE_ROAD])
def test_a_county_or_one_evaluation_can_be_checked(tiny_projects: TinyProjects, part: str) -> None:
    root = tiny_projects(CONTRADICTED)
    done = run("check", root / part)
    assert done.returncode == 1
    assert "award-follows-rule" in done.stdout


def test_only_what_was_asked_for_is_checked(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    second = "990101-example/two-roads-2021"
    root = tiny_projects({f"{second}/evaluation.yml": "evaluation: {}"})
    assert main(["check", str(root / ONE_ROAD)]) == 0
    assert main(["check", str(root / second)]) == 1
    assert main(["check", str(root)]) == 1
    assert main(["check", str(root / ONE_ROAD), str(root / second)]) == 1
    assert "2 份评价" in capsys.readouterr().out


def test_json_holds_everything_what_is_explained_among_it(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tiny_projects(ACCEPTED)), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["evaluations"] == [ONE_ROAD]
    assert told["problems"] == []
    (finding,) = told["findings"]
    assert (finding["check"], finding["at"], finding["open"]) == ("award-follows-rule", "rules", False)
    assert finding["accepted"] == {
        "outcome": "as-printed", "why": "原文如此", "by": "编者", "on": "2022-01-01",
    }  # fmt: skip
    assert {"name": "规则得分", "value": "30 分"} in finding["figures"]
    assert finding["where"][0]["line"] == 9


def test_json_holds_problems_with_their_place(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tiny_projects(MISTYPED)), "--format", "json"]) == 1
    problem = json.loads(capsys.readouterr().out)["problems"][0]
    assert problem["evaluation"] == ONE_ROAD
    assert problem["where"]["line"] == 6
    assert Path(problem["where"]["file"]).name == "scores.yml"


def test_github_puts_each_on_its_line(tiny_projects: TinyProjects) -> None:
    done = run("check", "--format", "github", cwd=tiny_projects(CONTRADICTED).parent)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith(
        f"::error file=projects/{ONE_ROAD}/scores.yml,line=9,col=14,"
        "title=应当：得分与评分规则一致（award-follows-rule）::“制度”按规则得 30 分"
    )
    assert "%0A请更正得分或证据" in line
    assert "%0A参见 projects/rubrics/tiny.yml:" in line


def test_github_says_nothing_of_what_is_explained(tiny_projects: TinyProjects) -> None:
    done = run("check", "--format", "github", cwd=tiny_projects(ACCEPTED).parent)
    assert (done.returncode, done.stdout) == (0, "")


def test_what_github_reads_as_marks_is_escaped() -> None:
    assert _escaped("100%\r\n::error::") == "100%25%0D%0A::error::"
    assert _escaped("a:b,c", ":,") == "a%3Ab%2Cc"


def test_a_folder_without_regions_is_told_as_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "regions.yml" in capsys.readouterr().out


def test_points_without_a_source_are_problems_only_where_sources_are_required(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(tiny_projects())
    assert main(["check", root]) == 0
    capsys.readouterr()
    assert main(["check", root, "--require-sources"]) == 1
    told = capsys.readouterr().out
    line = SCORES[: SCORES.index("  quality:")].count("\n") + 1
    assert f"scores.yml:{line}:3: " in told
    assert "（quality）的得分没有注明出处" in told
    assert told.count("没有注明出处") == 1


def test_what_several_findings_rest_on_is_named_after_them(tiny_projects: TinyProjects) -> None:
    folder = tiny_projects(MISPRINTED).parent
    *_, common, closing = run("check", "projects", cwd=folder).stdout.splitlines()
    assert common == (
        f"projects/{ONE_ROAD}/evaluation.yml:16:10: 先看这里：以上 2 个发现都与此处有关，可能出于同一处错误 "
        "[fund-components-sum funds.components；fund-years-sum funds.years]"
    )
    assert "2 个复核发现待解决" in closing
    *_, notice = run("check", "--format", "github", cwd=folder).stdout.splitlines()
    assert notice.startswith(
        f"::notice file=projects/{ONE_ROAD}/evaluation.yml,line=16,col=10,title=先看这里::2 个发现"
    )


def test_one_finding_has_nothing_in_common(tiny_projects: TinyProjects) -> None:
    assert "先看这里" not in run("check", "projects", cwd=tiny_projects(CONTRADICTED).parent).stdout
