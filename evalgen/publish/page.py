"""A published page is a finished body with what the theme around it needs to know."""

from dataclasses import dataclass
from typing import Literal, Protocol

PageKind = Literal[
    "home",
    "explore",
    "list",
    "ledger",
    "cut",
    "county",
    "year",
    "rubric",
    "summary",
    "chapter",
    "stages",
    "evidence",
    "broken",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, for its table of contents."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A page that a reader can go to: in the trail above a page, or among the chapters beside it."""

    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `uri` is its source address (`430626-pingjiang/three-centers-2021/funds.md`)."""

    uri: str
    title: str
    description: str
    kind: PageKind
    body: str
    """Finished HTML on the site; Markdown in an export."""
    headings: tuple[Heading, ...] = ()
    trail: tuple[Step, ...] = ()
    """From the home page down to the page above this one."""
    chapters: tuple[Step, ...] = ()
    """The pages of the same evaluation, this one among them."""
    charts: bool = False
    """Whether the page draws a chart."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file beside the pages: a download, open data."""

    uri: str
    content: bytes


class Sink(Protocol):
    """Takes pages and files as they are made; nothing else keeps them."""

    def page(self, page: Page) -> None: ...

    def asset(self, asset: Asset) -> None: ...
