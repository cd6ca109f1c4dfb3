"""The conclusion in words gives the total, the grade and the points of levels that are printed."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.level_points import Level, misstated
from evalgen.assess.normal import figures
from evalgen.assess.printed_amounts import texts
from evalgen.assess.sentences import tells_what_is
from evalgen.assess.told_points import told_behind
from evalgen.assess.told_scores import behind_full, grades, lost, maxima, of_this, rates, rounds_to, tells, totals
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, parse_points, show_points

_TOTAL = re.compile(r"(?:总得分|综合得分|综合评分)(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")
_GRADE = re.compile(r"等级(?:评定)?(?:结果)?(?:为|是|：|:)?\s*“?([^”“，。；、\s]{1,3})")


_TOLD = re.compile("得分|得\\s*\\d|[扣失丢].{0,4}\\d|等级|评定?价?为|总分|满分|分值")


class ConclusionInWords(Check):
    """Where a chapter, a problem or the note on the conclusion states total or grade in words (总得分92分，等级“优”),
    they are those of the conclusion; where it states the points of a level (项目决策得14分), its rate of points
    (得分率93%) or what was lost in all (共扣8分), they are those printed.

    Silent where one of several totals in the text is right: the others may be of another year. Outside the chapter of
    the conclusion also about sentences that speak of other years, projects or evaluators, of the scale of grades, and
    about maxima. Silent about a level's maximum where nothing calls it given, and where the conclusion has no such
    figure.
    """

    title: ClassVar[str] = "文字里的总分、等级、各级得分与所印一致"
    severity: ClassVar[Severity] = "contradiction"
    tolerance: ClassVar[str] = "less than one of the last place told, outside the chapter of the conclusion"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        printed = Printed.of(evidence, rubric, scorecard)
        told = [(path, text) for path, text in texts(dossier) if path[0] != "scores" and tells_what_is(path)]
        for path, text in (*told, (("conclusion", "note"), figures(dossier.conclusion.note))):
            of_conclusion = "conclusion" in path
            faults = list(_faults(text, printed)) if of_conclusion else []
            if not faults and _TOLD.search(text):
                faults = list(_elsewhere(text, of_this(text, dossier.evaluation.years), printed))
            if faults:
                yield self.finding(
                    ".".join(map(str, path)),
                    "；".join(f"文字里{what} {told}，所印为 {right}" for what, told, right in faults),
                    [pair for what, told, right in faults for pair in ((f"{what}：文字", told), (what, right))],
                    (evidence.place(*path), evidence.place("conclusion")),
                    "请核对文字和所印的分数，更正印错的一处。",
                )


class Printed(NamedTuple):
    """What is printed: the total, the grade, the levels with their points, the names of all indicators and
    of those of level 1, what was lost in all; the grades and the full score of the rubric."""

    total: Points | None
    grade: str
    levels: tuple[Level, ...]
    names: tuple[str, ...]
    tops: tuple[str, ...]
    lost: Points | None
    grades: tuple[str, ...]
    full: Points

    @classmethod
    def of(cls, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> "Printed":
        """What the conclusion and the scores of this evaluation print."""
        conclusion = evidence.dossier.conclusion
        given = [(rubric.by_id[name], points) for name, points in conclusion.levels.items()]
        levels = [Level(node.indicator.name, points, node.maximum) for node, points in given if node.indicator.name]
        rows = [line.lost for line in scorecard.leaves]
        lost = sum((each for each in rows if each), ZERO) if None not in rows else None
        if conclusion.total is None or lost != rubric.text.full_score - conclusion.total:
            lost = None
        names = tuple(each.indicator.name for each in rubric.nodes if len(each.indicator.name) > 1)
        grades = tuple(each.grade for each in rubric.text.grades)
        tops = tuple(each.indicator.name for each in rubric.nodes if each.level == 1)
        return cls(conclusion.total, conclusion.grade, tuple(levels), names, tops, lost, grades, rubric.text.full_score)


def _faults(text: str, printed: Printed) -> Iterator[tuple[str, str, str]]:
    """Each figure in the words of the conclusion that is wrong: what it is about, what the text says, what is
    printed."""
    told = _TOTAL.findall(text)
    if told and printed.total is not None and printed.total not in map(parse_points, told):
        yield "总得分", points_of(parse_points(told[0])), points_of(printed.total)
    grades = [found[1] for found in _GRADE.finditer(text) if any(each in found[1] for each in printed.grades)]
    yield from _grade(grades, printed)
    for level, told_points in misstated(text, printed.levels):
        yield f"“{level.name}”", points_of(told_points), points_of(level.awarded)


def _elsewhere(whole: str, text: str, printed: Printed) -> Iterator[tuple[str, str, str]]:
    """The same of another chapter, told in other ways too: `text` is what the `whole` text tells of this score."""
    told = totals(text, printed.full)
    known = (printed.total, *(each.awarded for each in printed.levels))
    right = [each for each in told for points in known if points is not None and rounds_to(points, each)]
    if told and not right and printed.total is not None and not tells(whole, printed.total):
        yield "总得分", points_of(parse_points(told[0])), points_of(printed.total)
    yield from _grade(grades(text, printed.grades), printed)
    given = [*misstated(text, printed.levels, given=True), *behind_full(text, printed.levels)]
    for level in printed.levels:
        said = [points for each, points in given if each == level]
        if said and level.awarded not in said:
            yield f"“{level.name}”", points_of(said[0]), points_of(level.awarded)
    yield from _of_levels(text, printed)
    if printed.lost is not None and (taken := lost(text, printed.names, printed.tops)) and printed.lost not in taken:
        yield "合计扣分", points_of(taken[0]), points_of(printed.lost)


def _of_levels(text: str, printed: Printed) -> Iterator[tuple[str, str, str]]:
    """Maxima, points lost and rates that the text tells of levels and that are not so."""
    for level, most in maxima(text, printed.levels):
        if most != level.maximum:
            yield f"“{level.name}”满分", points_of(most), points_of(level.maximum)
    for level in printed.levels:
        more = [each for each in told_behind(level.name, text).lost if each > level.maximum - level.awarded]
        if more:
            yield f"“{level.name}”扣分", points_of(more[0]), points_of(level.maximum - level.awarded)
    for rate in rates(text, printed.levels):
        share = rate.level.awarded / rate.level.maximum * 100 if rate.level.maximum else None
        if share is not None and not rounds_to(share, rate.told):
            yield f"“{rate.level.name}”得分率", f"{rate.told}%", f"{show_points(share)}%"


def _grade(told: list[str], printed: Printed) -> Iterator[tuple[str, str, str]]:
    right = printed.grade
    if told and right and not any(each in right or right in each for each in told):
        yield "等级", f"“{told[0]}”", f"“{right}”"
