"""The evaluations are read, assessed and drawn before MkDocs touches the old site, and written into the new one."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from evalgen.pipeline.project import Project
from evalgen.plugin.drawing import Drawing
from evalgen.plugin.finished import FinishedFile, FinishedPage
from evalgen.plugin.frames import Frames
from evalgen.plugin.policy import secured
from evalgen.plugin.report import report
from evalgen.plugin.searching import Searching
from evalgen.plugin.settings import Settings
from evalgen.plugin.site_files import chart_files, navigation_titles
from evalgen.plugin.theme_faults import check_theme, watched
from evalgen.publish.lines import joined

log = get_plugin_logger("evalgen")
THEME = Path(__file__).parent / "theme"
_NO_DAY = "1980-01-01"
_STYLES = ("assets/evalgen/blocks.css", "assets/evalgen/search.css")
_SEARCH_BOX = "assets/evalgen/search-header.js"


class EvalgenPlugin(BasePlugin[Settings]):
    """Publishes the evaluations under `projects` as pages, downloads and open data of a MkDocs site."""

    def __init__(self) -> None:
        self._drawing = Drawing(log)
        self._search = Searching()
        self._serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Under `mkdocs serve` one instance lives through all builds, so that unchanged evaluations are kept."""
        self._serving = command == "serve"
        if self._serving:
            self._search.keep()

    def on_shutdown(self) -> None:
        self._drawing.spill.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the templates and styles of evaluations between the site's own and the theme's."""
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_css = [*_STYLES, *config.extra_css, "assets/evalgen/print.css"]
        config.extra_javascript = [*config.extra_javascript, _SEARCH_BOX]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make every page; raises PluginError while the old site still stands if it must not be replaced."""
        broken = self.config.broken or ("page" if self._serving else "stop")
        project = Project(Path(self.config.projects), self.config.as_of)
        check_theme(config)
        publication = self._drawing.publication(
            project, self.config, config, serving=self._serving, broken_pages=broken == "page"
        )
        self._search.begin(publication)
        required = publication.unsourced if self.config.require_sources else ()
        strict = config.strict and not self._serving
        report(log, project.problems, publication, broken, strict=strict, required=required, fatal=not self._serving)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add pages, downloads and what pages load; a file of the site's own wins over one made here."""
        for template in [file for file in files if file.src_uri.endswith(".jinja")]:
            files.remove(template)
        titles, spill = dict(navigation_titles(config.nav)), self._drawing.spill
        for sheet in spill.sheets():
            if files.get_file_from_path(sheet.uri) is None:
                file = FinishedFile(sheet, spill, config)
                if file.is_documentation_page():
                    FinishedPage(titles.get(sheet.uri), file, config)
                files.append(file)
        for script in chart_files(config):
            files.append(script)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._navigation = nav
        for page in nav.pages:
            if isinstance(page, FinishedPage):
                page.stands_in_navigation()
        return nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Join the lines of a page written by hand, and keep what can be found on it."""
        if isinstance(page, FinishedPage):
            return html
        whole = joined(html)
        self._search.page(page, whole)
        return whole

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the clock out of the site: the packed sitemap would carry the day of the build."""
        watched(env, config)
        self._frames = Frames(env, self._navigation)
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = _NO_DAY

    @event_priority(100)
    def _open(self, /, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        if isinstance(page, FinishedPage):
            page.open()
        return context

    @event_priority(-100)
    def _frame(self, /, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        if isinstance(page, FinishedPage):
            page.content = self._frames.around(page, context)
        return context

    # Other plugins see a page between these two, without its body.
    on_page_context = CombinedEvent(_open, _frame)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy to the frame of a page, then put its body in."""
        shell = secured(output, allow_inline=self._serving)
        return page.close(shell) if isinstance(page, FinishedPage) else shell

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add the policy to the error page."""
        return secured(output_content, self._serving) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index: only now everything that can be found is known."""
        self._search.write(Path(config.site_dir), config.use_directory_urls)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build anew when the evidence or the theme changes."""
        server.watch(self.config.projects)
        if config.theme.custom_dir:
            server.watch(config.theme.custom_dir)
        return server
