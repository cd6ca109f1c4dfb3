"""What a site may set under `evalgen` in its `mkdocs.yml`."""

from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.config_options import Choice, Dir, Optional, SubConfig, Type

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


class PublisherSettings(Config):
    """Who publishes the site, and how to reach them."""

    name = Type(str, default="")
    contact = Type(str, default="")


class Settings(Config):
    """The options of the plugin."""

    projects = Dir(exists=True, default="projects")
    """The folder with regions, rubrics and evaluations, relative to `mkdocs.yml`."""

    broken = Optional(Choice(("stop", "page", "skip")))
    """What becomes of an evaluation whose files cannot be used: the build stops before the old site is touched, a page
    takes its place and shows the problems, or it is left out. A build stops and `mkdocs serve` shows a page."""

    as_of = Day()
    """The day on which it is asked whether a rectification is overdue; without it nothing is called overdue."""

    findings = Choice(("all", "accepted", "none"), default="all")
    """Which findings of the cross-checks the public sees: all, only those accepted, or none."""

    names = Choice(("shown", "hidden"), default="shown")
    """Whether the public sees the names of those who evaluated."""

    reviewer = Choice(("auto", True, False), default="auto")
    """Whether pages are made for reviewers: all findings, and the lines of the files concerned, beside what they are
    about, and a page that orders all evaluations by what needs a decision. By itself only under `mkdocs serve`."""

    editor = Optional(Choice(("vscode", "vscodium", "cursor", "idea")))
    """The editor that opens files from pages for reviewers; without it their names can be copied."""

    publisher = SubConfig(PublisherSettings)
    """To whom readers are told to turn with mistakes and rectifications; without it nobody is named."""

    require_sources = Type(bool, default=False)
    """Whether an indicator whose points rest on no document stops a build."""
