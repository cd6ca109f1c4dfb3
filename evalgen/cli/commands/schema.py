"""JSON Schemas for editors and for users of the data."""

import argparse
import json

from evalgen.cli.parser import Parser

TITLE = "输出 JSON Schema：供编辑器补全和校验，供数据使用者读取"
NOTE = "evidence 评价文件夹里的文件，rubric 指标体系，regions 行政区划表，evaluation 公开的 evaluation.json。"
_NAMES = ("evidence", "rubric", "regions", "evaluation")


def declare(parser: Parser) -> None:
    """Which one."""
    parser.given.add_argument("which", metavar="哪一种", choices=_NAMES, help="、".join(_NAMES))


def run(given: argparse.Namespace) -> int:
    """Always 0."""
    from evalgen.pipeline.schemas import SCHEMAS

    print(json.dumps(SCHEMAS[given.which](), ensure_ascii=False, indent=1))
    return 0
