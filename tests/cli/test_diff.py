"""`evalgen diff` lists every change of a score, a grade, a figure of the funds or a finding."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from evalgen.cli import main
from tests.cli.test_check import MISTYPED, SCORES
from tests.conftest import ONE_ROAD, TINY, TinyProjects

EVALUATION = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8")
CONTRADICTED = {f"{ONE_ROAD}/scores.yml": SCORES.replace("awarded: 15", "awarded: 30")}
"""The checklist gives 15 points; 30 are awarded without a reason."""
POORER = {f"{ONE_ROAD}/evaluation.yml": EVALUATION.replace("100.00 万元", "90.00 万元")}


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tiny_projects: TinyProjects, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the tags `clean` and `contradicted`, and fund figures changed since without a commit."""
    root = tiny_projects().parent
    git(root, "init", "-q", "-b", "main")
    (root / "readme.txt").write_text("before any evidence", encoding="utf-8")
    for tag, files in (("empty", None), ("clean", {}), ("contradicted", CONTRADICTED)):
        if files is None:
            git(root, "add", "readme.txt")
        else:
            tiny_projects(files)
            git(root, "add", "-A")
        git(root, "commit", "-q", "-m", tag)
        git(root, "tag", tag)
    tiny_projects({**CONTRADICTED, **POORER})
    monkeypatch.chdir(root)
    return root


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 1) -> dict[str, Any]:
    """What `--format json` says: old and new by kind and by what it is about."""
    assert main(["diff", *arguments, "--format", "json"]) == code
    document = json.loads(capsys.readouterr().out)
    assert document["schema_version"] == "1.0"
    return {f"{each['kind']} {each['at']}": (each["old"], each["new"]) for each in document["changes"]}


def test_the_same_evidence_has_no_change(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(TINY), str(tiny_projects())]) == 0
    assert capsys.readouterr().out == "没有变化。\n"
    for format_ in ("json", "markdown"):
        assert main(["diff", str(TINY), str(tiny_projects()), "--format", format_]) == 0


def test_an_award_changes_levels_totals_grade_and_findings(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, str(TINY), str(tiny_projects(CONTRADICTED)))
    assert found["points rules.awarded"] == ("15", "30")
    assert found["total awarded"] == ("80.5", "95.5")
    assert "total computed" not in found
    old, new = found["finding award-follows-rule rules"]
    assert old == ""
    assert "按规则得 15 分，评定得 30 分" in new


def test_figures_of_the_funds_are_told_as_printed(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, str(TINY), str(tiny_projects(POORER)))
    assert found["funds funds.total"] == ("100.00 万元", "90.00 万元")
    assert not [key for key in found if key.startswith(("points", "total"))]
    poorer = EVALUATION.replace("amount: 1000000.00", "amount: 900000.00")
    found = told(capsys, str(TINY), str(tiny_projects({f"{ONE_ROAD}/evaluation.yml": poorer})))
    assert found["funds funds.years.2021.amount"] == ("1,000,000.00 元", "900,000.00 元")


