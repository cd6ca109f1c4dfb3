"""The text gives each indicator the points that the scoring table gives it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import plain


class TextAwards(Check):
    """Where the text goes through the indicators, maximum and award are those of the scoring table.

    Silent about an indicator for which text or table prints no points.
    """

    title: ClassVar[str] = "正文所写得分与打分表一致"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, mention in enumerate(evidence.dossier.printed.indicators):
            line = scorecard.by_id[mention.indicator]
            for field, label, said, table in (
                ("awarded", "得分", mention.awarded, line.awarded),
                ("points", "分值", mention.points, line.maximum),
            ):
                if said is None or table is None or said == table:
                    continue
                yield self.finding(
                    f"printed.indicators.{number}.{field}",
                    f"{named(mention.name)}正文{label} {plain(said)} 分，打分表 {plain(table)} 分",
                    (("正文", f"{plain(said)} 分"), ("打分表", f"{plain(table)} 分")),
                    (evidence.place("printed", "indicators", number, field), evidence.place("scores", line.id)),
                    "请核对正文与打分表，更正印错的一处。",
                )
