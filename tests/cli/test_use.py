"""Wrong use is answered in Chinese, with the nearest word there is, and never with a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from evalgen import __version__
from evalgen.cli import main
from tests.cli.running import run
from tests.conftest import ONE_ROAD, TinyProjects


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["scroe"], "没有“scroe”。是不是“score”？"),
        ([], "缺少：命令"),
        (["score"], "缺少：文件夹"),
        (["schema", "evidnce"], "没有“evidnce”。是不是“evidence”？"),
        (["check", "--formt", "json"], "不认识的参数：--formt"),
        (["check", "--format"], "--format 后面要写一个值"),
        (["check", "--format", "xml"], "--format：没有“xml”"),
        (["check", "--help=3"], "不带值"),
        (["check", "--as-of", "2月30日"], "--as-of：“2月30日”不是日期"),
    ],
)
def test_what_is_mistyped_is_told_in_chinese(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.startswith("用法：")
    assert "invalid" not in said
    assert "argument" not in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "nowhere"], "没有文件夹“nowhere”"),
        (["check", "nowhere/projects"], "请到有 projects 文件夹的地方运行，或者写明它在哪里"),
        (["score", "nowhere"], "没有文件夹“nowhere”"),
        (["export", "out", "--projects", "nowhere"], "没有文件夹“nowhere”"),
    ],
)
def test_a_folder_that_is_not_there_is_wrong_use(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_a_file_is_answered_with_the_folder_it_lies_in(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_projects() / ONE_ROAD
    assert main(["check", str(folder / "scores.yml")]) == 2
    assert f"是文件，不是文件夹。请写它所在的评价文件夹“{folder}”" in capsys.readouterr().err


def test_a_file_that_lies_in_no_evaluation_is_answered_with_what_to_name(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tiny_projects() / "regions.yml")]) == 2
    assert "是文件，不是文件夹。请写 projects 文件夹，或其中的区县、评价文件夹\n" in capsys.readouterr().err


def test_a_folder_above_projects_is_answered_with_projects(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "regions.yml").touch()
    assert main(["check", str(tmp_path)]) == 2
    assert f"是不是“{tmp_path / 'projects'}”？" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "score"])
def test_an_evaluation_is_known_as_one_where_the_regions_are_missing(
    tiny_projects: TinyProjects, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_projects({"regions.yml": None})
    assert main([command, str(root / ONE_ROAD)]) == 1
    said = "".join(capsys.readouterr())
    assert "regions.yml:1:1: 问题：缺少行政区划文件" in said
    assert "没有读" not in said


def test_a_folder_that_is_no_evaluation_is_answered_with_what_one_is(
    tiny_projects: TinyProjects, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", str(tiny_projects() / "990101-example")]) == 2
    assert "不是一份评价的文件夹" in capsys.readouterr().err


def test_help_and_version_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, told in ((["--version"], f"evalgen {__version__}\n"), (["check", "--help"], "退出码：0")):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert not left.value.code
        assert told in capsys.readouterr().out


def test_it_runs_as_a_module_without_mkdocs(tiny_projects: TinyProjects) -> None:
    code = (
        "import sys; from evalgen.cli import main; code = main(['check', sys.argv[1]]); "
        "sys.exit(9 if 'mkdocs' in sys.modules or 'jinja2' in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", code, tiny_projects()], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert run("--version").stdout == f"evalgen {__version__}\n"


def test_a_reader_that_leaves_early_is_no_crash(tiny_projects: TinyProjects) -> None:
    command = f"{sys.executable} -m evalgen score {tiny_projects() / ONE_ROAD} --format json | head -c 10"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert len(done.stdout) == 10


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device without room")
@pytest.mark.parametrize(("target", "code", "told"), [("/dev/full", 1, "读写出错（系统错误 28）"), ("&-", 0, "")])
def test_output_that_cannot_be_written_is_no_crash(
    tiny_projects: TinyProjects, target: str, code: int, told: str
) -> None:
    command = f"{sys.executable} -m evalgen score {tiny_projects() / ONE_ROAD} >{target}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert told in done.stderr


def test_progress_is_not_written_where_nobody_watches(tiny_projects: TinyProjects) -> None:
    assert run("check", tiny_projects()).stderr == ""


def test_an_evaluation_can_be_named_from_inside_its_folder(tiny_projects: TinyProjects) -> None:
    done = run("score", ".", cwd=tiny_projects() / ONE_ROAD)
    assert done.returncode == 0, done.stderr
    assert "示例县一条路项目绩效评价报告（虚构）" in done.stdout


def test_output_a_terminal_cannot_show_is_no_crash(tiny_projects: TinyProjects) -> None:
    command = [sys.executable, "-m", "evalgen", "check", str(tiny_projects())]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=Path(__file__).parents[2]
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)
