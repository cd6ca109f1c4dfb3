"""One amount that is printed in several places is the same everywhere."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum, agree, yuan
from evalgen.assess.money.counted_amounts import counted
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.quantity_amounts import quantities
from evalgen.assess.money.restated import restated
from evalgen.assess.money.scored_amounts import Pair, scored
from evalgen.assess.money.total_line import printed_otherwise
from evalgen.assess.money.unit_slips import is_slip
from evalgen.assess.names.normal import normal
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class AmountPrintedTwice(Check):
    """Total, money arrived and spending are the same in the funds, in the total line of the table, and among the facts
    of the indicators of execution (执行率), arrival (到位率) and of quantities that are the project's money; misuse is
    the same where a problem states it; and each is the same where the source prints it once more (`funds.restated`),
    for the whole time or for a year. Places with the same figure are told once.

    Where sources add up, one that is a line of the table too has an amount of it; and where all uses of misused money
    but one have the amounts of as many cases counted against an indicator, so has this one.

    As far as the printed precision goes. The total line is compared where one year is evaluated, unless the total is
    the initial budget or what arrived and not by its name the budget of the year (全年预算数); a line left at 0 is not
    compared. Silent for an indicator whose amount is that of a year, a source, a component or a line, and for what is
    printed once.
    """

    title: ClassVar[str] = "同一金额各处所印一致"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        found = (
            *printed_otherwise(evidence.dossier),
            *(_of_sources(evidence) if funds.sources and funds.lines else ()),
            *scored(evidence, scorecard),
            *quantities(evidence, rubric, scorecard),
            *((*_in_the_problems(evidence), *counted(evidence.dossier)) if funds.misuse else ()),
            *(restated(funds) if funds.restated else ()),
        )
        apart: dict[tuple[Path, Fraction], list[Pair]] = {}
        for one, other in found:
            figure, known = one[2], other[2]
            if figure and known and figure.base == known.base == "元" and not agree(figure, known):
                apart.setdefault((other[0], figure.value), []).append((one, other))
        for pairs in apart.values():
            yield from self._told(evidence, pairs)

    def _told(self, evidence: Evidence, pairs: list[Pair]) -> Iterator[Finding]:
        """Every place that has the same figure, beside the one that has another."""
        (at, _, figure), (elsewhere, known_as, known) = pairs[0]
        if figure and known:
            name, gap = "、".join(one[1] for one, _ in pairs), yuan(figure.value - known.value)
            slip = "，数字相同，像是一处印错了单位" if is_slip(figure, known) else f"，相差 {gap}"
            yield self.finding(
                at,
                f"{name}印作 {figure}，{known_as}印作 {known}{slip}",
                ((name, figure), (known_as, known), ("相差", gap)),
                (*[evidence.place(*one[0]) for one, _ in pairs], evidence.place(*elsewhere)),
                "请核对两处金额，更正印错的一个。",
            )


def _of_sources(evidence: Evidence) -> Iterator[Pair]:
    funds = evidence.dossier.funds
    if len(evidence.dossier.evaluation.years) > 1:
        return
    lines = {_plain(each.name): number for number, each in enumerate(funds.lines)}
    if Sum(tuple(each.amount for each in funds.sources), total_of(funds)).contradicts:
        return
    for index, source in enumerate(funds.sources):
        if (number := lines.get(_plain(source.name))) is None:
            continue
        line = funds.lines[number]
        held = [each for each in (line.budget, line.initial, line.received, line.spent) if each]
        if source.amount and held and not any(agree(source.amount, each) for each in held):
            at = (("funds", "sources", index), f"来源“{source.name}”", source.amount)
            yield at, (("funds", "lines", number), f"资金表的“{line.name}”", held[0])


def _plain(name: str) -> str:
    """The name of a line or a source, without what leads to it."""
    return normal(name.removeprefix("其中").lstrip("：:"))


def _in_the_problems(evidence: Evidence) -> Iterator[Pair]:
    misuse = evidence.dossier.funds.misuse
    if not misuse:
        return
    for index, problem in enumerate(evidence.dossier.findings.problems):
        if "挤占" in problem.title or "挪用" in problem.title:
            at = ("findings", "problems", index, "amount")
            yield (at, f"“{problem.title}”", problem.amount), (("funds", "misuse"), "挤占挪用总额", misuse.total)
