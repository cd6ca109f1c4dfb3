"""A title, and a note on a source, may say that a report is a draft, out for comment, or final."""

import re
from typing import Final

STAGE_WORDS: Final = {
    "consultation": ("征求意见稿",),
    "draft": ("初稿", "草稿", "讨论稿"),
    "final": ("定稿", "终稿", "正式稿"),
}
"""What each stage is called, the usual word first."""
_NOTED = re.compile("(?:原件|原报告|所见|所据)(?:的?是|为)(?:报告的)?(?:征求意见|初|草|讨论|定|最?终|正式)稿")


def stage_in(title: str) -> str:
    """The stage that a title names; empty where it names none."""
    if "稿" not in title:
        return ""
    return next((stage for stage, words in STAGE_WORDS.items() if any(map(title.__contains__, words))), "")


def noted_stage(note: str) -> tuple[str, str]:
    """The stage that the note on a source says it is in, and in which words; empty where it says none."""
    told = _NOTED.search(note)
    return (stage_in(told[0]), told[0]) if told else ("", "")
