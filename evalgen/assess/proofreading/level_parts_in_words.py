"""The indicators that a text tells a level to be evaluated by are those of the rubric."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.told_aspects import odd_aspects
from evalgen.assess.names.normal import named
from evalgen.assess.points.level_parts import LEVEL_PARTS, Parts, level_parts
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class LevelPartsInWords(Check):
    """Where a text tells right behind the name of a level by how many indicators it is evaluated, and names them
    (项目决策从项目立项和资金落实两方面评价), they are those under it in the rubric: none is named otherwise, none left
    out, none added; nor are they those of another level.

    Silent where else more than one of the names is none of them: the text may tell aspects, or indicators further down;
    about levels with unseen rows, lists with 等, and names that are not as many as the number told
    (figures-in-one-sentence says so).
    """

    title: ClassVar[str] = "文字里各级指标的构成与指标体系一致"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = texts_matching(evidence.dossier, *LEVEL_PARTS)
        levels = [each for each in rubric.nodes if each.indicator.indicators] if told else []
        for path, text in told:
            odd = list(level_parts(text, rubric, levels))
            if odd and not any(odd_aspects(text)):
                yield self.finding(
                    path,
                    "；".join(map(_words, odd)),
                    [pair for each in odd for pair in (("文字", each.shown), ("指标体系", each.level.indicator.name))],
                    (evidence.place(*path), *(rubric.places.find(each.level.position) for each in odd)),
                    "请核对指标体系，更正文字里写错、漏写或多写的指标。",
                )


def _words(each: Parts) -> str:
    name = named(each.level.indicator.name)
    said = f"文字里写“{each.shown}”，"
    if each.wrong and each.missing:
        return f"{said}指标体系里{name}下没有{named(each.wrong[0])}，有{named(each.missing[0])}"
    if each.wrong:
        return f"{said}指标体系里{name}下没有{named(each.wrong[0])}"
    return f"{said}指标体系里{name}下还有{'、'.join(map(named, each.missing))}"
