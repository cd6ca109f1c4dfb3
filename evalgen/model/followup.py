"""What happens between draft and final report, and after it: stages, answers, corrections, rectification."""

from collections.abc import Mapping
from typing import Final, Literal

from pydantic import Field, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Day, Frozen, Line, Name, Prose, Score, Slug
from evalgen.model.identity import Stage

Status = Literal["accepted", "partly", "rejected", "in-progress", "implemented", "verified", "superseded"]
STATUS_NAMES: Final[Mapping[str, str]] = {
    "accepted": "采纳",
    "partly": "部分采纳",
    "rejected": "不采纳",
    "in-progress": "整改中",
    "implemented": "已整改",
    "verified": "已核实",
    "superseded": "被替代",
}
Stance = Literal["agree", "partly", "disagree"]
"""同意, 部分同意, 不同意."""


class Event(Frozen):
    """A dated step of a rectification (整改), with its evidence."""

    on: Day
    status: Status
    by: Line = ""
    note: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="after")
    def _explained(self) -> "Event":
        if self.status in ("rejected", "superseded") and not self.note:
            raise ValueError("不采纳或被替代的，要在 note 写明理由")
        return self


class StageAward(Frozen):
    """What one indicator was given at one stage, and on what words."""

    awarded: Score
    reason: Line = ""
    narrative: Prose = ""


class Response(Frozen):
    """What the evaluated unit answered: on an indicator or a problem, or on the whole."""

    about: Slug | None = None
    """An indicator's or a problem's id; the whole report where none is named."""
    stance: Stance
    text: Prose
    by: Name
    on: Day
    reply: Prose = ""
    """What the evaluator answered to that."""
    cites: tuple[Cite, ...] = ()


class StageRecord(Frozen):
    """One stage of the report: when, by whom, every award then, and the answers to it."""

    stage: Stage
    on: Day
    by: Line = ""
    note: Line = ""
    scores: dict[Slug, StageAward] = Field(default_factory=dict)
    responses: tuple[Response, ...] = ()


class Erratum(Frozen):
    """A correction after publication (勘误)."""

    what: Name
    at: Line = ""
    """The dotted path of the evidence that was corrected, or an indicator's id."""
    old: Line
    new: Line
    reason: Name
    on: Day
    by: Line = ""
    """Who corrected it."""
