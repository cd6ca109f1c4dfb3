"""What was spent on the parts adds up to what was spent in all."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.funds_table import spent_of, total_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Part, YearFunds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_Spent = tuple[str, YearFunds | Part]


class SpendingPartsSum(Check):
    """The spending of the components, of the sources and of the years each adds up to all that was spent.

    As far as the printed precision goes. Only a sum above is a contradiction where a part prints no spending, where
    the parts do not make the whole budget either, or where all spending is told as of a later year. Silent without
    such figures, and where the two are as of different days.
    """

    title: ClassVar[str] = "各部分支出合计等于支出总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, known = evidence.dossier, spent_of(evidence.dossier.funds)
        for key, word, parts in _lists(dossier) if known else ():
            spent = tuple(part.spent.amount if part.spent else None for _, part in parts)
            rest = () if _whole(dossier, key, parts) else (None,)
            compared = Sum((*spent, *rest), known[2] if known else None)
            if known and compared.contradicts and not _other_day(dossier, parts):
                path, name, _ = known
                yield self.finding(
                    f"funds.{key}",
                    compared.words(f"{word}支出", name),
                    compared.figures([*(each for each, _ in parts), *("其他" for _ in rest)], name),
                    (evidence.place("funds", key), evidence.place(*path)),
                    f"请核对{word}的支出和支出总额，更正印错的一个，或说明差额。",
                )


def _lists(dossier: Dossier) -> Iterator[tuple[str, str, list[_Spent]]]:
    funds = dossier.funds
    lists: tuple[tuple[str, str, list[_Spent]], ...] = (
        ("components", "各分项", [(each.name, each) for each in funds.components]),
        ("sources", "各来源", [(each.name, each) for each in funds.sources]),
        ("years", "各年度", [(f"{each.year}年", each) for each in funds.years]),
    )
    return (each for each in lists if any(part.spent for _, part in each[2]))


def _whole(dossier: Dossier, key: str, parts: list[_Spent]) -> bool:
    """Whether the parts are all there is: the evaluated years, or parts whose amounts make the total or the plan."""
    funds = dossier.funds
    if key == "years":
        listed, day = {each.year for each in funds.years}, funds.spent.as_of if funds.spent else None
        return set(dossier.evaluation.years) <= listed and (day is None or day.year <= max(listed))
    amounts = tuple(part.amount for _, part in parts)
    wholes = [each for each in (total_of(funds), funds.planned.amount if funds.planned else None) if each]
    return not any(amounts) or not wholes or not all(Sum(amounts, each).contradicts for each in wholes)


def _other_day(dossier: Dossier, parts: list[_Spent]) -> bool:
    days = {flow.as_of for flow in (dossier.funds.spent, *(part.spent for _, part in parts)) if flow and flow.as_of}
    return len(days) > 1
