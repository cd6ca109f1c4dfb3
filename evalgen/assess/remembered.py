"""The checks of one evaluation ask the same things one after the other; the last answer serves them all."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_Kept = tuple[object, tuple[object, ...], Any]
_answers: dict[Callable[..., Any], _Kept] = {}
"""What each function was last asked about, the first argument and the others, and its answer."""
_NOTHING: Final[_Kept] = object(), (), None


def remembered(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """`function`, answering at once when it is asked about the very same objects as the last time.

    For pure functions of an argument or more, given by position, whose answer nobody changes.
    """
    ask = cast("Callable[..., Any]", function)

    @wraps(function)
    def answering(first: Any, *others: Any) -> Any:
        about, beside, answer = _answers.get(function, _NOTHING)
        if first is not about or others != beside:
            answer = ask(first, *others)
            _answers[function] = first, others, answer
        return answer

    return cast("Callable[Asked, Answer]", answering)


def forget() -> None:
    """Keep nothing of an evaluation once its checks are done."""
    _answers.clear()
