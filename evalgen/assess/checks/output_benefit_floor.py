"""Results weigh at least as much as the basis of the rubric asks for."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import show_points, sum_of

_RESULTS = re.compile("产出|效益|效果|满意度")


class OutputBenefitFloor(Check):
    """产出 and 效益 (with 效果 and 满意度) have at least the share of the full score that the basis asks for.

    The uppermost groups so named count. Silent where the rubric states no such floor, or has no group so named.
    """

    title: ClassVar[str] = "产出、效益权重不低于依据文件的要求"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        floor = rubric.text.output_benefit_floor
        groups = _results(rubric, rubric.children(None)) if floor else []
        if not floor or not groups:
            return
        total = sum_of([node.maximum for node in groups])
        share = total / rubric.text.full_score
        if share >= floor.value:
            return
        parts = [(node.indicator.name, points_of(node.maximum)) for node in groups]
        share_shown = f"{show_points(share * 100)}%"
        said = " + ".join([f"“{name}”{points}" for name, points in parts])
        yield self.finding(
            "conclusion.levels" if evidence.dossier.conclusion.levels else "evaluation.rubric",
            f"{said} = {points_of(total)}，占满分的 {share_shown}，依据文件要求不低于 {floor}",
            (*parts, ("合计", points_of(total)), ("占满分", share_shown), ("不低于", floor)),
            (
                rubric.places.find(("rubric", "output_benefit_floor")),
                *[rubric.places.find((*node.position, "points")) for node in groups],
            ),
            "请调整指标体系的权重，或说明依据文件允许的理由。",
        )


def _results(rubric: Rubric, nodes: Sequence[Node]) -> list[Node]:
    """Those of `nodes`, or below them, that are named after results."""
    found = []
    for node in nodes:
        own = node.indicator
        if own.nature != "base":
            continue
        if _RESULTS.search(own.name):
            found.append(node)
        elif own.indicators:
            found += _results(rubric, rubric.children(own.id))
    return found
