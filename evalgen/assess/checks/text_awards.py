"""The text gives each indicator the points that the scoring table gives it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Mention
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems import Place
from evalgen.units import ZERO, Points, plain


class TextAwards(Check):
    """Where the text goes through the indicators, maximum and award are those of the scoring table; those of a group
    (产出指标40分) are what the indicators below it come to. Two indicators that have each other's awards, and
    nothing else is off, are told once.

    Silent about an indicator for which text or table prints no points.
    """

    title: ClassVar[str] = "正文所写得分与打分表一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "printed.indicators"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        off = [each for each in enumerate(evidence.dossier.printed.indicators) if _is_off(each[1], scorecard)]
        if len(off) == 2 and _are_exchanged(off[0][1], off[1][1], scorecard):
            yield self._exchanged(evidence, *off)
            return
        for number, mention in off:
            line = scorecard.by_id[mention.indicator]
            for field, label, said, table in (
                ("awarded", "得分", mention.awarded, line.awarded),
                ("points", "分值", mention.points, line.maximum),
            ):
                if said is None or table is None or not _differ(said, table):
                    continue
                text, rows = ("正文", "打分表") if line.is_leaf else ("所印", "下级合计")
                yield self.finding(
                    f"printed.indicators.{number}.{field}",
                    f"{named(mention.name)}{text}{label} {plain(said)} 分，{rows} {plain(table)} 分",
                    ((text, f"{plain(said)} 分"), (rows, f"{plain(table)} 分")),
                    (evidence.place("printed", "indicators", number, field), _elsewhere(evidence, rubric, line)),
                    "请核对正文与打分表，更正印错的一处。",
                )

    def _exchanged(self, evidence: Evidence, one: tuple[int, Mention], other: tuple[int, Mention]) -> Finding:
        said = [(each.name, f"{plain(each.awarded or ZERO)} 分") for _, each in (one, other)]
        words = "，".join(f"{named(name)} {points}" for name, points in said)
        return self.finding(
            f"printed.indicators.{one[0]}.awarded",
            f"正文{words}，打分表正相反",
            said,
            [evidence.place("printed", "indicators", number, "awarded") for number, _ in (one, other)]
            + [evidence.place("scores", each.indicator) for _, each in (one, other)],
            "请核对正文与打分表，更正印错的一处。",
        )


def _is_off(mention: Mention, scorecard: Scorecard) -> bool:
    """Whether the text prints another award or other points than the table."""
    line = scorecard.by_id[mention.indicator]
    if mention.awarded is line.awarded and mention.points is line.maximum:
        return False  # as most are
    return _differ(mention.awarded, line.awarded) or _differ(mention.points, line.maximum)


def _differ(said: Points | None, table: Points | None) -> bool:
    return said is not table and said is not None and table is not None and said != table


def _are_exchanged(one: Mention, other: Mention, scorecard: Scorecard) -> bool:
    lines = [scorecard.by_id[each.indicator] for each in (one, other)]
    if not all(line.is_leaf for line in lines) or None in (one.awarded, other.awarded):
        return False
    if any(_differ(each.points, line.maximum) for each, line in zip((one, other), lines, strict=True)):
        return False
    return [one.awarded, other.awarded] == [line.awarded for line in reversed(lines)]


def _elsewhere(evidence: Evidence, rubric: Rubric, line: Line) -> Place:
    if line.is_leaf:
        return evidence.place("scores", line.id)
    return rubric.places.find((*rubric.by_id[line.id].position, "points"))
