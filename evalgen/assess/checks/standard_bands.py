"""A printed standard in bands gives every value one worth."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.standards.band_clashes import Clash, clashes
from evalgen.assess.standards.printed_bands import in_bands
from evalgen.assess.standards.printed_standards import printed_standards
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Indicator
from evalgen.model.scorecard import Scorecard


class StandardBands(Check):
    """No value stands in two bands of a printed standard (评分标准) with different points, and none between two bands.

    以上 and 以下 include the figure itself (民法典 art. 1259), a–b includes both; 含, 不含 and signs go first: beside
    90%（含）以上, 90%以下 leaves 90% out, and so it does beside 90%. Silent where bands only grow narrower (90%以上,
    80%以上), between whole numbers of what is counted, about gaps where the standard says anything of the rest (其余,
    每, 比例, 酌情), and about whatever is not surely a band.
    """

    title: ClassVar[str] = "评分标准各档既不重叠也不留空"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True
    tolerance: ClassVar[str] = "one between whole numbers of what is counted"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node, printed in printed_standards(rubric):
            # One band alone clashes with none.
            if in_bands(printed) and (found := clashes(node.indicator.standard, printed, node.maximum)):
                yield self._finding(rubric, node, found)

    def _finding(self, rubric: Rubric, node: Node, found: Sequence[Clash]) -> Finding:
        indicator = node.indicator
        said, decided = [_said(each) for each in found], _decided(indicator, found)
        return self.finding(
            indicator.id,
            f"{named(indicator.name or indicator.id)}的评分标准：{'；'.join(said)}。{decided}",
            [(each.values, each.bands) for each in found],
            (
                rubric.places.find((*node.position, "standard")),
                rubric.places.find((*node.position, "rule" if indicator.rule else "standard")),
            ),
            "请在评分标准里写明分界的数值归哪一档（含、不含），补上没有写到的数值。",
        )


def _said(clash: Clash) -> str:
    if clash.shared:
        return f"{clash.values}同时属于{clash.bands}两档"
    return f"{clash.values}不属于{clash.bands}任何一档"


def _decided(indicator: Indicator, found: Sequence[Clash]) -> str:
    """How the rule of the rubric takes the values in doubt."""
    rule = indicator.rule or {}
    sides = {rule.get("boundary" if each.shared else "gap") for each in found}
    side = _SIDES.get(str(sides.pop())) if len(sides) == 1 else None
    if side:
        return f"评分规则归数值{side}的一档"
    if indicator.note:
        return "评分规则的读法见该指标的说明"
    return "评分规则照各档写的端点" if rule.get("kind") == "bands" else "本指标没有说明怎样读"


_SIDES = {"upper": "较高", "lower": "较低"}
