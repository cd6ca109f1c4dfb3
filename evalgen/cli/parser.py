"""The command line is read, and refused, in the language of those who type it."""

import argparse
import importlib
import pkgutil
import re
from collections.abc import Iterable
from gettext import gettext
from typing import Any, NoReturn

from evalgen import __version__
from evalgen.problems import nearest


class Wrong(Exception):
    """The command was called with something it cannot work on; the message says what, in Chinese."""


class Parser(argparse.ArgumentParser):
    """Help and errors in Chinese; a mistyped word is answered with the nearest one there is."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Usage, **settings)
        self.given = self.add_argument_group("参数")
        self.options = self.add_argument_group("选项")
        self.options.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{self.prog}: {_in_chinese(message)}\n")


class _Usage(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def parser() -> Parser:
    """The parser of all commands, one a file of the folder `commands`."""
    from evalgen.cli import commands

    whole = Parser(prog="evalgen", description="财政支出绩效评价：核对依据材料，依规则计分，导出公开页面。")
    whole.options.add_argument("--version", action="version", version=f"evalgen {__version__}", help="显示版本")
    below = whole.add_subparsers(title="命令", metavar="命令", required=True, parser_class=Parser)
    for unit in sorted(pkgutil.iter_modules(commands.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{commands.__name__}.{unit.name}")
        command = below.add_parser(unit.name, help=module.TITLE, description=module.TITLE, epilog=module.NOTE)
        module.declare(command)
        command.set_defaults(run=module.run)
    return whole


def _in_chinese(message: str) -> str:
    for form, words in _MESSAGES:
        if match := re.fullmatch(form, message, re.DOTALL):
            return words.format(**match.groupdict(), **_choice(match.groupdict()))
    return gettext(message)


_UNKNOWN = "{name}：没有“{word}”。{cure}"
_MESSAGES: Iterable[tuple[str, str]] = (
    (r"the following arguments are required: (?P<names>.*)", "缺少：{names}"),
    (r"unrecognized arguments: (?P<names>.*)", "不认识的参数：{names}"),
    (r"argument (?P<name>.*?): invalid choice: '(?P<word>.*?)'.*\(choose from (?P<known>.*)\)", _UNKNOWN),
    (r"argument (?P<name>.*?): expected one argument", "{name} 后面要写一个值"),
    (r"argument (?P<name>.*?): ignored explicit argument '(?P<word>.*)'", "{name} 不带值，却写了“{word}”"),
    (r"argument (?P<name>.*?): (?P<words>.*)", "{name}：{words}"),
)  # fmt: skip


def _choice(found: dict[str, str]) -> dict[str, str]:
    known = [word.strip(" '") for word in found.get("known", "").split(",")]
    return {"cure": nearest(found.get("word", ""), known)}
