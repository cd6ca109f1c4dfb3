"""All pages of evaluations are drawn anew for a build; under `mkdocs serve`, those that still hold are kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from evalgen.model.catalogue import Home
from evalgen.pipeline.project import Project
from evalgen.pipeline.publication import Publication
from evalgen.pipeline.publishing import publish_all
from evalgen.plugin.disclosing import disclosure_of
from evalgen.plugin.report import Log, Progress
from evalgen.plugin.settings import Settings
from evalgen.plugin.site_files import chapter_templates
from evalgen.plugin.spill import Spill
from evalgen.publish.site_rendition import Site
from evalgen.publish.template_faults import BrokenTemplate


class Drawing:
    """Draws what is published into the `spill`, build after build."""

    def __init__(self, log: Log) -> None:
        self.spill = Spill()
        self._log = log
        self._drawn_for: tuple[object, ...] = ()

    def publication(
        self, project: Project, settings: Settings, config: MkDocsConfig, *, serving: bool, broken_pages: bool
    ) -> Publication:
        """Put all pages into the spill, with the site's own templates as far as they can be used.

        One that cannot be stops a build; under `mkdocs serve` all pages are drawn without the site's own until it can.
        """
        directories = config.use_directory_urls
        self._keep_for(settings.projects, settings.as_of, directories)
        draw = partial(
            publish_all, project, self.spill, lambda uri: Site(uri, directories),
            reuse=self.spill.reuse if serving else None,
            home=Home(config.site_url or "", directories),
            disclosure=disclosure_of(settings, serving),
            broken_pages=broken_pages, search=True,
        )  # fmt: skip
        try:
            return self._drawn(draw, chapter_templates(config))
        except BrokenTemplate as fault:
            if not serving:
                raise PluginError(f"网站自己的模板不能用，原有网站保持不变：\n  {fault}") from fault
            self._log.error("%s（改正之前，全部页面用自带的模板）", fault)
            return self._drawn(draw, None)

    def _keep_for(self, *settings: object) -> None:
        """Forget the pages of builds with other settings."""
        if self._drawn_for != settings:
            self.spill.close()
            self._drawn_for = settings

    def _drawn(self, draw: Callable[..., Publication], own: Path | None) -> Publication:
        """Put all pages into the spill, or leave there what the last build put in."""
        self.spill.begin()
        try:
            publication = draw(overrides=own, progress=Progress(self._log))
        except BaseException:
            self.spill.abandon()
            raise
        self.spill.finish(publication.records)
        return publication
