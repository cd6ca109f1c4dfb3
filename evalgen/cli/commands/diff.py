"""Every change of a score, a grade, a figure of the funds or a finding between two states of the evidence."""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from evalgen.cli.changes import FORMATS
from evalgen.cli.folders import root_of, selected
from evalgen.cli.parser import Parser, Wrong
from evalgen.cli.report import problem_line
from evalgen.cli.revisions import parted, read_revision
from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.difference import Change, changes
from evalgen.pipeline.project import Broken, Project

TITLE = "比较两个状态：列出得分、等级、资金数字和复核发现的每处变化"
NOTE = (
    "OLD、NEW 是两个 projects 文件夹，或其中的区县、评价文件夹；加 --git 时是两个版本，只写一个就与当前文件比较，"
    "也可以写成 OLD..NEW。退出码：0 没有变化，1 有变化或有评价不能用，2 用法不对。"
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
        found, unusable = _compared(old, new)
    print("\n".join(FORMATS[given.format](found, unusable)).rstrip("\n"))
    return 1 if found or unusable else 0


_Side = tuple[Project, Mapping[str, str]]
"""A project, and the ids there of the evaluations to compare, by the name under which both sides know them."""


def _sides(given: argparse.Namespace, work: Path) -> tuple[_Side, _Side]:
    ranged = None if Path(given.old).exists() or given.new else parted(given.old, _existing(given.projects))
    if not (given.git or ranged):
        if given.new is None:
            raise Wrong("缺少：NEW。与一个 git 版本比较，请加 --git")
        return _side(*root_of(Path(given.old))), _side(*root_of(Path(given.new)))
    old, new = ranged or (given.old, given.new)
    root, name = root_of(given.projects)
    before = read_revision(old, root, work / "old")
    after = read_revision(new, root, work / "new") if new else root
    return _side(before, name, both=True), _side(after, name, both=True)


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise Wrong(f"没有文件夹“{folder}”")
    return folder


def _side(root: Path, name: str, *, both: bool = False) -> _Side:
    """What `name` stands for in `root`. A single evaluation is compared with any other, so it goes by no name unless
    `both` sides are one folder at two times, in which one may be missing."""
    project = Project(root)
    if both:
        chosen = [id_ for id_ in project.ids if not name or id_ == name or id_.startswith(f"{name}/")]
        return project, {id_: id_ for id_ in chosen}
    ids = selected(project, {name})
    return project, {("" if id_ == name else id_): id_ for id_ in ids}


def _compared(old: _Side, new: _Side) -> tuple[list[Change], dict[str, str]]:
    found: list[Change] = []
    unusable: dict[str, str] = {}
    for name in sorted({*old[1], *new[1]}):
        before, after = (_evaluation(side, name) for side in (old, new))
        broken = [side for side, each in (("原来的", before), ("现在的", after)) if isinstance(each, Broken)]
        if isinstance(before, Broken) or isinstance(after, Broken):
            unusable[new[1].get(name) or old[1][name]] = "、".join(broken)
            for side, each in ((old, before), (new, after)):
                for problem in each.problems if isinstance(each, Broken) else ():
                    print(problem_line(problem, side[0].root), file=sys.stderr)
        else:
            found += changes(before, after)
    return found, unusable


def _evaluation(side: _Side, name: str) -> Evaluation | Broken | None:
    project, ids = side
    return next(iter(project.evaluations([ids[name]]))) if name in ids else None
