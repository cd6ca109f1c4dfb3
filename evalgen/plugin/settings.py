"""What a site may set under `evalgen` in its `mkdocs.yml`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Dir, Optional


class Settings(Config):
    """The options of the plugin."""

    projects = Dir(exists=True, default="projects")
    """The folder with regions, rubrics and evaluations, relative to `mkdocs.yml`."""

    broken = Optional(Choice(("stop", "page", "skip")))
    """What becomes of an evaluation whose files cannot be used: the build stops before the old site is touched, a page
    takes its place and shows the problems, or it is left out. A build stops and `mkdocs serve` shows a page."""
