"""What a site shows of its reviews and of the people who evaluated is the site's own choice."""

from dataclasses import dataclass
from typing import Literal

Findings = Literal["all", "accepted", "none"]
Names = Literal["shown", "hidden"]


@dataclass(frozen=True, slots=True)
class Publisher:
    """The department that publishes the site (公布部门), and how to reach it; empty where the site does not say."""

    name: str = ""
    contact: str = ""
    """A telephone number, a mailbox, a postal address or the address of a page."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The choice of a site. A reviewer sees everything, and besides it where each thing was written."""

    findings: Findings = "all"
    """Findings of cross-checks: all, only those that were accepted (as printed, or explained), or none."""
    names: Names = "shown"
    """Names of the people who evaluated."""
    reviewer: bool = False
    """Whether the pages are for those who review, not for the public."""
    editor: str = ""
    """For reviewers: the address that opens a file, with {file}, {line} and {column} in it; empty for none."""
    publisher: Publisher = Publisher()
    """To whom readers are told to turn."""

    @property
    def shows_all_findings(self) -> bool:
        return self.reviewer or self.findings == "all"

    @property
    def shows_reviews(self) -> bool:
        """Whether anything of a review is shown."""
        return self.reviewer or self.findings != "none"


PUBLIC = Disclosure()
"""Everything is shown but where it was written."""
