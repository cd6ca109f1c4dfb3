"""Most rubrics take their grades, and the points that these begin at, from 财预〔2020〕10号."""

from typing import Final

from evalgen.assess.documents.known_documents import cites_rule_of_2020
from evalgen.assess.entered import points_of
from evalgen.model.rubric_text import Band, RubricText
from evalgen.units import Points

USUAL: Final = {"优": 90, "良": 80, "中": 60, "差": 0}
"""The four grades of 财预〔2020〕10号, each with its lower end."""


def usual_grade(points: Points) -> str:
    """The grade that the rule gives so many points of 100."""
    return next((grade for grade, least in USUAL.items() if points >= least), "")


def otherwise(bands: tuple[Band, ...]) -> str:
    """How the grades differ from the usual four; empty for grades of other names."""
    ends = {band.grade: band for band in bands}
    if not ends.keys() <= USUAL.keys() or not {"优", "差"} <= ends.keys():
        return ""
    if lacking := [grade for grade in USUAL if grade not in ends]:
        return f"依据财预〔2020〕10号分四档，少了“{'”“'.join(lacking)}”一档"
    odd = [each for each in bands if each.above is not None or each.end != USUAL[each.grade]]
    shown = "、".join(
        f"“{each.grade}”从 {points_of(each.end)}起，文件是 {USUAL[each.grade]} 分（含）" for each in odd if each.end
    )
    return f"分数线与所引的财预〔2020〕10号不符：{shown}" if shown else ""


def is_taken(text: RubricText) -> bool:
    """Whether the grades are those of the rule of 2020, for a full score of 100."""
    alone = len(text.basis) == 1
    cited = [each for each in text.basis if "等级" in each.clause or (alone and not each.clause)]
    return any(cites_rule_of_2020(each.number) for each in cited) and text.full_score == 100
