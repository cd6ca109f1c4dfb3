"""What must be mended and what contradicts, on one screen, in one document, or on the lines of a pull request."""

import argparse
from pathlib import Path

from evalgen.cli.as_of import declare_as_of
from evalgen.cli.folders import root_of, selected
from evalgen.cli.parser import Parser, Wrong
from evalgen.cli.progress import progress
from evalgen.cli.report import FORMATS
from evalgen.pipeline.project import Project
from evalgen.pipeline.review import review

TITLE = "核对依据材料：列出每个问题和复核发现"
NOTE = (
    "退出码：0 没有问题，也没有未说明的复核发现；1 有；2 用法不对。逾期没有整改的建议只列出，不影响退出码；"
    "加 --fail-overdue 的，有逾期也是 1。"
)


def declare(parser: Parser) -> None:
    """PATH…, --format, --require-sources, --as-of and --fail-overdue."""
    parser.given.add_argument(
        "paths", metavar="路径", nargs="*", type=Path, default=[Path("projects")],
        help="projects 文件夹，或其中的区县、评价文件夹（默认 ./projects）",
    )  # fmt: skip
    parser.options.add_argument(
        "--format", choices=sorted(FORMATS), default="text",
        help="text 阅读，json 程序处理，github 标在合并请求上，sarif 供代码扫描",
    )  # fmt: skip
    parser.options.add_argument("--require-sources", action="store_true", help="得分没有注明出处的指标也算问题")
    declare_as_of(parser)
    parser.options.add_argument("--fail-overdue", action="store_true", help="有逾期没有整改的建议时，退出码为 1")


def run(given: argparse.Namespace) -> int:
    """1 when something must be mended, settled or explained, or is late where that is asked, else 0."""
    if given.fail_overdue and given.as_of is None:
        raise Wrong("--fail-overdue 要与 --as-of 一起用：程序不看时钟，请写明以哪一天为准")
    names: dict[Path, set[str]] = {}
    for path in given.paths:
        root, name = root_of(path)
        names.setdefault(root, set()).add(name)
    as_of = given.as_of
    projects = [(root, project := Project(root, as_of), selected(project, wanted)) for root, wanted in names.items()]
    report = FORMATS[given.format]()
    clean = True
    for root, project, ids in projects:
        with progress("核对") as show:
            for reviewed in review(project, ids, show, require_sources=given.require_sources):
                clean &= reviewed.clean and not (given.fail_overdue and reviewed.overdue)
                report.add(reviewed, root)
    report.end(as_of)
    return 0 if clean else 1
