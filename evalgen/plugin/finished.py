"""Pages of the site whose bodies are already finished: MkDocs only puts the theme around them."""

from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from evalgen.plugin.described import contents_of, description_of
from evalgen.plugin.sheet import Sheet
from evalgen.plugin.spill import Spill

BODY = "<!-- evalgen: the body of this page -->"
"""Stands for the body while the theme is put around it, so that no template engine walks through it."""

WHOLE, FRAMED = "evalgen.html", "evalgen-framed.html"
"""The template of a page, and the one that prints a page already put together."""


class FinishedFile(File):
    """A page or file that waits in the spill."""

    def __init__(self, sheet: Sheet, spill: Spill, config: MkDocsConfig) -> None:
        super().__init__(
            sheet.uri, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV
        )
        self.sheet = sheet
        self.spill = spill
        self.generated_by = "evalgen"

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
    toc = TableOfContents([])
    body = ""

    def __init__(self, title: str | None, file: FinishedFile, config: MkDocsConfig) -> None:
        super().__init__(str(escape(title or file.sheet.title)), file, config)
        self.template = FRAMED
        self.meta: dict[str, Any] = {}

    def stands_in_navigation(self) -> None:
        """The navigation looks different on this page: it needs a frame of its own."""
        self.template = WHOLE

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: the body needs no Markdown."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert nothing."""
        self.content = ""
        self.meta = {"template": self.template}

    def open(self) -> None:
        """Fetch what the theme needs to know, and the body."""
        page = self.file.spill.page_of(self.file.sheet)
        self.body = page.body
        self.toc = contents_of(page.headings)
        self.meta = self.meta | description_of(page, self.file.use_directory_urls)

    def close(self, frame: str) -> str:
        """The whole page, from what the theme made around the mark; lets go of the body."""
        before, mark, after = frame.partition(BODY)
        if not mark:
            raise ValueError(f"the template of {self.file.src_uri} does not print page.content")
        whole = before + self.body + after
        self.body, self.content, self.toc, self.meta = "", None, FinishedPage.toc, {}
        return whole
