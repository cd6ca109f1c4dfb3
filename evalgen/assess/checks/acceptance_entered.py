"""A finding is explained once, after the report it is about."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.narrative import Acceptance
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


class AcceptanceEntered(Check):
    """No explanation of a finding (`accepted`) is dated before the report, and none stands there twice: for the same
    check, at the same place, with the same figures or without.

    Silent where dates may be in order, where the report has no date, and about one place twice with other figures: by
    them an explanation follows what moved in a list.
    """

    title: ClassVar[str] = "说明只写一次，不早于报告"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        accepted, reported = evidence.dossier.accepted, evidence.dossier.evaluation.reported
        for number, on in _early(accepted, reported) if reported else ():
            words = f"对 {accepted[number].check} 的说明写于 {on}，早于报告日期 {reported}，前后颠倒"
            yield self._finding(evidence, number, "on", words, (("说明的日期", str(on)), ("报告日期", str(reported))))
        if len({(each.check, each.at) for each in accepted}) < len(accepted):
            for number, each in enumerate(accepted):
                if _again(each, accepted[:number]):
                    words = f"对 {each.check}（{each.at}）的说明写了两次"
                    yield self._finding(evidence, number, "at", words, (("针对", each.at),))

    def _finding(
        self, evidence: Evidence, number: int, field: str, words: str, figures: tuple[tuple[str, str], ...]
    ) -> Finding:
        where = (evidence.place("accepted", number, field),)
        settle = "请核对日期，更正录错的一个；重复的说明只留一条。"
        return self.finding(f"accepted.{number}.{field}", words, figures, where, settle)


def _early(accepted: Sequence[Acceptance], reported: When) -> list[tuple[int, When]]:
    """The explanations dated before the report; those of a later year or month are told at once."""
    year, month = reported.year, reported.month or 12
    dates = [each.on for each in accepted]
    first = [n for n, on in enumerate(dates) if on.year < year or (on.year == year and on.month <= month)]
    return [(number, dates[number]) for number in first if after(reported, dates[number])]


def _again(one: Acceptance, before: Sequence[Acceptance]) -> bool:
    same = [each for each in before if (each.check, each.at) == (one.check, one.at)]
    return any(not one.figures or not each.figures or one.figures == each.figures for each in same)
