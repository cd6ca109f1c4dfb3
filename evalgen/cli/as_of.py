"""Whether a recommendation is overdue depends on the day one asks, which is given and never taken from a clock."""

import argparse

from evalgen.cli.parser import Parser
from evalgen.units import When


def declare_as_of(parser: Parser) -> None:
    """--as-of."""
    parser.options.add_argument(
        "--as-of", metavar="日期", type=_day, help="整改是否逾期以这一天为准，如 2026-11-22；不写就不判断"
    )


def _day(text: str) -> When:
    try:
        return When.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
