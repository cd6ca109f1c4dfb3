"""The printed total and the printed points of levels are the sums of the awards."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, plain, sum_of


class TotalAsPrinted(Check):
    """The total and the points of levels that the report prints are the sums of the points awarded.

    Where a level and what holds it are off by the same, one award or sum within the lower one is the cause, and it is
    told once, of the lower one. Silent where the awards that the text gives come to what is printed (text-awards tells
    them), where some row shows no award, and where nothing is printed. Points that are not rounded at the indicator
    leave half a rounding step.
    """

    title: ClassVar[str] = "所印总分和各级得分等于得分之和"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        conclusion = evidence.dossier.conclusion
        if conclusion.total is None and not conclusion.levels:
            return "材料里没有总分，也没有各级得分（conclusion）"
        if not scorecard.awarded.printed:
            return ""
        levels = (scorecard.by_id.get(name) for name in conclusion.levels)
        summed = any(line and line.awarded is not None and not line.printed for line in levels)
        return "" if summed else "有的行看不到得分，各项得分加不出总分"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        odd = list(_odd(evidence, rubric, scorecard))
        for each in odd:
            # What the text awards an indicator is held against the table by text-awards.
            by_text = _more_in_text(evidence, scorecard, each.path)
            if each.gap != by_text and not any(each.follows(other) for other in odd):
                holding = sorted([one for one in odd if one.follows(each)], key=lambda one: -len(one.path))
                yield self._finding(evidence, each, [one.what for one in holding])

    def _finding(self, evidence: Evidence, off: "_Off", holding: list[str]) -> Finding:
        gap, at = plain(off.gap), ("conclusion", *off.at)
        also = f"，{'、'.join(holding)}也差这么多" if holding else ""
        return self.finding(
            at,
            f"{off.what}所印为 {plain(off.printed)} 分，各项得分合计 {plain(off.summed)} 分，相差 {gap} 分{also}",
            (("所印", f"{plain(off.printed)} 分"), ("合计", f"{plain(off.summed)} 分"), ("相差", f"{gap} 分")),
            (evidence.place(*at), evidence.place("scores")),
            "请核对打分表与结论，更正加错的一处。",
        )


class _Off(NamedTuple):
    """A total or a level that is not the sum of what is awarded within it, and all that it lies in."""

    at: tuple[str, ...]
    what: str
    printed: Points
    summed: Points
    path: tuple[str, ...]

    @property
    def gap(self) -> Points:
        return self.printed - self.summed

    def follows(self, other: "_Off") -> bool:
        """Whether it is off because the other, which it holds, is."""
        held = len(other.path) > len(self.path) and other.path[: len(self.path)] == self.path
        return held and self.gap == other.gap


def _odd(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[_Off]:
    conclusion, total = evidence.dossier.conclusion, scorecard.awarded
    slack = ZERO if rubric.rounding.at == "indicator" else rubric.rounding.step / 2
    for name, printed in conclusion.levels.items():
        line = scorecard.by_id[name]
        if line.awarded is not None and not line.printed and _differ(line.awarded, printed, slack):
            yield _Off(("levels", name), f"“{line.name or name}”", printed, line.awarded, line.path)
    if conclusion.total is None or total.points is None or total.printed:
        return
    if _differ(total.points, conclusion.total, slack):
        yield _Off(("total",), "总分", conclusion.total, total.points, ())


def _differ(one: Points, other: Points, slack: Points) -> bool:
    # Most are the same, which is told many times as quickly as by how much they differ.
    return one != other and abs(one - other) > slack


def _more_in_text(evidence: Evidence, scorecard: Scorecard, within: tuple[str, ...]) -> Points:
    """By how much the indicators below have more in the text than in the table."""
    pairs = [(scorecard.by_id[each.indicator], each.awarded) for each in evidence.dossier.printed.indicators]
    below = [(line, said) for line, said in pairs if line.is_leaf and line.path[: len(within)] == within]
    return sum_of(said - line.awarded for line, said in below if said is not None and line.awarded is not None)
