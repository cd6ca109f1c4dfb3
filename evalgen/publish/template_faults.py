"""A template of the site's own that cannot be used is told by its file and line, and how it can be mended."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, UndefinedError

from evalgen.problems import Place, Problem, Unusable

_UNKNOWN = re.compile(r"'([^']+)' is undefined")
_NO_FIELD = re.compile(r"'([^']+)' has no attribute '([^']+)'")
_CURE = "请改正这个模板，或者删去它，改用自带的。"


class BrokenTemplate(Unusable):
    """A template of the site's own cannot be read or drawn."""


def _broken(fault: Problem) -> Exception:
    return BrokenTemplate((fault,))


def guarded(environment: Environment, folder: Path, raised: Callable[[Problem], Exception] = _broken) -> Environment:
    """`environment`, which from now on raises what `raised` makes of a fault of a template in `folder`."""
    handled = environment.handle_exception

    def handle(source: str | None = None) -> None:
        try:
            handled(source)
        except Exception as error:
            fault = fault_in(error, folder)
            if fault is None:
                raise
            raise raised(fault) from error

    environment.handle_exception = handle  # type: ignore[method-assign,assignment]
    return environment


def fault_in(error: Exception, folder: Path) -> Problem | None:
    """The fault of a template in `folder` that `error` comes from; None where it comes from elsewhere."""
    spots = [(error.filename, error.lineno)] if isinstance(error, TemplateSyntaxError) else []
    spots += _spots(error.__traceback__)
    whole = folder.resolve()
    inside = [
        (path.relative_to(whole), line)
        for name, line in spots
        if name and (path := Path(name).resolve()).is_relative_to(whole)
    ]
    if not inside:
        return None
    # The template that was drawn last stands first where the syntax is wrong, and last where something went wrong.
    path, line = inside[0] if isinstance(error, TemplateSyntaxError) else inside[-1]
    return Problem(Place((folder.name / path).as_posix(), line), _words(error), _CURE, "template")


def _spots(trace: TracebackType | None) -> Iterator[tuple[str | None, int]]:
    """The files and lines that the error passed through, outermost first."""
    while trace:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _words(error: Exception) -> str:
    said = str(getattr(error, "message", None) or error).splitlines()
    first = said[0] if said else type(error).__name__
    if isinstance(error, TemplateNotFound):
        return f"没有名为“{error.name}”的模板"
    if isinstance(error, TemplateSyntaxError):
        return f"模板的语法有误（{first}）"
    if isinstance(error, UndefinedError):
        if unknown := _UNKNOWN.fullmatch(first):
            return f"模板用了没有的变量“{unknown[1]}”"
        if missing := _NO_FIELD.fullmatch(first):
            return f"模板用了没有的字段“{missing[2]}”（{missing[1]}）"
    return f"模板无法套用（{first}）"
