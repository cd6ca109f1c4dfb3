"""A page that waits on disk is its body, and before it everything that describes it."""

import json
from dataclasses import dataclass

from evalgen.publish.page import Heading, Page, Step


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page or file that waits. What describes a page (`head` bytes, none for a file) stands before its content."""

    uri: str
    title: str
    start: int
    head: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.head + self.length


def head_of(page: Page) -> bytes:
    """What describes a page, but for its address and title: a sheet names these."""
    described = (
        page.description, page.kind, page.charts,
        [(heading.level, heading.id, heading.text) for heading in page.headings],
        [(step.title, step.uri) for step in page.trail],
        [(step.title, step.uri) for step in page.chapters],
    )  # fmt: skip
    return json.dumps(described, ensure_ascii=False).encode()


def page_on(sheet: Sheet, stored: bytes) -> Page:
    """The page of which `stored` is the head and the body."""
    description, kind, charts, headings, trail, chapters = json.loads(stored[: sheet.head])
    return Page(
        uri=sheet.uri, title=sheet.title, description=description, kind=kind,
        body=stored[sheet.head :].decode(),
        headings=tuple(Heading(*heading) for heading in headings),
        trail=tuple(Step(*step) for step in trail),
        chapters=tuple(Step(*step) for step in chapters),
        charts=charts,
    )  # fmt: skip
