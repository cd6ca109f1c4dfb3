"""Every change between two states of the evidence: of a score, a grade, a figure, a finding, and of all the rest."""

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from evalgen.cli.changes import FORMATS
from evalgen.cli.folders import root_of, selected
from evalgen.cli.parser import Parser, Wrong
from evalgen.cli.revisions import parted, read_revision
from evalgen.cli.told import Told
from evalgen.pipeline.comparison import compare
from evalgen.pipeline.project import Project

TITLE = "比较两个状态：列出得分、等级、数字、复核发现、整改和文字的每处变化"
NOTE = (
    "OLD、NEW 是两个 projects 文件夹，或其中的区县、评价文件夹；加 --git 时是两个版本，只写一个就与当前文件比较，"
    "也可以写成 OLD..NEW。退出码：0 没有变化，1 有变化或有问题要改正，2 用法不对。"
)


def declare(parser: Parser) -> None:
    """OLD, NEW, --git, --projects and --format."""
    parser.given.add_argument("old", metavar="OLD", help="原来的文件夹或版本，或 OLD..NEW")
    parser.given.add_argument("new", metavar="NEW", nargs="?", help="现在的文件夹或版本")
    parser.options.add_argument("--git", action="store_true", help="OLD 和 NEW 是 git 版本")
    parser.options.add_argument(
        "--projects", metavar="路径", type=Path, default=Path("projects"),
        help="比较版本时：projects 文件夹，或其中的一部分（默认 ./projects）",
    )  # fmt: skip
    parser.options.add_argument(
        "--format", choices=sorted(FORMATS), default="text", help="text 阅读，json 程序处理，markdown 合并请求的评论"
    )


def run(given: argparse.Namespace) -> int:
    """0 without a change, else 1."""
    with tempfile.TemporaryDirectory(prefix="evalgen-") as work:
        old, new = _sides(given, Path(work))
        found = compare((old.project, old.ids), (new.project, new.ids))
    print("\n".join(FORMATS[given.format](Told(found, old.shown, new.shown))).rstrip("\n"))
    return 1 if found.changes or found.troubles else 0


class _Side(NamedTuple):
    project: Project
    ids: Mapping[str, str]
    """The ids of the evaluations to compare, by the name under which both sides know them."""
    shown: Path
    """The folder under which the reader knows the files: of a revision, that of the working files."""


def _sides(given: argparse.Namespace, work: Path) -> tuple[_Side, _Side]:
    ranged = None if Path(given.old).exists() or given.new else parted(given.old, _existing(given.projects))
    if not (given.git or ranged):
        if given.new is None:
            raise Wrong("缺少：NEW。与一个 git 版本比较，请加 --git")
        if not (Path(given.old).exists() or Path(given.new).exists()):
            raise Wrong(f"没有文件夹“{given.old}”和“{given.new}”。是两个 git 版本的，请加 --git")
        return _folder(Path(given.old)), _folder(Path(given.new))
    old, new = ranged or (given.old, given.new)
    root, name = root_of(given.projects)
    before = _revision(read_revision(old, root, work / "old"), name, root)
    after = _revision(read_revision(new, root, work / "new") if new else root, name, root)
    if not (before.ids or after.ids):
        raise Wrong(f"两个版本的“{given.projects}”里都没有评价")
    return before, after


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise Wrong(f"没有文件夹“{folder}”")
    return folder


def _folder(path: Path) -> _Side:
    """What a folder stands for. A single evaluation is compared with any other, so it goes by no name."""
    root, name = root_of(path)
    if not (root / "regions.yml").is_file():
        raise Wrong(f"“{path}”不是 projects 文件夹，也不在其中：没有 regions.yml")
    project = Project(root)
    ids = selected(project, {name})
    if not ids:
        raise Wrong(f"“{path}”里没有评价")
    return _Side(project, {("" if id_ == name else id_): id_ for id_ in ids}, root)


def _revision(root: Path, name: str, shown: Path) -> _Side:
    """One folder at one of two times, in which what `name` stands for may be missing."""
    project = Project(root)
    chosen = [id_ for id_ in project.ids if not name or id_ == name or id_.startswith(f"{name}/")]
    return _Side(project, {id_: id_ for id_ in chosen}, shown)
