"""`evalgen diff` lists every change, for people, for programs and for a comment on a pull request."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest

from evalgen.cli import main
from tests.cli.test_check import ACCEPTED, MISTYPED, SCORES
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.publish.staging import STAGED

OTHER = "990101-example/other-2021"
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
    (root / "vacant").mkdir()
    monkeypatch.chdir(root)
    return root


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 1) -> dict[str, Any]:
    """What `--format json` says: old and new by kind and by what it is about."""
    assert main(["diff", *arguments, "--format", "json"]) == code
    document = json.loads(capsys.readouterr().out)
    assert document["schema_version"] == "1.1"
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
    assert found["facts scores.rules.marks.business.met"] == ("否", "是")
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
        "evaluation ": ("", "示例县一条路项目绩效评价报告（虚构）（评定 80.5 分，良；算得 80.5 分，良）")
    }
    assert told(capsys, str(tiny_projects(again)), str(TINY))["evaluation "][1] == ""
    root = tiny_projects({**again, "990101-example/other-2021/evaluation.yml": POORER[f"{ONE_ROAD}/evaluation.yml"]})
    other = root / "990101-example" / "other-2021"
    assert told(capsys, str(root / ONE_ROAD), str(other))["funds funds.total"] == ("100.00 万元", "90.00 万元")


def test_what_cannot_be_used_is_told_with_its_problems(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(TINY), str(tiny_projects(MISTYPED))]) == 1
    out = capsys.readouterr().out
    assert f"{ONE_ROAD}\n  现在的不能用，没有比较" in out
    assert "scores.yml:6" in out
    assert "0 份评价有 0 处变化；1 份不能用，没有比较。" in out


def test_what_only_explains_nothing_is_compared_all_the_same(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Whoever removes the cause of an explained finding sees what that changes, and that the explanation is left."""
    before = shutil.copytree(tiny_projects(ACCEPTED), tmp_path / "before")
    mended = {**ACCEPTED, f"{ONE_ROAD}/scores.yml": (TINY / ONE_ROAD / "scores.yml").read_text("utf-8")}
    after = tiny_projects(mended)
    for old, new, side in ((before, after, "new"), (after, before, "old")):
        assert main(["diff", str(old), str(new), "--format", "json"]) == 1
        document = json.loads(capsys.readouterr().out)
        assert "points rules.computed" in {f"{each['kind']} {each['at']}" for each in document["changes"]}
        (problem,) = document["problems"]
        assert (problem["side"], problem["slug"], problem["compared"]) == (side, "accepted-nothing", True)
        assert document["unusable"] == {}
    assert main(["diff", str(before), str(after), "--format", "markdown"]) == 1
    out = capsys.readouterr().out
    assert "现在的有问题，照样作了比较" in out
    assert "已不存在" in out


