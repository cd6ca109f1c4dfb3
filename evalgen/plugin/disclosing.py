"""A site sets what the public sees; reviewers see everything, by default where the site is only served."""

from pathlib import Path
from typing import cast

from evalgen.model.disclosure import Disclosure, Findings, Names, Publisher
from evalgen.plugin.editors import editor_address
from evalgen.plugin.settings import Settings


def disclosure_of(settings: Settings, serving: bool) -> Disclosure:
    """What pages show under these settings."""
    reviewer = serving if settings.reviewer == "auto" else bool(settings.reviewer)
    opened = editor_address(settings.editor, Path(settings.projects)) if reviewer else ""
    publisher = Publisher(settings.publisher.name, settings.publisher.contact)
    findings, names = cast("Findings", settings.findings), cast("Names", settings.names)
    return Disclosure(findings, names, reviewer, opened, publisher)
