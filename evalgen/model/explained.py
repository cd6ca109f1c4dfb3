"""Where the pages of an evaluation explain its figures, as far as pages about the whole set need to know."""

from typing import NamedTuple


class At(NamedTuple):
    """A page in the evaluation's folder, and a place on it."""

    page: str = "index"
    anchor: str = ""


FIRST = At()
"""The evaluation's first page."""


class Explained(NamedTuple):
    """What explains each figure; the evaluation's first page where its outline has nothing better."""

    total: At = FIRST
    """How the points add up."""
    funds: At = FIRST
    """The money with its sources."""
    misuse: At = FIRST
    indicators: str = ""
    """The page with a place for each indicator, by its id; empty where there is none."""


UNEXPLAINED = Explained()
"""Of an evaluation whose pages are not known."""
