"""The text gives each indicator the points that the scoring table gives it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems import Place
from evalgen.units import plain


class TextAwards(Check):
    """Where the text goes through the indicators, maximum and award are those of the scoring table; those of a group
    (产出指标40分) are what the indicators below it come to.

    Silent about an indicator for which text or table prints no points.
    """

    title: ClassVar[str] = "正文所写得分与打分表一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "printed.indicators"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, mention in enumerate(evidence.dossier.printed.indicators):
            line = scorecard.by_id[mention.indicator]
            for field, label, said, table in (
                ("awarded", "得分", mention.awarded, line.awarded),
                ("points", "分值", mention.points, line.maximum),
            ):
                if said is None or table is None or said is table or said == table:
                    continue
                text, rows = ("正文", "打分表") if line.is_leaf else ("所印", "下级合计")
                yield self.finding(
                    f"printed.indicators.{number}.{field}",
                    f"{named(mention.name)}{text}{label} {plain(said)} 分，{rows} {plain(table)} 分",
                    ((text, f"{plain(said)} 分"), (rows, f"{plain(table)} 分")),
                    (evidence.place("printed", "indicators", number, field), _elsewhere(evidence, rubric, line)),
                    "请核对正文与打分表，更正印错的一处。",
                )


def _elsewhere(evidence: Evidence, rubric: Rubric, line: Line) -> Place:
    if line.is_leaf:
        return evidence.place("scores", line.id)
    return rubric.places.find((*rubric.by_id[line.id].position, "points"))
