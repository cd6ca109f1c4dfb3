"""A target is set for a time after the money is arranged."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import last_day
from evalgen.assess.goals.deadlines import whole_date
from evalgen.assess.printed_rows import every_name, has_dated_target
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import dotted
from evalgen.units import When

_YEAR = re.compile(r"[12１２]\s*[90９０]")
_Target = tuple[str, str, str, Place]
_DEADLINE = re.compile(
    r"(?<![比较同以自从至—–~～-])(?P<date>(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"(?:年?[底末](?:以?前|之前)?|以?前|之前))"
    r"(?:全部|全面|基本)?(?:完成|(?:完工|竣工|建成|投入使用|交付|支付|拨付|发放|到位)(?!项目|工程|户|村|未|后))"
    r"(?![^，。；、]{0,8}的|且|但)"
)
"""A day by which something is to be done (2021年11月30日前完成资金支付), not one that tells what it is about
(2019年底前建成的学校)."""


class TargetDates(Check):
    """A target that is a date (`target` of an indicator, of a goal, its name) is not before the first year of the
    budget.

    Read where the whole target is a date, to the month or the day, with or without 前, 底 and 完成, and where a target
    or the name of an indicator says by which day something is to be done. The first year is the earliest evaluated, or
    with money in the evidence. Silent about dates that other things are compared with (比2019年底增长).
    """

    title: ClassVar[str] = "目标日期不早于预算年度"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the first day of the first year"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dated = [(each, date) for each in _targets(evidence, rubric, scorecard) if (date := _date(each[2]))]
        if not dated:
            return
        dossier = evidence.dossier
        first = min((*dossier.evaluation.years, *(each.year for each in dossier.funds.years)))
        for (at, title, text, place), date in dated:
            if last_day(date) < (first, 1, 1):
                yield self.finding(
                    at,
                    f"“{title}”的目标日期 {text} 早于预算年度 {first} 年",
                    (("目标日期", text), ("预算年度", f"{first} 年")),
                    (place, evidence.place("evaluation", "years")),
                    "请核对目标日期，更正印错的年份。",
                )


def _targets(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[_Target]:
    """Every target that may be a date: where, of what, the date, and its place."""
    for name, entry in evidence.dossier.scores.items() if has_dated_target(evidence.dossier) else ():
        fact = entry.facts.get("target")
        if fact and _date(text := str(fact.value)):
            path = ("scores", name, "facts", "target")
            yield dotted(path), scorecard.by_id[name].name, text, evidence.place(*path)
    for number, goal in enumerate(evidence.dossier.project.goals):
        if _date(goal.target):
            yield f"project.goals.{number}.target", goal.title, goal.target, evidence.place("project", "goals", number)
    for node in rubric.leaves if "年" in every_name(scorecard) else ():
        if found := _DEADLINE.search(node.indicator.name):
            yield node.indicator.id, node.indicator.name, found["date"], rubric.places.find((*node.position, "name"))


# Targets recur, within an evaluation and from one to the next.
@lru_cache(maxsize=1024)
def _date(text: str) -> When | None:
    """The date that the whole text is, or the first in it by which something is to be done."""
    if not _YEAR.search(text):
        return None
    if whole := whole_date(text):
        return whole
    found = _DEADLINE.search(text) if "年" in text else None
    return whole_date(found["date"]) if found else None
