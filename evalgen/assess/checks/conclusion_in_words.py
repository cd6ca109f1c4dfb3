"""The conclusion in words gives the total, the grade and the points of levels that are printed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_points

_TOTAL = re.compile(r"(?:总得分|综合得分|综合评分)(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")
_GRADE = re.compile(r"等级(?:评定)?(?:结果)?(?:为|是|：|:)?\s*“?([^”“，。；、\s]{1,3})")
_POINTS = re.compile(r"(?:指标)?(?:得分|得|计)?(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")


class ConclusionInWords(Check):
    """Where the chapter of the conclusion states total or grade in words (总得分92分，等级“优”), they are those of the
    conclusion; where it states the points of a level (项目决策14分), they are those printed or those that it carries.

    Silent where one of several totals in the text is right: the others may be of another year. Silent where the
    conclusion has no such figure.
    """

    title: ClassVar[str] = "结论的文字与所印总分、各级得分一致"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        text = evidence.dossier.report.get("conclusion", "")
        faults = list(_faults(text, evidence, rubric)) if text else []
        if faults:
            yield self.finding(
                "report.conclusion",
                "；".join(f"文字里{what} {told}，所印为 {printed}" for what, told, printed in faults),
                [pair for what, told, printed in faults for pair in ((f"{what}：文字", told), (what, printed))],
                (evidence.place("report", "conclusion"), evidence.place("conclusion")),
                "请核对结论的文字和所印的分数，更正印错的一处。",
            )


def _faults(text: str, evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, str, str]]:
    """Each figure in words that is wrong: what it is about, what the text says, what is printed."""
    conclusion = evidence.dossier.conclusion
    told = _TOTAL.findall(text)
    if told and conclusion.total is not None and conclusion.total not in map(parse_points, told):
        yield "总得分", f"{told[0]} 分", points_of(conclusion.total)
    grades = [found[1] for found in _GRADE.finditer(text) if any(each.grade in found[1] for each in rubric.text.grades)]
    if grades and conclusion.grade and not any(each in conclusion.grade or conclusion.grade in each for each in grades):
        yield "等级", f"“{grades[0]}”", f"“{conclusion.grade}”"
    for name, points in conclusion.levels.items():
        node = rubric.by_id[name]
        said = _said(node.indicator.name, text)
        if said and not {points, node.maximum} & set(map(parse_points, said)):
            yield f"“{node.indicator.name}”", f"{said[0]} 分", points_of(points)


def _said(name: str, text: str) -> list[str]:
    """The points that stand right behind `name`, each time that the text has them there."""
    behind = [_POINTS.match(part) for part in text.split(name)[1:]] if name else []
    return [found[1] for found in behind if found]
