"""A point of a checklist that is met is not said by its own note to be missing."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.failing_words import failing
from evalgen.assess.names.normal import named
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_DENYING = re.compile("[不未无没]")
_DENIES = re.compile("[不未没缺逾延推滞晚超]")


class MarkInWords(Check):
    """Where a point of a checklist (要点) is entered as met, its note does not say in a main clause that the thing was
    not done or not as it should be (均未制定, 未经专家评审, 分配不公平).

    Silent where that is denied, cured or excused, about the source (正文没有写), a rule, other years or projects, and
    where the point itself asks what there must not be (无截留).
    """

    title: ClassVar[str] = "写明符合的要点，说明里没有写不符合"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = tuple(evidence.dossier.evaluation.years)
        for name, entry in evidence.dossier.scores.items():
            if not entry.marks and not entry.parts:
                continue
            for path, text in _notes(("scores", name), entry):
                clause = failing(text, years, counts=False)
                if clause and not _DENYING.search(_asked(rubric, name, path[-1])):
                    yield self.finding(
                        path,
                        f"要点写明符合，说明里却写{named(clause)}",
                        (("是否符合", "符合"), ("说明", clause)),
                        (evidence.place(*path),),
                        "请核对原文：确不符合的改为不符合，说明写错的更正说明。",
                    )


def _notes(path: Path, entry: Entry) -> Iterator[tuple[Path, str]]:
    """The note of every point that is met, where it denies anything, and the path of that point."""
    for name, mark in entry.marks.items():
        if mark.met and _DENIES.search(mark.note):
            yield (*path, "marks", name), mark.note
    for name, part in entry.parts.items():
        yield from _notes((*path, "parts", name), part)


def _asked(rubric: Rubric, indicator: str, item: str | int) -> str:
    """What the point asks for."""
    node = rubric.by_id.get(indicator)
    items = (node.indicator.rule or {}).get("items", ()) if node else ()
    return next((each["text"] for each in items if each["id"] == item), "")
