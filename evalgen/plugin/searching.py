"""The site's own index takes in what evaluations and handwritten pages say, and is written when all of it is known."""

from pathlib import Path

from mkdocs.structure.pages import Page

from evalgen.pipeline.publication import Publication
from evalgen.pipeline.searching import put_together
from evalgen.plugin.described import NOT_INDEXED
from evalgen.publish.search.alone import Alone, by_hand
from evalgen.publish.search.kept import Kept


class Searching:
    """What can be found on the site, build after build."""

    def __init__(self) -> None:
        self._publication: Publication | None = None
        self._by_hand: list[Alone] = []
        self._kept: Kept | None = None

    def keep(self) -> None:
        """Remember each build for the next one."""
        self._kept = Kept()

    def begin(self, publication: Publication) -> None:
        """Start with what was published of the evaluations."""
        self._publication, self._by_hand = publication, []

    def page(self, page: Page, body: str) -> None:
        """Keep a page written by hand, unless it says that it is not to be found."""
        said = page.meta.get("search")
        if not (isinstance(said, dict) and said.get("exclude")):
            self._by_hand.append(by_hand(str(page.title or ""), page.url, body))
        page.meta["search"] = NOT_INDEXED

    def write(self, site: Path, directories: bool) -> None:
        """Write the index into the finished site."""
        assert self._publication
        for asset in put_together(self._publication, self._by_hand, directories=directories, kept=self._kept):
            target = site / asset.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(asset.content)
        self._publication, self._by_hand = None, []
