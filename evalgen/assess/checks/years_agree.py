"""The years evaluated are those of the period, of the funds and of the notices."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import first_day, last_day
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Period
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class YearsAgree(Check):
    """Every year that the period holds whole is evaluated, every year evaluated lies in the period, funds, notices and
    amounts printed again are of evaluated years, no year is named twice or has two amounts, and where all years
    evaluated but one have an amount, no notice and no amount printed again is of that one. Where three of them have the
    same other years, it is told once, of the years evaluated.

    Silent about a year that the period holds in part, and about the period where none is given or it ends before it
    starts (dates-in-order).
    """

    title: ClassVar[str] = "评价年度与评价期间、资金年度一致"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, years = evidence.dossier.evaluation, set(evidence.dossier.evaluation.years)
        apart = list(_apart(evidence, years))
        if len(apart) > 2 and len({held for _, _, held, _ in apart}) == 1:
            words = "、".join(words for _, _, _, words in apart)
            yield self._finding(evidence, ("evaluation", "years"), apart[0][1], f"{words}，处处相同")
        else:
            for path, odd, _, words in apart:
                yield self._finding(evidence, path, odd, words)
        if len(years) < len(identity.years):
            again = {year for year in years if identity.years.count(year) > 1}
            yield self.finding(
                "evaluation.years",
                f"被评价的年度里 {_listed(again)} 年写了两次",
                (("年度", "、".join(map(str, identity.years))),),
                (evidence.place("evaluation", "years"),),
                "请核对年度，删去重复的一个或改作漏写的年度。",
            )
        yield from self._twice(evidence)

    def _twice(self, evidence: Evidence) -> Iterator[Finding]:
        first: dict[int, int] = {}
        for index, each in enumerate(evidence.dossier.funds.years):
            before = first.setdefault(each.year, index)
            if before != index:
                known = evidence.dossier.funds.years[before].amount
                absent = set(evidence.dossier.evaluation.years) - {one.year for one in evidence.dossier.funds.years}
                yield self.finding(
                    f"funds.years.{index}.year",
                    f"分年度资金里 {each.year} 年列了两次（{known}，{each.amount}）"
                    + (f"，没有 {_listed(absent)} 年" if absent else ""),
                    (("年度", f"{each.year} 年"), ("一处", known), ("另一处", each.amount)),
                    (evidence.place("funds", "years", index, "year"), evidence.place("funds", "years", before, "year")),
                    "请核对年度，更正印错的一个。",
                )

    def _finding(self, evidence: Evidence, path: tuple[str, str], odd: set[int], words: str) -> Finding:
        years = _listed(set(evidence.dossier.evaluation.years))
        return self.finding(
            path,
            f"被评价的年度是 {years}，{words}，差在 {_listed(odd)} 年",
            (("被评价的年度", years), ("不一致的年度", _listed(odd))),
            (evidence.place(*path), evidence.place("evaluation", "years")),
            "请核对年度；确属上年结转等情形的，在说明里写明。",
        )


def _apart(evidence: Evidence, years: set[int]) -> Iterator[tuple[tuple[str, str], set[int], frozenset[int], str]]:
    """Where other years than those evaluated are told, which differ, which are told, and this in words."""
    period = evidence.dossier.evaluation.period
    if period and (odd := _odd(period, years)) and first_day(period.start) <= last_day(period.end):
        held = frozenset(range(period.start.year, period.end.year + 1))
        yield ("evaluation", "period"), odd, held, f"评价期间是 {period.start}至{period.end}"
    funds = evidence.dossier.funds
    if not (funds.years or funds.notices or funds.restated):
        return
    split = {each.year for each in funds.years}
    noticed = {each.year for each in funds.notices if each.year}
    again = {each.year for each in funds.restated if each.year}
    absent = years - split
    # A year that is listed twice stands in the place of the one that is not.
    once = len(split) == len(funds.years)
    dropped = absent & (noticed | again) if split and once and len(absent) == 1 else set()
    for key, label, told, odd in (
        ("years", "分年度资金", split, (split - years) | dropped),
        ("notices", "指标文", noticed, noticed - years),
        ("restated", "另处所印资金", again, again - years),
    ):
        if odd:
            yield ("funds", key), odd, frozenset(told), f"{label}的年度是 {_listed(told)}"


def _odd(period: Period, years: set[int]) -> set[int]:
    """Years evaluated that the period does not touch, and years that it holds whole and that are not evaluated."""
    start, end = first_day(period.start), last_day(period.end)
    outside = {year for year in years if (year, 12, 31) < start or (year, 1, 1) > end}
    whole = {year for year in range(start[0], end[0] + 1) if start <= (year, 1, 1) and (year, 12, 31) <= end}
    return outside | (whole - years)


def _listed(years: set[int]) -> str:
    return "、".join(map(str, sorted(years)))
