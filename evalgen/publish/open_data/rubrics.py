"""The rubric in the public data: which one it is, and what turns points of indicators into a total and a grade."""

from typing import Literal

from evalgen.model.fields import Frozen
from evalgen.model.rubric import Rubric
from evalgen.publish.open_data.figures import Exact, said
from evalgen.units.rounding import Mode


class Band(Frozen):
    """等级及其分数线"""

    grade: str
    at_least: Exact | None = said("达到此分（含）")
    above: Exact | None = said("高于此分（不含）")


class Rounding(Frozen):
    """在哪里取整、取到哪一档、怎样取"""

    at: Literal["indicator", "total", "never"]
    step: Exact
    mode: Mode


class RubricRecord(Frozen):
    """所用指标体系，以及由指标得分算出总分所需的约定"""

    id: str
    edition: str
    title: str
    extends: str | None = said("所扩展的共享指标体系")
    sha256: str
    unscored: bool = said("不计分：原表没有分值和得分，各指标只看是否完成")
    full_score: Exact | None = said("满分；不计分的表为空")
    rounding: Rounding
    grades: tuple[Band, ...]
    bonus_cap: Exact | None = said("加分合计上限")
    total_cap: Exact | None = said("总分上限")


def rubric_of(rubric: Rubric) -> RubricRecord:
    """The public record of a rubric."""
    text = rubric.text
    return RubricRecord(
        id=text.id,
        edition=text.edition,
        title=text.title,
        extends=text.extends,
        sha256=rubric.sha256,
        unscored=text.unscored,
        full_score=None if text.unscored else text.full_score,
        rounding=Rounding(at=text.rounding.at, step=text.rounding.step, mode=text.rounding.mode),
        grades=tuple(Band(grade=band.grade, at_least=band.at_least, above=band.above) for band in text.grades),
        bonus_cap=text.bonus_cap,
        total_cap=text.total_cap,
    )
