"""Words in a line may lead somewhere, carry a label or a box, name a source, be folded, or speak to reviewers only."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["", "good", "lost", "warn", "muted"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site (`uri`, `anchor`) or to a public address (`url`)."""

    text: str
    uri: str = ""
    anchor: str = ""
    url: str = ""
    query: str = ""
    """What is asked of the page at `uri`, as its address says it; a page that cannot be asked is shown whole."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label whose tone carries meaning; its words carry the same meaning."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a printed form, ticked or not; readers who cannot see the box hear which."""

    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is written, as editors take it (`scores.yml:12`); `url` opens it there."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Folded:
    """The beginning of a long code; a reader may unfold the whole."""

    text: str
    whole: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What only reviewers see, beside the very figure or words that it is about."""

    lines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as reviewers are told it: in full where a page tells it first, and after that by its title only."""

    check: str
    at: str
    """With `check`, what an acceptance must name."""
    badge: Badge
    title: str
    """What the check asks for: 得分与评分规则一致."""
    said: str
    written: "Inline"


Inline = str | Link | Badge | Box | Source | Folded | Mark | Told | tuple["Inline", ...]
"""Words in a line."""
