"""What a chapter tells of the money of a year is of the year evaluated; a report copied from another year keeps its."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.own_years import LEFT_OVER, own_years
from evalgen.assess.names.normal import named, shortened
from evalgen.assess.texts.sentences import years_named
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_TOLD = re.compile(
    r"(?:^|\n)\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?(?P<begins>(20\d\d)年度"
    r"[^，,。；\n]{0,16}?(?:财政|预算|资金|经费|收入|支出|我[局县市区镇校院委办]|本部门|本单位)[^。\n]*)"
)
"""A paragraph that begins with the year whose money it tells of."""
_APART = frozenset(("goals", "problems", "recommendations", "bases", "notices", "other"))
"""Chapters that may speak of other years."""
_HISTORY = re.compile("立项|批复|成立|印发|出台|开工|启动|建成|以来|至|提前|下一|计划|编制|决算|比|较|[—～~-]")
"""Words by which a paragraph may begin with what was before, or is to come."""


class YearInWords(Check):
    """In a self-evaluation of one year, the paragraph of a chapter that begins with the year whose money it tells of
    (2022年度财政安排…) begins with the year evaluated.

    Silent where the paragraph names the year evaluated too, where the title, the name of the project or the funds name
    that other year, about history and plans, about what is left of another year (尾款, 结转), and in chapters that may
    speak of other years, such as those of problems and recommendations.
    """

    title: ClassVar[str] = "文字里的资金情况是被评价年度的"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        if identity.kind != "self" or len(identity.years) != 1:
            return
        own = f"{identity.years[0]} 年"
        for path, year, begins in _odd_chapters(evidence.dossier):
            yield self.finding(
                path,
                f"文字写的是 {year} 年度（{named(shortened(begins))}），被评价的年度是 {own}",
                (("文字", f"{year} 年"), ("被评价的年度", own)),
                (evidence.place(*path), evidence.place("evaluation", "years")),
                "请核对年度；从别的年度的报告照搬来的，换成被评价年度的情况。",
            )


def _odd_chapters(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Each chapter with a paragraph of another year: where it stands, that year, and how it begins."""
    identity, funds = dossier.evaluation, dossier.funds
    told = [each for each in texts_with(dossier, "年度") if each[0][0] == "report" and each[0][1] not in _APART]
    if not told:
        return
    own = own_years(identity) | {each.year for each in funds.notices} | {each.year for each in funds.years}
    for path, text in told:
        for found in _TOLD.finditer(text):
            words = found["begins"]
            if not years_named(words) & own and not LEFT_OVER.search(words) and not _HISTORY.search(words):
                yield path, found[2], words
                break
