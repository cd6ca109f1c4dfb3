"""A target is set for a time after the money is arranged."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import last_day
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When


class TargetDates(Check):
    """A target that is a date (`target` of an indicator, of a goal) is not before the first year of the budget.

    Read only where the whole target is a date, to the month or the day, with or without 前, 底 and 完成. The first year
    is the earliest evaluated, or with money in the evidence.
    """

    title: ClassVar[str] = "目标日期不早于预算年度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the first day of the first year"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        first = min((*dossier.evaluation.years, *(each.year for each in dossier.funds.years)))
        for path, title, text in _targets(evidence, scorecard):
            date = _date(text)
            if date and last_day(date) < (first, 1, 1):
                yield self.finding(
                    ".".join(map(str, path)),
                    f"“{title}”的目标日期 {text} 早于预算年度 {first} 年",
                    (("目标日期", text), ("预算年度", f"{first} 年")),
                    (evidence.place(*path), evidence.place("evaluation", "years")),
                    "请核对目标日期，更正印错的年份。",
                )


def _targets(evidence: Evidence, scorecard: Scorecard) -> Iterator[tuple[Path, str, str]]:
    for name, entry in evidence.dossier.scores.items():
        if "target" in entry.facts:
            yield ("scores", name, "facts", "target"), scorecard.by_id[name].name, str(entry.facts["target"].value)
    for number, goal in enumerate(evidence.dossier.project.goals):
        yield ("project", "goals", number, "target"), goal.title, goal.target


def _date(text: str) -> When | None:
    """The date that the whole text is; None for a year alone, which may be a number, and for anything else."""
    found = _WHOLE.fullmatch("".join(text.split()))
    try:
        return When.parse("-".join(filter(None, found.groups()))) if found else None
    except ValueError:
        return None


_WHOLE = re.compile(
    r"[于在]?((?:19|20)\d\d)[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月?)"
    r"(?:底|末)?(?:以?前|之前)?(?:全部)?(?:完成|完工|竣工|建成|投入使用|验收)?"
)
