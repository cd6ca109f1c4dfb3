"""The scorecard of one evaluation, with the reason for every point."""

import argparse
import sys
from pathlib import Path

from evalgen.cli.as_of import declare_as_of
from evalgen.cli.folders import one_of
from evalgen.cli.lines import problem_line
from evalgen.cli.parser import Parser
from evalgen.cli.scorecard import lines
from evalgen.problems import Unusable

TITLE = "依规则计分：逐项列出分值、算得、评定和理由"
NOTE = "json 就是网站上公开的 evaluation.json。退出码：0 已计分；1 文件有问题；2 用法不对。"


def declare(parser: Parser) -> None:
    """FOLDER, --format and --as-of."""
    parser.given.add_argument("folder", metavar="文件夹", type=Path, help="一份评价的文件夹")
    parser.options.add_argument("--format", choices=("json", "text"), default="text", help="text 阅读，json 公开数据")
    declare_as_of(parser)


def run(given: argparse.Namespace) -> int:
    """1 when the evaluation cannot be used, else 0."""
    project, name = one_of(given.folder, given.as_of)
    try:
        evaluation = project.evaluation(name)
    except Unusable as unusable:
        print("\n".join(problem_line(each, project.root) for each in unusable.problems), file=sys.stderr)
        return 1
    if given.format == "json":
        from evalgen.publish.downloads.evaluation import of_evaluation

        print(of_evaluation(evaluation).decode(), end="")
    else:
        print("\n".join(lines(evaluation)))
    return 0
