"""Long work shows how far it is, to people at a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from evalgen.cli.width import width


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A function to call with how many are done out of how many; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    widest = 0

    def show(done: int, count: int) -> None:
        nonlocal widest
        line = f"{what} {done}/{count}"
        widest = max(widest, width(line))
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r" + " " * widest + "\r")
        sys.stderr.flush()
