"""Pages of the site whose bodies are already finished: MkDocs only puts the theme around them."""

from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from evalgen.plugin.spill import Sheet, Spill
from evalgen.publish import page as published
from evalgen.publish.address import url_of

BODY = "<!-- evalgen: the body of this page -->"
"""Stands for the body while the theme is put around it, so that no template engine walks through it."""
_NOTHING = TableOfContents([])
_SEARCHED = ("home", "county", "year", "rubric", "summary")


class FinishedFile(File):
    """A page or file that waits in the spill."""

    def __init__(self, sheet: Sheet, spill: Spill, config: MkDocsConfig) -> None:
        super().__init__(
            sheet.uri, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV
        )
        self.sheet = sheet
        self.spill = spill
        self.generated_by = "evalgen"

    @cached_property
    def abs_src_path(self) -> None:
        """Nowhere: no file of the documentation folder stands behind it."""

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        return self.spill.content_of(self.sheet)

    def is_modified(self) -> bool:
        return True

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, byte for byte, into the site."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content_bytes)


class FinishedPage(Page):
    """A page that waits in the spill. It holds its body only while it is written."""

    file: FinishedFile
    toc = _NOTHING
    body = ""

    def __init__(self, title: str | None, file: FinishedFile, config: MkDocsConfig) -> None:
        super().__init__(str(escape(title or file.sheet.title)), file, config)
        self.meta: dict[str, Any] = {}

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: the body needs no Markdown."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert nothing."""
        self.content = ""

    def open(self) -> None:
        """Fetch what the theme and the search index need to know, and the body."""
        page = self.file.spill.page_of(self.file.sheet)
        self.body = page.body
        self.toc = _contents(page.headings)
        self.content = f"<h1>{escape(page.title)}</h1><p>{escape(page.description)}</p>"
        self.meta = _meta(page, self.file.use_directory_urls)

    def hide_body(self) -> None:
        """Let the theme see only a mark in place of the body."""
        self.content = BODY

    def close(self, shell: str) -> str:
        """The whole page, from what the theme made around the mark; lets go of the body."""
        before, mark, after = shell.partition(BODY)
        if not mark:
            raise ValueError(f"the template of {self.file.src_uri} does not print page.content")
        whole = before + self.body + after
        self.body, self.content, self.toc, self.meta = "", None, _NOTHING, {}
        return whole


def _meta(page: published.Page, directories: bool) -> dict[str, Any]:
    """What templates read. MkDocs' templates escape nothing, so whatever an agency wrote is escaped here."""
    searched = page.kind in _SEARCHED and (page.kind == "summary" or not page.chapters)
    meta: dict[str, Any] = {
        "kind": page.kind,
        "description": escape(page.description),
        "charts": page.charts,
        "trail": _steps(page.trail, directories),
        "chapters": _steps(page.chapters, directories),
        "search": {"exclude": not searched},
        "hide": _hidden(page),
        "here": escape(page.title),
    }
    if page.kind != "home":
        meta["title"] = escape(page.title)
    for at, step in enumerate(page.chapters):
        if step.uri == page.uri:
            chapters = meta["chapters"]
            chapters[at]["active"] = True
            meta |= {
                "here": chapters[at]["title"],
                "previous": chapters[at - 1] if at else None,
                "next": chapters[at + 1] if at + 1 < len(chapters) else None,
            }
    return meta


def _hidden(page: published.Page) -> list[str]:
    """The side columns that would be empty, or that stand in the way of wide tables."""
    lists = page.kind in ("home", "list", "county", "year", "broken")
    toc = ["toc"] if lists or len(page.headings) < 3 else []
    return toc if page.chapters else ["navigation", *toc]


def _steps(steps: tuple[published.Step, ...], directories: bool) -> list[dict[str, Any]]:
    return [{"title": str(escape(step.title)), "url": url_of(step.uri, directories)} for step in steps]


def _contents(headings: tuple[published.Heading, ...]) -> TableOfContents:
    """The headings as a tree, each under the last one of a higher level."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(str(escape(heading.text)), heading.id, heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return TableOfContents(top)
