"""A Chinese character takes two columns of a terminal."""

from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """The columns that `text` takes."""
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def left(text: str, columns: int) -> str:
    """`text` filled up with spaces on its right."""
    return text + " " * (columns - width(text))


def right(text: str, columns: int) -> str:
    """`text` filled up with spaces on its left."""
    return " " * (columns - width(text)) + text
