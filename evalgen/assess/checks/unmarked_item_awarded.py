"""A point of the standard is paid for only where the text shows that it was met."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.names.normal import wording
from evalgen.assess.points.claims import asks_beyond, crediting_unmarked
from evalgen.assess.ruling.wording import listed
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO


class UnmarkedItemAwarded(Check):
    """No checklist (要点计分) gives points for an item of which the evidence does not say that it was met.

    Silent where the award is no more than the marked items carry, where the evaluator states a reason and who decided,
    and about an item that asks for what the evidence says is shown nowhere (rule-fits-project).
    """

    title: ClassVar[str] = "得分的要点都写明符合"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in crediting_unmarked(scorecard, rubric):
            if line.reason and line.by:
                continue
            entry, rule = entry_of(evidence, line.id), rubric.by_id[line.id].indicator.rule
            items = [item["text"] for item in (rule or {}).get("items", ()) if item["id"] not in entry.marks]
            for _, ask in asks_beyond(entry, line):
                asked = wording(ask.what)
                items = [text for text in items if asked not in wording(text)]
            if items:
                yield self._finding(evidence, rubric, line, items)

    def _finding(self, evidence: Evidence, rubric: Rubric, line: Line, items: list[str]) -> Finding:
        awarded, shown = line.awarded or ZERO, line.lowest or ZERO
        given, marked = points_of(awarded), points_of(shown)
        return self.finding(
            line.id,
            f"{titled(line)}得 {given}，写明符合的要点只值 {marked}；没有写明是否符合{listed(items)}",
            (
                ("评定得分", given),
                ("写明符合的要点", marked),
                ("多得", points_of(awarded - shown)),
            ),
            (evidence.place("scores", line.id, "awarded"), rubric.places.find(rubric.by_id[line.id].position)),
            "请写明这些要点是否符合及依据（marks），或更正得分。",
        )
