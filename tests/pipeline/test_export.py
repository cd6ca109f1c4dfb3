"""An export is replaced as a whole or not at all, and never replaces what somebody else made."""

from pathlib import Path

import pytest

from evalgen.cli import main
from evalgen.pipeline.export import MARK
from tests.conftest import ONE_ROAD, TINY, TinyProjects

SCORES = (TINY / ONE_ROAD / "scores.yml").read_text(encoding="utf-8")


def exported(root: Path, target: Path) -> int:
    return main(["export", str(target), "--projects", str(root)])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_pages_and_data_are_written(
    tiny_projects: TinyProjects, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out" / "site"
    assert exported(tiny_projects(), target) == 0
    assert "已导出 1 份评价" in capsys.readouterr().out
    made = contents(target)
    assert {"mkdocs.yml", MARK, "docs/index.md", f"docs/{ONE_ROAD}/evaluation.json"} <= made.keys()
    assert "示例县" in made[f"docs/{ONE_ROAD}/index.md"].decode()


def test_the_same_evidence_makes_the_same_bytes(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    root = tiny_projects()
    assert exported(root, tmp_path / "one") == exported(root, tmp_path / "two") == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_an_export_replaces_an_earlier_one_whole(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert exported(tiny_projects(), target) == 0
    (target / "docs" / "left-over.md").write_text("旧", encoding="utf-8")
    assert exported(tiny_projects(), target) == 0
    assert "docs/left-over.md" not in contents(target)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".evalgen-")] == []


def test_an_empty_folder_may_be_filled(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert exported(tiny_projects(), tmp_path / "out") == 0


@pytest.mark.parametrize("name", ["notes.txt", "docs/notes.txt"])
def test_a_folder_with_anything_else_in_it_is_refused_and_kept(
    tiny_projects: TinyProjects, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    kept = tmp_path / "out" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("别人的", encoding="utf-8")
    assert exported(tiny_projects(), tmp_path / "out") == 2
    assert "里有别的内容" in capsys.readouterr().err
    assert contents(tmp_path / "out") == {name: "别人的".encode()}


@pytest.mark.parametrize("name", ["", "out", "430000-example/out"])
def test_nothing_is_exported_among_the_evidence(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = tiny_projects()
    before = contents(root)
    assert exported(root, root / name) == 2
    assert "会被当作证据" in capsys.readouterr().err
    assert contents(root) == before


def test_a_file_in_the_way_is_refused(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("别人的", encoding="utf-8")
    assert exported(tiny_projects(), tmp_path / "out") == 2
    assert (tmp_path / "out").read_text(encoding="utf-8") == "别人的"


def test_broken_evidence_leaves_the_earlier_export_as_it_was(
    tiny_projects: TinyProjects, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    assert exported(tiny_projects(), target) == 0
    before = contents(target)
    assert exported(tiny_projects({f"{ONE_ROAD}/scores.yml": SCORES.replace("  rules:", "  ruls:")}), target) == 1
    assert contents(target) == before
    told = capsys.readouterr().err
    assert "没有导出" in told
    assert "是不是“rules”？" in told


def test_a_folder_without_evaluations_replaces_no_earlier_export(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert exported(tiny_projects(), target) == 0
    (tmp_path / "vacant").mkdir()
    assert exported(tmp_path / "vacant", target) == 2
    assert "docs/index.md" in contents(target)


def test_a_part_of_the_projects_is_no_export(
    tiny_projects: TinyProjects, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exported(tiny_projects() / "990101-example", tmp_path / "out") == 2
    assert "只是一部分" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_export_leaves_out_what_it_is_told_to(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    evaluation = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8")
    named = evaluation.replace("  rubric: tiny@2021", "  rubric: tiny@2021\n  team: [{name: Zqxname}]")
    root = tiny_projects({f"{ONE_ROAD}/evaluation.yml": named})
    assert exported(root, tmp_path / "all") == 0
    options = ["--findings", "none", "--names", "hidden"]
    assert main(["export", str(tmp_path / "less"), "--projects", str(root), *options]) == 0
    whole, less = contents(tmp_path / "all"), contents(tmp_path / "less")
    assert set(whole) - set(less) == {f"docs/{ONE_ROAD}/review.md"}
    assert any(b"Zqxname" in held for held in whole.values())
    assert not any(b"Zqxname" in held for held in less.values())
