"""The goal of a year, and what became of it, are of the year evaluated; a form copied from another year keeps its."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.own_years import LEFT_OVER, own_years
from evalgen.assess.names.normal import named, shortened
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import years_named
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_quantity

_BEGINS = r"^(?:目标)?[（(]?\d{0,2}[）)]?[.、．：:\s]*(20\d\d)年(?:年?度)?"
_AIMED = re.compile(rf"{_BEGINS}(?:[内全]年?|[^\d，,。；;]{{0,14}}(?:计划|拟|预计|将))(?!尾款|结转|续建)")
_REACHED = re.compile(
    rf"{_BEGINS}(?:内|(?<=度)\d{{1,2}}月|全年|共|累计|已|实际|圆满|顺利|如期"
    r"|(?<=度)(?![^，,。；;]{0,10}(?:结转|决算|考核|奖|自评|审计|验收|年终|年报|汇算))[^\d，,。；;]{0,10}(?:惠及|发放|完成))"
)
_DUE = re.compile(r"(2\d\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[之以]?前|底|末|完成)*")
_WITHIN = 4
"""Years after the one evaluated by which the project of five years that it begins is finished."""
_FIELDS = {"text": ("内容", _AIMED), "target": ("目标", _AIMED), "actual": ("完成情况", _REACHED)}
_LATER = re.compile("中长期|长期|[三五]年|规划|阶段|周期|债|贷|偿|到期|寿命|年限|期限")


class GoalYear(Check):
    """A goal of a self-evaluation of one year that begins with a year as the time of its plan (2022年计划购买服装), or
    whose actual state begins with one as the time that it tells of (2022年共完成…), begins with the year evaluated.

    A target that is a date alone (2023年12月底) is within four years after the year evaluated.

    Silent where the text names the year evaluated too, where the title or the name of the project names that other
    year, about goals of several years, and about what is left of another year (尾款, 结转, 续建), or done for it in the
    next (决算, 考核奖).
    """

    title: ClassVar[str] = "年度目标和完成情况是被评价年度的"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        if identity.kind != "self" or len(identity.years) != 1:
            return
        own = f"{identity.years[0]} 年"
        for number, name, year in _odd(evidence.dossier):
            goal, label = evidence.dossier.project.goals[number], _FIELDS[name][0]
            begins = named(shortened(getattr(goal, name)))
            yield self.finding(
                f"project.goals.{number}.{name}",
                f"{named(goal.title)}的{label}写的是 {year}（{begins}），被评价的年度是 {own}",
                ((label, year), ("被评价的年度", own)),
                (evidence.place("project", "goals", number), evidence.place("evaluation", "years")),
                "请核对年度；从别的年度的表照搬来的，换成被评价年度的目标和完成情况。",
            )


def _odd(dossier: Dossier) -> Iterator[tuple[int, str, str]]:
    """Each text of a goal that is of another year: the goal's position, the field, and that year."""
    identity = dossier.evaluation
    for number, goal in enumerate(dossier.project.goals):
        for name, (_, pattern) in _FIELDS.items():
            if "年" not in (written := getattr(goal, name))[:16] or _LATER.search(goal.title):
                continue
            text = figures(written)
            found = pattern.match(text) if parse_quantity(text) is None else None
            found = found or (_far_off(text, identity.years[0]) if name == "target" else None)
            if found and years_named(text).isdisjoint(own_years(identity)) and not LEFT_OVER.search(text):
                yield number, name, f"{found[1]} 年"


def _far_off(text: str, year: int) -> re.Match[str] | None:
    """The date that a target is, where it is more than four years after the year evaluated."""
    found = _DUE.fullmatch(text) if text.startswith("2") else None
    return found if found and int(found[1]) > year + _WITHIN else None