def test_facts_and_what_the_rules_make_of_them_are_told(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    scores = (TINY / ONE_ROAD / "scores.yml").read_text(encoding="utf-8").replace("business: false", "business: true")
    found = told(capsys, str(TINY), str(tiny_projects({f"{ONE_ROAD}/scores.yml": scores})))
    old, new = found["points rules.computed"]
    assert float(old) < float(new)
    assert any(key.startswith("facts rules.") for key in found)
    assert "points rules.awarded" not in found


def test_an_evaluation_that_came_or_went_is_one_change(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    again = {
        f"990101-example/other-2021/{path.relative_to(TINY / ONE_ROAD).as_posix()}": path.read_bytes()
        for path in (TINY / ONE_ROAD).rglob("*")
        if path.is_file()
    }
    assert told(capsys, str(TINY), str(tiny_projects(again))) == {
        "evaluation ": ("", "示例县一条路项目绩效评价报告（虚构）")
    }
    assert told(capsys, str(tiny_projects(again)), str(TINY))["evaluation "][1] == ""
    root = tiny_projects({**again, "990101-example/other-2021/evaluation.yml": POORER[f"{ONE_ROAD}/evaluation.yml"]})
    other = root / "990101-example" / "other-2021"
    assert told(capsys, str(root / ONE_ROAD), str(other))["funds funds.total"] == ("100.00 万元", "90.00 万元")


def test_what_cannot_be_used_is_told_with_its_problems(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(TINY), str(tiny_projects(MISTYPED))]) == 1
    told_ = capsys.readouterr()
    assert f"{ONE_ROAD}\n  现在的不能用，没有比较" in told_.out
    assert "scores.yml:6" in told_.err


@pytest.mark.parametrize("arguments", [("--git", "clean", "contradicted"), ("clean..contradicted",), ("clean..",)])
def test_two_revisions_are_compared(
    repository: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    found = told(capsys, *arguments)
    assert found["points rules.awarded"] == ("15", "30")
    assert "funds funds.total" not in found


def test_one_revision_is_compared_with_the_files_as_they_are(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, "--git", "contradicted")
    assert "points rules.awarded" not in found
    assert found["funds funds.total"] == ("100.00 万元", "90.00 万元")


def test_three_dots_compare_with_where_the_branch_was_left(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "checkout", "-q", "-f", "-b", "aside", "clean")
    (repository / "other.txt").write_text("another file", encoding="utf-8")
    git(repository, "add", "other.txt")
    git(repository, "commit", "-q", "-m", "aside")
    assert told(capsys, "contradicted..aside")["points rules.awarded"] == ("30", "15")
    assert told(capsys, "contradicted...aside", code=0) == {}


def test_the_working_files_and_the_repository_stay_as_they_are(repository: Path) -> None:
    def state() -> bytes:
        done = subprocess.run(["git", "status", "--porcelain=v2", "--branch"], capture_output=True, check=True)
        return done.stdout

    before = state()
    main(["diff", "clean..contradicted"])
    assert state() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--git", "nothing", "clean"), "仓库里没有版本“nothing”"),
        (("--git", "clean", "--output=x"), "不认识的参数"),
        (("nothing..clean",), "仓库里没有版本“nothing”"),
        (("empty..clean",), "版本“empty”里没有“projects”"),
        (("projects",), "缺少：NEW"),
        (("projects", "nowhere"), "没有文件夹“nowhere”"),
        (("clean...", "--projects", "nowhere"), "没有文件夹“nowhere”"),
    ],
)
def test_wrong_use_is_told_in_chinese_and_ends_with_2(
    repository: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    try:
        code: Any = main(["diff", *arguments])
    except SystemExit as refused:
        code = refused.code
    assert code == 2
    assert message in capsys.readouterr().err


def test_a_folder_outside_a_repository_has_no_revisions(
    tiny_projects: TinyProjects, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_projects()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parents[1]))
    assert main(["diff", "--git", "HEAD", "--projects", str(root)]) == 2
    assert "不在 git 仓库里" in capsys.readouterr().err


def test_markdown_holds_a_table_in_which_evidence_is_no_markup(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    rubric = (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8").replace("name: 制度", "name: '制|度<b>*x*'")
    assert rubric != (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8")
    root = tiny_projects({**CONTRADICTED, "rubrics/tiny.yml": rubric})
    assert main(["diff", str(TINY), str(root), "--format", "markdown"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("### 绩效评价的变化\n")
    assert f"#### `{ONE_ROAD}`" in out
    assert "| 制&#124;度&#60;b&#62;&#42;x&#42;：评定得分 | 15 | 30 |" in out
    assert "<b>" not in out


def test_text_names_each_change_below_its_evaluation(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(TINY), str(tiny_projects(CONTRADICTED))]) == 1
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == ONE_ROAD
    assert "  评定总分：80.5 → 95.5  [total awarded]" in rest
    assert "  制度：评定得分：15 → 30  [points rules.awarded]" in rest
    assert rest[-1].startswith("1 份评价有 ")
