"""A finding tells what it would change: from which points and grade to which, or that it is about money or words."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.bearing import Touches
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.sensitivity import Reached
from evalgen.publish.figures import points

TOUCHES: Final[Mapping[Touches, str]] = {
    "result": "影响得分和等级", "money": "涉及资金", "scoring": "涉及评分标准和权重", "words": "文字和其他",
}  # fmt: skip

_FEW: Final = 2
SITE: Final = "按本站读法"


def effect(evaluation: Evaluation, finding: Finding) -> str:
    """Where the total goes once the award follows its rule (按规则改后，总分 92 → 90 分); empty where it stays."""
    bearing, awarded = evaluation.bearing(finding), evaluation.sensitivity.awarded
    departure = bearing.departure
    if departure is None or awarded is None:
        return ""
    alone, together = departure.alone, departure.together
    said = f"{way(evaluation, finding.at)}改后，总分 {points(awarded.total)} → {points(alone.total)} 分"
    if not awarded.grade:
        return said
    if alone.grade != awarded.grade:
        return f"{said}，等级{_moved(awarded, alone)}"
    if together.grade == awarded.grade:
        return f"{said}，等级不变（{awarded.grade}）"
    others = _before(evaluation, bearing.rank)
    return f"{said}；连同{others}一起改，{points(together.total)} 分，等级{_moved(awarded, together)}"


def read_by_site(evaluation: Evaluation) -> str:
    """How many of the departures rest on the site's reading of their standard; empty where none does."""
    found = sum(way(evaluation, each.indicator) == SITE for each in evaluation.sensitivity.departures)
    return f"{found} 项差异{SITE}" if found else ""


def _before(evaluation: Evaluation, rank: int) -> str:
    """The departures that change the total as much or more, by name where they are few."""
    names = [
        evaluation.rubric.by_id[each.indicator].indicator.name for each in evaluation.sensitivity.departures[:rank]
    ]
    return f"影响不小于它的 {rank} 项" if rank > _FEW else "".join(f"“{name}”" for name in names)


def way(evaluation: Evaluation, indicator: str) -> str:
    """How the points of an indicator were found: by the standard as printed, or as the site reads it."""
    item = evaluation.rubric.by_id[indicator].indicator
    return "按规则" if item.standard and not item.note else SITE


def _moved(awarded: Reached, reached: Reached) -> str:
    return f" {awarded.grade} → {reached.grade}"
