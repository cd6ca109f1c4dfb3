"""Any other generator can publish the same pages: as plain Markdown files with the data beside them."""

import json
import re
from collections.abc import Callable

from evalgen.publish.page import Asset, Page

DOCS = "docs"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ue000-\uf8ff]")
_FULL_WIDTH = str.maketrans("<>&\"'`{}", "＜＞＆＂＇｀｛｝")
_CONFIG = """\
# 由 evalgen export 生成：任何 MkDocs 都可以直接构建（mkdocs build --strict）。
site_name: {name}
docs_dir: {docs}
theme:
  name: material
  language: zh
  font: false
plugins:
  - search
validation:
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn
# 评价的各页不进入导航，从清单和正文的链接到达。
not_in_nav: |
  /**
nav:
{nav}
"""

Write = Callable[[str, bytes], None]
"""Takes a file's name, relative to the export's folder, and its content."""


class Export:
    """A sink that hands on every page as a Markdown file and every download as it is; `draw` with Plain."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._nav: list[str] = []
        self._name = ""

    def page(self, page: Page) -> None:
        """One Markdown file, with the title and the description that generators read at its top."""
        self._write(f"{DOCS}/{page.uri}", source(page).encode())
        if page.kind in ("home", "explore", "list", "ledger") and page.uri.endswith("index.md"):
            self._nav.append(f"  - {_quoted(page.title)}: {page.uri}")
        if page.kind == "home":
            self._name = page.title

    def asset(self, asset: Asset) -> None:
        self._write(f"{DOCS}/{asset.uri}", asset.content)

    def finish(self) -> None:
        """The configuration with which a bare mkdocs-material builds what was exported."""
        nav = "\n".join(sorted(self._nav, key=lambda line: not line.endswith(": index.md")))
        config = _CONFIG.format(name=_quoted(self._name), docs=DOCS, nav=nav)
        self._write("mkdocs.yml", config.encode())


def source(page: Page) -> str:
    """The Markdown file of a page."""
    return f"---\ntitle: {_quoted(page.title)}\ndescription: {_quoted(page.description)}\n---\n\n{page.body}"


def _quoted(text: str) -> str:
    """`text` as a quoted scalar, the same to every reader of YAML or JSON.

    Many themes print titles and descriptions as they are, and some generators look for templates in them: characters
    that could open markup there are replaced by their full-width forms.
    """
    line = " ".join(_UNSAFE.sub(" ", text).split()).translate(_FULL_WIDTH)
    return json.dumps(line, ensure_ascii=False)
