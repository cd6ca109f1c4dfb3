"""A standard asks for what the project is about, not for what another project was about."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.points.claims import asks_beyond
from evalgen.assess.ruling.wording import listed
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO


class RuleFitsProject(Check):
    """No indicator has full points where its standard asks for something that the source shows nowhere (`asks`).

    Such a standard may have been copied from another project. Silent where points were lost, and where the evaluator
    states a reason and who decided.
    """

    title: ClassVar[str] = "评分标准适合本项目，要求的事都写到了"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        asking = [(scorecard.by_id[name], entry) for name, entry in evidence.dossier.scores.items() if entry.asks]
        for line, entry in asking:
            missing = () if line.reason and line.by else asks_beyond(entry, line)
            if missing:
                lacking = [ask.what for _, ask in missing]
                given = points_of(line.awarded or ZERO)
                notes = "；".join(dict.fromkeys(ask.note for _, ask in missing if ask.note))
                yield self.finding(
                    line.id,
                    f"{titled(line)}得满分 {given}，评分标准要求的"
                    f"{listed(lacking)}原文没有写到{f'（{notes}）' if notes else ''}",
                    (
                        ("评定得分", given),
                        ("没有写到", "、".join(lacking)),
                    ),
                    (
                        *(evidence.place("scores", line.id, "asks", number) for number, _ in missing),
                        rubric.places.find((*rubric.by_id[line.id].position, "standard")),
                    ),
                    "请写明这些事在本项目里指什么、依据在哪里；标准不适合本项目的，改用适合的标准或更正得分。",
                )
