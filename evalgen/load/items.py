"""What is written where a list belongs may be anything; what in it has the right form is looked at all the same."""

from typing import Any


def dicts(value: Any) -> list[tuple[int, dict[str, Any]]]:
    """The items that have keys, with their positions; none where `value` is no list."""
    return [(number, item) for number, item in _items(value) if isinstance(item, dict)]


def texts(value: Any) -> list[tuple[int, str]]:
    """The items that are texts, with their positions; none where `value` is no list."""
    return [(number, item) for number, item in _items(value) if isinstance(item, str)]


def _items(value: Any) -> list[tuple[int, Any]]:
    return list(enumerate(value if isinstance(value, list) else ()))