def test_a_broken_evaluation_leaves_the_others_compared(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    again = {f"{OTHER}/{path.name}": path.read_bytes() for path in (TINY / ONE_ROAD).glob("*.yml")}
    again[f"{OTHER}/attachments/ledger.txt"] = (TINY / ONE_ROAD / "attachments" / "ledger.txt").read_bytes()
    with tempfile.TemporaryDirectory() as other:
        old = shutil.copytree(tiny_projects(again), Path(other) / "old")
        new = tiny_projects({**again, **MISTYPED, f"{OTHER}/evaluation.yml": POORER[f"{ONE_ROAD}/evaluation.yml"]})
        assert main(["diff", str(old), str(new), "--format", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert {each["evaluation"] for each in document["changes"] if each["evaluation"]} == {OTHER}
    assert document["unusable"] == {ONE_ROAD: "现在的"}
    assert {each["evaluation"] for each in document["problems"]} == {ONE_ROAD}


def test_a_shared_rubric_is_compared_once(tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]) -> None:
    rubric = (TINY / "rubrics" / "tiny.yml").read_text("utf-8")
    (standard,) = [line for line in rubric.splitlines() if "standard:" in line][:1]
    again = {f"{OTHER}/{path.name}": path.read_bytes() for path in (TINY / ONE_ROAD).glob("*.yml")}
    again[f"{OTHER}/attachments/ledger.txt"] = (TINY / ONE_ROAD / "attachments" / "ledger.txt").read_bytes()
    with tempfile.TemporaryDirectory() as other:
        old = shutil.copytree(tiny_projects(again), Path(other) / "old")
        new = tiny_projects({**again, "rubrics/tiny.yml": rubric.replace(standard, f"{standard}，另有附注", 1)})
        assert main(["diff", str(old), str(new), "--format", "json"]) == 1
    changed = [each for each in json.loads(capsys.readouterr().out)["changes"] if each["kind"] == "rubric"]
    assert [each["evaluation"] for each in changed] == ["rubrics/tiny.yml"]
    assert changed[0]["where"]["file"].endswith("rubrics/tiny.yml")
    assert changed[0]["new"].endswith("，另有附注")


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
        (("clean...nothing",), "仓库里没有版本“nothing”"),
        (("empty..clean",), "版本“empty”里没有“projects”"),
        (("projects",), "缺少：NEW"),
        (("projects", "nowhere"), "没有文件夹“nowhere”"),
        (("clean", "contradicted"), "没有文件夹“clean”和“contradicted”。是两个 git 版本的，请加 --git"),
        (("/etc", "projects"), "“/etc”不是 projects 文件夹，也不在其中：没有 regions.yml"),
        (("projects", "vacant"), "“vacant”不是 projects 文件夹"),
        (("projects", "projects/rubrics"), "“projects/rubrics”里没有评价"),
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
    assert f"<summary><code>{ONE_ROAD}</code>：" in out
    assert "评定总分 80.5 → 95.5" in out.partition("</summary>")[0]
    assert "| 制&#124;度&#60;b&#62;&#42;x&#42;：评定得分 | 15 | 30 |" in out
    assert out.count("<details>") == out.count("</details>") == 2
    assert "<b>" not in out


def test_a_comment_is_never_longer_than_the_platforms_take(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    goals = "".join(
        f"    - {{id: goal-{at}, title: 目标{at}, target: '{at}', text: {'很长的话。' * 9}}}\n" for at in range(900)
    )
    root = tiny_projects({**CONTRADICTED, f"{ONE_ROAD}/goals.yml": f"project:\n  goals:\n{goals}"})
    assert main(["diff", str(TINY), str(root), "--format", "markdown"]) == 1
    out = capsys.readouterr().out
    assert 50_000 < len(out) < 61_000
    assert "评定总分 80.5 → 95.5" in out
    hidden = int(re.findall(r"另有 (\d+) 处没有列出，完整的见 `--format json`。", out)[0])
    listed = len(
        [line for line in out.splitlines() if line.startswith("| ") and "---" not in line and "内容 |" not in line]
    )
    assert f"有 {listed + hidden} 处变化" in out
    assert len(told(capsys, str(TINY), str(root))) > listed + hidden, "programs are told every value"
    assert out.count("<details") == out.count("</details>") == 1


def test_of_a_long_text_the_changed_sentences_are_told(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "".join(f"第{at}句话说的是路。" for at in range(40))
    changed = long.replace("第7句话说的是路。", "第7句话说的是桥。")
    scores = (TINY / ONE_ROAD / "scores.yml").read_text("utf-8")
    old, new = ({f"{ONE_ROAD}/scores.yml": scores.replace("一条虚构的路。", text)} for text in (long, changed))
    with tempfile.TemporaryDirectory() as other:
        before = shutil.copytree(tiny_projects(old), Path(other) / "old")
        after = tiny_projects(new)
        assert main(["diff", str(before), str(after)]) == 1
        out = capsys.readouterr().out
        assert "：第7句话说的是路。 → 第7句话说的是桥。  [text report.purpose]" in out
        assert told(capsys, str(before), str(after))["text report.purpose"] == (long, changed)


def test_text_names_each_change_below_its_evaluation(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(TINY), str(tiny_projects(CONTRADICTED))]) == 1
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == ONE_ROAD
    assert rest[:2] == ["  得分和等级", "    评定总分：80.5 → 95.5  [total awarded]"]
    (award,) = (line for line in rest if line.startswith("    制度：评定得分：15 → 30  [points rules.awarded]  "))
    assert award.endswith("/scores.yml:9")
    assert rest[-1].startswith("1 份评价有 ")


def test_people_read_an_entry_that_came_or_went_as_one_change_and_programs_each_value(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_projects(STAGED)
    values = told(capsys, str(TINY), str(root))
    first = "follow-up stages.draft.responses.rules 示例县交通局 2022-03-10"
    assert values[f"{first}.stance"] == ("", "不同意")
    assert values[f"{first}.about"] == ("", "制度")
    for old, new, where in ((TINY, root, "→ 所针对的"), (root, TINY, "：所针对的")):
        assert main(["diff", str(old), str(new)]) == 1
        out = capsys.readouterr().out
        [line] = [line for line in out.splitlines() if "意见“制度，2022-03-10”" in line]
        assert f"{where}：制度；态度：不同意；意见内容：财务制度已于 2020 年印发" in line
        assert "评价机构的答复：收到，财务制度予以认可；出处：" in line
        assert out.count("阶段“初稿”：意见“路面有裂缝，2022-03-11”：") == 1
        changes = sum(line.startswith("    ") for line in out.splitlines())
        assert f"1 份评价有 {changes} 处变化。" in out
        assert changes < len(values)
