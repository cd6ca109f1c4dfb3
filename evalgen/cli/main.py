"""Every command ends with 0 when all is clean, 1 when something is left to do, 2 when it was called wrongly."""

import os
import sys
from collections.abc import Sequence

from evalgen.cli.parser import Wrong, parser

CLEAN, UNCLEAN, WRONG = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that `arguments` name (those of the process by default) and returns its exit code."""
    # A terminal that cannot show a character gets its number, not a crash.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    given = parser().parse_args(arguments)
    try:
        code: int = given.run(given)
        if sys.stdout:  # none where whoever called has closed it
            sys.stdout.flush()
    except Wrong as wrong:
        print(f"evalgen: {wrong}", file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; nothing more may be written when Python closes the stream.
        _write_no_more()
        return UNCLEAN
    except OSError as error:
        _write_no_more()
        of = f"“{error.filename}”" if error.filename else ""
        print(f"evalgen: {of}读写出错（系统错误 {error.errno}）", file=sys.stderr)
        return UNCLEAN
    except KeyboardInterrupt:
        print("evalgen: 已中断", file=sys.stderr)
        return 130
    return code


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
