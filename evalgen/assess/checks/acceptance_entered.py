"""A finding is explained once, and not before there was anything to find."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Acceptance
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


class AcceptanceEntered(Check):
    """No explanation of a finding (`accepted`) is dated before the fieldwork, or before the report where no fieldwork
    is dated, or before the last year evaluated where neither is; and none stands there twice: for the same check, at
    the same place, with the same figures or without.

    Silent between fieldwork and report: who writes the report may explain what it will say. Silent where dates may be
    in order, and about one place twice with other figures: by them an explanation follows what moved in a list.
    """

    title: ClassVar[str] = "说明只写一次，不早于评价"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "accepted"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        accepted, identity = evidence.dossier.accepted, evidence.dossier.evaluation
        first = identity.fieldwork or identity.reported or When(max(identity.years))
        label = "现场评价" if identity.fieldwork else "报告日期" if identity.reported else "被评价的年度"
        for number, on in _early(accepted, first) if accepted else ():
            words = f"对 {accepted[number].check} 的说明写于 {on}，早于{label} {first}，前后颠倒"
            yield self._finding(evidence, number, "on", words, (("说明的日期", str(on)), (label, str(first))))
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


def _early(accepted: Sequence[Acceptance], first: When) -> list[tuple[int, When]]:
    """The explanations dated before the first day; where all are of later years, none is."""
    if min([each.on.year for each in accepted]) > first.year:
        return []
    return [(number, each.on) for number, each in enumerate(accepted) if after(first, each.on)]


def _again(one: Acceptance, before: Sequence[Acceptance]) -> bool:
    same = [each for each in before if (each.check, each.at) == (one.check, one.at)]
    return any(not one.figures or not each.figures or one.figures == each.figures for each in same)
