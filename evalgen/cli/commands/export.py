"""The pages as plain Markdown and data, for any other generator."""

import argparse
import sys
from pathlib import Path

from evalgen.cli.as_of import declare_as_of
from evalgen.cli.folders import root_of
from evalgen.cli.lines import problem_line
from evalgen.cli.parser import Parser, Wrong
from evalgen.cli.progress import progress
from evalgen.model.disclosure import Disclosure
from evalgen.pipeline.project import Project

TITLE = "把全部页面和数据导出为普通 Markdown 文件"
NOTE = "有一份评价不能用就什么也不改。退出码：0 已导出；1 文件有问题；2 用法不对。"


def declare(parser: Parser) -> None:
    """DIR, --projects, --findings, --names and --as-of."""
    parser.given.add_argument("target", metavar="文件夹", type=Path, help="导出到这里；只替换 evalgen 自己导出的内容")
    parser.options.add_argument(
        "--projects", metavar="路径", type=Path, default=Path("projects"), help="projects 文件夹（默认 ./projects）"
    )
    parser.options.add_argument(
        "--findings",
        choices=("all", "accepted", "none"),
        default="all",
        help="复核发现：全部、只要已核实的（原件如此、已有说明）、都不要",
    )
    parser.options.add_argument(
        "--names", choices=("shown", "hidden"), default="shown", help="评价人员的姓名：照证据，或者隐去"
    )
    declare_as_of(parser)


def run(given: argparse.Namespace) -> int:
    """1 when an evaluation cannot be used, and nothing is changed then."""
    from evalgen.pipeline.export import NotOurs, export

    project = _asked(given)
    try:
        with progress("导出") as show:
            publication = export(project, given.target, show, Disclosure(given.findings, given.names))
    except NotOurs:
        raise Wrong(f"“{given.target}”里有别的内容，请另选一个空文件夹") from None
    except OSError as error:
        raise Wrong(f"“{given.target}”不能写（系统错误 {error.errno}）") from None
    broken = [problem for problems in publication.broken.values() for problem in problems]
    for problem in dict.fromkeys((*project.problems, *publication.problems, *broken)):
        print(problem_line(problem, project.root), file=sys.stderr)
    if broken:
        print(f"{len(publication.broken)} 份评价不能用，没有导出", file=sys.stderr)
        return 1
    print(f"已导出 {len(publication.records)} 份评价到 {given.target}")
    return 0


def _asked(given: argparse.Namespace) -> Project:
    """All evidence, to be exported anywhere but into its own folder."""
    root, name = root_of(given.projects)
    if name:
        raise Wrong(f"“{given.projects}”只是一部分，请给出 projects 文件夹")
    if given.target.resolve().is_relative_to(root.resolve()):
        raise Wrong(f"“{given.target}”在证据文件夹“{given.projects}”里，导出的内容会被当作证据，请另选一个文件夹")
    project = Project(root, given.as_of)
    if not project.ids:
        raise Wrong(f"“{given.projects}”里没有评价")
    return project
