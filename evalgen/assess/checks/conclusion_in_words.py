"""The conclusion in words gives the total, the grade and the points of levels that are printed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.level_points import Level, misstated
from evalgen.assess.normal import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_points

_TOTAL = re.compile(r"(?:总得分|综合得分|综合评分)(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")
_GRADE = re.compile(r"等级(?:评定)?(?:结果)?(?:为|是|：|:)?\s*“?([^”“，。；、\s]{1,3})")


class ConclusionInWords(Check):
    """Where the chapter of the conclusion, or the note on it, states total or grade in words (总得分92分，等级“优”),
    they are those of the conclusion; where it states the points of a level (项目决策14分), they are those printed.

    Silent where one of several totals in the text is right: the others may be of another year. Silent about a level's
    maximum where nothing calls it given, about points lost, and where the conclusion has no such figure.
    """

    title: ClassVar[str] = "结论的文字与所印总分、各级得分一致"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        texts = (
            (("report", "conclusion"), dossier.report.get("conclusion", "")),
            (("conclusion", "note"), dossier.conclusion.note),
        )
        for path, text in texts:
            faults = list(_faults(figures(text), evidence, rubric)) if text else []
            if faults:
                yield self.finding(
                    ".".join(path),
                    "；".join(f"文字里{what} {told}，所印为 {printed}" for what, told, printed in faults),
                    [pair for what, told, printed in faults for pair in ((f"{what}：文字", told), (what, printed))],
                    (evidence.place(*path), evidence.place("conclusion")),
                    "请核对结论的文字和所印的分数，更正印错的一处。",
                )


def _faults(text: str, evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, str, str]]:
    """Each figure in words that is wrong: what it is about, what the text says, what is printed."""
    conclusion = evidence.dossier.conclusion
    told = _TOTAL.findall(text)
    if told and conclusion.total is not None and conclusion.total not in map(parse_points, told):
        yield "总得分", points_of(parse_points(told[0])), points_of(conclusion.total)
    grades = [found[1] for found in _GRADE.finditer(text) if any(each.grade in found[1] for each in rubric.text.grades)]
    if grades and conclusion.grade and not any(each in conclusion.grade or conclusion.grade in each for each in grades):
        yield "等级", f"“{grades[0]}”", f"“{conclusion.grade}”"
    levels = [
        Level(node.indicator.name, points, node.maximum)
        for name, points in conclusion.levels.items()
        if (node := rubric.by_id[name]).indicator.name
    ]
    for level, told_points in misstated(text, levels):
        yield f"“{level.name}”", points_of(told_points), points_of(level.awarded)
