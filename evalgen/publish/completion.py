"""Where a form gives no points (不计分), an indicator is 完成, 未完成, or it cannot be told."""

from collections.abc import Iterable, Mapping
from typing import Final

from evalgen.model.catalogue_entry import Entry
from evalgen.model.outcome import MET
from evalgen.model.scorecard import Line, Scorecard
from evalgen.publish.figures import points
from evalgen.publish.inline import Tone
from evalgen.publish.words import STATE

UNSCORED: Final = "不计分"
WHOLE: Final = "本表不计分"
_TONES: Final[Mapping[bool | None, Tone]] = {True: "good", False: "lost", None: "warn"}


def state_of(line: Line) -> str:
    """The state of an indicator in words; of an unscored one, whether it was completed. Empty for groups."""
    return MET[line.met] if line.state == "unscored" else STATE[line.state] if line.state else ""


def tone_of(line: Line) -> Tone:
    """How the state of an indicator without points is shown."""
    return _TONES[line.met] if line.state == "unscored" else "muted"


def count_of(card: Scorecard, *, met: bool | None) -> int:
    """How many indicators without points are completed, are not, or cannot be told."""
    return sum(line.state == "unscored" and line.met is met for line in card.leaves)


def out_of(entry: Entry) -> str:
    """Points over the full score of an evaluation in lists, or that its form gives none."""
    return UNSCORED if entry.is_unscored else f"{points(entry.awarded)} / {points(entry.full_score)}"


def left_out(entries: Iterable[Entry], said: str) -> str:
    """How many evaluations without points a figure leaves out, as a remark that ends with `said`; empty for none."""
    count = sum(entry.is_unscored for entry in entries)
    return f"{count} 项{UNSCORED}，{said}" if count else ""
