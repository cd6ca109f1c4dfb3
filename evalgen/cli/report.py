"""Problems and findings are told to people, to programs, and on the lines of a pull request."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from evalgen.cli.github import GitHub
from evalgen.cli.json_report import Json
from evalgen.cli.lines import Text
from evalgen.cli.sarif import Sarif
from evalgen.pipeline.review import Reviewed
from evalgen.units import When


class Report(Protocol):
    """Takes what was looked through, one after the other."""

    def add(self, reviewed: Reviewed, root: Path) -> None: ...
    def end(self, as_of: When | None = None) -> None: ...


FORMATS: Mapping[str, type[Report]] = {"text": Text, "json": Json, "github": GitHub, "sarif": Sarif}
