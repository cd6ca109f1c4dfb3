"""No more money arrives than was arranged."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.measure.quotients import quotient_of
from evalgen.assess.money.adjusting import carrying_told, change_told
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.spent_parts import beyond
from evalgen.assess.money.told_amounts import told_amounts
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import every_text
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import EXACT, Money, Quantity

_MORE = ("超拨", "多拨", "超额到位", "超额拨付")


class ReceivedWithinPlan(Check):
    """What arrived in a year is no more than the amount of the year, and in all no more than the total and the plan;
    nor is it more in the facts by whose quotient an indicator is scored (到位率).

    As far as the printed precision goes. Silent where a text says that the budget was adjusted (追加), that money was
    carried over (结转), that more was paid out than planned (超拨), or names the difference.
    """

    title: ClassVar[str] = "到位资金不超过安排的资金"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for at, name, received, whole, amount in _more(evidence.dossier):
            more = Money(EXACT.subtract(received.decimal, amount.decimal), "元")
            if _is_told(evidence.dossier, more):
                return
            gap = str(more)
            yield self.finding(
                at,
                f"{name}到位 {received}，{whole} {amount}，多到位 {gap}，没有写明追加或结转",
                (("到位", received), (whole, amount), ("多到位", gap)),
                (evidence.place(*at), evidence.place(*at[:-1])),
                "请核对两个金额；确有追加、结转或超拨的，写明来源和金额。",
            )
        yield from self._in_facts(evidence, rubric)

    def _in_facts(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        for name, path, received, whole in _more_of_indicators(evidence, rubric):
            if not _is_told(evidence.dossier, Money(EXACT.subtract(received.decimal, whole.decimal), "元")):
                yield self.finding(
                    path,
                    f"{name}的到位资金 {received} 多于应到位的 {whole}，没有写明追加或结转",
                    (("到位", received), ("应到位", whole)),
                    (evidence.place(*path), evidence.place(*path[:-1])),
                    "请核对两个金额；确有追加、结转或超拨的，写明来源和金额。",
                )


def _more(dossier: Dossier) -> Iterator[tuple[Path, str, Money, str, Money]]:
    funds = dossier.funds
    for index, year in enumerate(funds.years):
        if year.received and beyond(year.received.amount, year.amount):
            yield ("funds", "years", index, "received"), f"{year.year}年", year.received.amount, "安排", year.amount
    total = total_of(funds)
    if not funds.received or not total:
        return
    planned = funds.planned.amount if funds.planned else total
    most, name = (planned, "计划投入") if planned.decimal > total.decimal else (total, funds.total_label)
    if beyond(funds.received.amount, most):
        yield ("funds", "received"), "资金", funds.received.amount, name, most


def _more_of_indicators(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, Path, Quantity, Quantity]]:
    """Facts that an indicator divides by one another, the first of which is money that arrived, and more."""
    for node in (*rubric.scored_by("proportional"), *rubric.scored_by("bands")):
        rule = node.indicator.rule or {}
        names = quotient_of(rule.get("measure"))
        if not names or "到位" not in rule.get("names", {}).get(names[0], ""):
            continue
        entry = entry_of(evidence, node.indicator.id)
        received, whole = figure_of(entry, names[0]), figure_of(entry, names[1])
        if received and whole and received.base == whole.base == "元" and beyond(received, whole):
            path: Path = ("scores", node.indicator.id, "facts", names[0])
            yield named(node.indicator.name or node.indicator.id), path, received, whole


def _is_told(dossier: Dossier, more: Money) -> bool:
    """Whether a text says why more arrived, or names the difference."""
    everything = every_text(dossier)
    if any(word in everything for word in _MORE) or change_told(dossier) or carrying_told(dossier):
        return True
    return any(agree(each.quantity, more) for _, _, told in told_amounts(dossier) for each in told)
