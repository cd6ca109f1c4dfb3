"""What a site may set under `evalgen` in its `mkdocs.yml`."""

from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.config_options import Choice, Dir, Optional

from evalgen.units import When


class Day(BaseConfigOption[When | None]):
    """A date; nothing where none is given."""

    def __init__(self) -> None:
        super().__init__()
        self.default = None

    def run_validation(self, value: object) -> When | None:
        """`2026-11-22`, quoted or not."""
        try:
            return When.parse(str(value)) if value else None
        except ValueError as error:
            raise ValidationError(str(error)) from None


class Settings(Config):
    """The options of the plugin."""

    projects = Dir(exists=True, default="projects")
    """The folder with regions, rubrics and evaluations, relative to `mkdocs.yml`."""

    broken = Optional(Choice(("stop", "page", "skip")))
    """What becomes of an evaluation whose files cannot be used: the build stops before the old site is touched, a page
    takes its place and shows the problems, or it is left out. A build stops and `mkdocs serve` shows a page."""

    as_of = Day()
    """The day on which it is asked whether a rectification is overdue; without it nothing is called overdue."""
