"""Grades go down from 优 to 差, at the points of the rule that they are taken from."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Final

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.usual_grades import USUAL, is_taken, otherwise
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Band
from evalgen.model.scorecard import Scorecard

_RANKS: Final = {
    **dict.fromkeys(("优", "优秀"), 0), **dict.fromkeys(("良", "良好"), 1),
    **dict.fromkeys(("中", "中等", "合格", "一般", "及格"), 2),
    **dict.fromkeys(("差", "较差", "不合格", "不及格"), 3),
}  # fmt: skip
_IN_ORDER = list(USUAL)


class GradeLines(Check):
    """No grade stands above a better one (优, 良, 中, 差 and their like), and grades taken from 财预〔2020〕10号 are
    its four, each from its points on.

    They are taken from it where the basis cites it for its grades (等级), or cites nothing else and no other clause.
    Silent about grades of another rule, whatever their number and points, and of another full score.
    """

    title: ClassVar[str] = "等级次序不颠倒，分数线与所引文件一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        text = rubric.text
        if "grades" not in text.model_fields_set or not text.grades:
            return
        ordered = [band.grade for band in text.grades] == _IN_ORDER
        words = ("" if ordered else _exchanged(text.grades)) or (otherwise(text.grades) if is_taken(text) else "")
        if words:
            yield self.finding(
                "evaluation.rubric",
                words,
                [(f"“{band.grade}”", points_of(band.end)) for band in text.grades],
                (rubric.places.find(("rubric", "grades")), rubric.places.find(("rubric", "basis"))),
                "请核对等级的名称和分数线；依据另有规定的，在依据里写明。",
            )


def _exchanged(bands: tuple[Band, ...]) -> str:
    known = [(rank, band) for band in bands if (rank := _RANKS.get(band.grade)) is not None]
    for (rank, high), (better, low) in pairwise(known):
        if rank > better:
            above, below = (f"“{each.grade}”（{points_of(each.end)}起）" for each in (high, low))
            return f"等级{above}排在{below}之上，次序颠倒"
    return ""
