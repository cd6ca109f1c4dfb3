"""An achievement rests on figures."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class AchievementFigures(Check):
    """Every achievement (主要绩效) gives a figure other than a date: without one nobody can verify it.

    Figures in quoted names (“5+2”) do not count, a counted number in words (三次) does. Silent where no achievements
    are entered.
    """

    title: ClassVar[str] = "主要绩效有数据"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "findings.achievements"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, achievement in enumerate(evidence.dossier.findings.achievements):
            if not _has_figure(f"{achievement.title}\n{achievement.text}"):
                yield self.finding(
                    f"findings.achievements.{number}",
                    f"主要绩效{named(shortened(achievement.title))}没有一个数据，无从核实",
                    (("主要绩效", achievement.title), ("数据", "没有")),
                    (evidence.place("findings", "achievements", number),),
                    "请补上能说明绩效的数量、比例或金额，以及它的来源。",
                )


def _has_figure(text: str) -> bool:
    # A pattern that begins with single characters is found many times as quickly as one of whole words.
    start = _START.search(text)
    while start:
        found = _FIGURE.match(text, start.start())
        if found and found["figure"]:
            return True
        start = _START.search(text, found.end() if found else start.end())
    return False


_START = re.compile(r"[“《\d第一二两三四五六七八九十百千万]")
# What stands in a quoted name or in a date is read first, and so is no figure.
_FIGURE = re.compile(
    "“[^“”]*”|《[^《》]*》"
    r"|(?:19|20)\d\d年?(?:[—–-](?:19|20)\d\d年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?|第[一二三四五六七八九十]+"
    r"|(?P<figure>\d|[一二两三四五六七八九十百千万]+余?[次个项人条家件户处场份名例所台套倍成亩])"
)
