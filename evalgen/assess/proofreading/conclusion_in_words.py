"""The conclusion in words gives the total, the grade and the points of levels that are printed."""

import re
from collections.abc import Collection, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.level_points import Level, misstated, tells_others
from evalgen.assess.points.levels_in_turn import odd_in_turn
from evalgen.assess.points.odd_conclusion import right_besides
from evalgen.assess.points.odd_levels import odd_of_levels
from evalgen.assess.points.own_totals import concluded, own_totals
from evalgen.assess.points.printed_scores import Printed, may_differ
from evalgen.assess.points.told_of_levels import rates_of_all
from evalgen.assess.points.told_points import POINTS_TOLD
from evalgen.assess.points.told_scores import behind_full, grades, lost, of_this, rounds_to, tells, totals
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import tells_what_is
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.signs import sign
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import ZERO, Points, plain, show_points

_TOTAL = re.compile(r"(?:总得分|综合得分|综合评分)(?:为|是|：|:)?\s*(\d+(?:\.\d+)?)\s*分")
_GRADED = re.compile(r"(?:得分|评分|分数|得)(?:为|是|：|:)*\s*(\d+(?:\.\d+)?)\s*分[，,、]?[绩效评价定综合自结果]*等级")
"""Points with the grade right behind them; of one project of several too."""
_GRADE = re.compile(r"等级(?:评定)?(?:结果)?(?:为|是|：|:)?\s*“?([^”“，。；、\s]{1,3})")
_TOLD = re.compile("自评|自我评价|得分|综合评分|得\\s*\\d|[扣失丢].{0,4}\\d|等级|评定?价?为|总分|满分|分值")
_GIVEN = (POINTS_TOLD, *map(sign, ("得分率", "等级", "评[定价]?为", "得满分")))
"""One of these stands wherever points or a grade are told."""

_OF_ALL = ("总得分", "等级")


class ConclusionInWords(Check):
    """Where a chapter, a problem or the note on the conclusion states total or grade in words (总得分92分，等级“优”),
    they are those of the conclusion; where it states the points of a level (项目决策得14分), its rate of points
    (得分率93%, 得满分) or what was lost in all (共扣8分), they are those printed.

    Where no points of levels are printed, a sentence that goes through all at the top (其中决策10分，过程20分…) gives
    each the sum of its rows.

    Silent where one of several totals in the text is right: the others may be of another year. Outside the chapter of
    the conclusion also about sentences that speak of other years, projects or evaluators, of the scale of grades, and
    about maxima. Silent about a level's maximum where nothing calls it given, where the conclusion has no such figure,
    and where it is the conclusion that is odd (total-as-printed, grade-as-printed).
    """

    title: ClassVar[str] = "文字里的总分、等级、各级得分与所印一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    tolerance: ClassVar[str] = "less than one of the last place told, outside the chapter of the conclusion"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, told = evidence.dossier, _told(evidence.dossier)
        if not told:
            return
        printed = Printed.of(dossier, rubric, scorecard)
        for path, text in told:
            faults = _all(path, text, printed, dossier.evaluation.years)
            if faults:
                right = right_besides(evidence, rubric, scorecard)
                faults = [each for each in faults if each[0] not in _OF_ALL or each[1].strip("“”") not in right]
            if faults:
                yield self.finding(
                    path,
                    "；".join(f"文字里{what} {told}，所印为 {right}" for what, told, right in faults),
                    [pair for what, told, right in faults for pair in ((f"{what}：文字", told), (what, right))],
                    (evidence.place(*path), evidence.place("conclusion")),
                    "请核对文字和所印的分数，更正印错的一处。",
                )


def _told(dossier: Dossier) -> list[tuple[Path, str]]:
    """The texts that may tell points or a grade, but for those on one indicator."""
    told = [each for each in texts_matching(dossier, *_GIVEN) if each[0][0] != "scores" and tells_what_is(each[0])]
    note = figures(dossier.conclusion.note)
    return [*told, (("conclusion", "note"), note)] if any(each.search(note) for each in _GIVEN) else told


def _all(path: Path, text: str, printed: Printed, years: Collection[int]) -> list[tuple[str, str, str]]:
    """Everything that the text tells otherwise."""
    levels = printed.levels_in(text)
    odd = [each for each in levels if tells_others(text, each)]
    faults = list(_faults(text, printed, levels if odd else [])) if "conclusion" in path else []
    if not faults and (odd or may_differ(text, printed, bool(levels))) and _TOLD.search(text):
        faults = list(_elsewhere(text, of_this(text, years, own=printed.own), printed))
    return faults or ([] if printed.conclusion.levels else list(_in_turn(text, printed.scorecard)))


def _faults(text: str, printed: Printed, levels: list[Level]) -> Iterator[tuple[str, str, str]]:
    """Each figure in the words of the conclusion that is wrong: what it is about, what the text says, what is
    printed."""
    told = _TOTAL.findall(text)
    if not told and "自评" in printed.own:
        told = concluded(text, printed.identity.subject == "department", printed.rubric.text.full_score)
    if not told and "等级" in text and len(graded := _GRADED.findall(text)) == 1:
        told = graded
    # Most are written as they are shown; reading points takes ten times as long.
    if told and (total := printed.total) is not None and plain(total) not in told and total not in map(Points, told):
        yield "总得分", points_of(Points(told[0])), points_of(total)
    graded = _GRADE.findall(text)
    yield from _grade([each for each in graded if any(grade in each for grade in printed.grades)], printed)
    for level, told_points in misstated(text, levels):
        yield f"“{level.name}”", points_of(told_points), points_of(level.awarded)


def _elsewhere(whole: str, text: str, printed: Printed) -> Iterator[tuple[str, str, str]]:
    """The same of another chapter, told in other ways too: `text` is what the `whole` text tells of this score."""
    full = printed.rubric.text.full_score
    told = totals(text, full)
    if "自评" in printed.own and not told:
        told = own_totals(text, printed.identity.subject == "department", full, printed.total)
    right = any(rounds_to(points, each) for each in told for points in printed.scores if points is not None)
    if told and not right and printed.total is not None and not tells(whole, printed.total):
        yield "总得分", points_of(Points(told[0])), points_of(printed.total)
    yield from _grade(grades(text, printed.grades), printed)
    levels = printed.levels_in(text)
    given = [*misstated(text, levels, given=True), *behind_full(text, levels)]
    for level in levels if given else ():
        said = [points for each, points in given if each == level]
        if said and level.awarded not in said:
            yield f"“{level.name}”", points_of(said[0]), points_of(level.awarded)
    yield from odd_of_levels(text, levels)
    rated = "得分率" in text and printed.total is not None and full
    for rate in rates_of_all(text, printed.names) if rated else ():
        if printed.total is not None and not rounds_to(share := printed.total / full * 100, rate):
            yield "总得分率", f"{rate}%", f"{show_points(share)}%"
    taken = lost(text, printed.rubric)
    if taken and (known_lost := printed.lost) is not None and known_lost not in taken:
        yield "合计扣分", points_of(taken[0]), points_of(known_lost)


def _in_turn(text: str, scorecard: Scorecard) -> Iterator[tuple[str, str, str]]:
    for line, points in odd_in_turn(text, scorecard):
        yield f"“{line.name}”", points_of(points), points_of(line.awarded or ZERO)


def _grade(told: list[str], printed: Printed) -> Iterator[tuple[str, str, str]]:
    right = printed.conclusion.grade
    if told and right and not any(each in right or right in each for each in told):
        yield "等级", f"“{told[0]}”", f"“{right}”"
