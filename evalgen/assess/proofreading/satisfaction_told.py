"""A report that tells how satisfied people are says how many were asked."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.goals.satisfaction import RATE_TOLD, rated, speaks_of_satisfaction
from evalgen.assess.points.unscored import is_unscored
from evalgen.assess.texts.sentences import SENTENCE_END
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_COUNT = r"\d[\d,]*\s*余?(?:份|人|名|户|家|位|张)"
_ASKED = re.compile(
    f"(?:问卷|调查|走访|访谈|访问|回访|样本|抽样|受访)[^。；]{{0,30}}?{_COUNT}|{_COUNT}[^。；]{{0,12}}(?:问卷|调查|受访|评价)"
    r"|办[件理结][^。；]{0,8}?\d[\d,]*\s*件"
)
_AIMED = re.compile(
    "目标|指标|预期|力争|确保|计划|拟|应达|要求|[≥≤]|不低于|得分(?![为是达到]*\\s*\\d[\\d.]*\\s*[%％])|满分|扣"
)


class SatisfactionTold(Check):
    """An achievement or a text that tells a rate of satisfaction as reached comes with the number of people asked.

    Any text may tell it. Silent where an indicator of satisfaction was given points, or its form gives none
    (survey-sample looks at it), and about rates that are aimed at or that a standard sets.
    """

    title: ClassVar[str] = "文字所称的满意度写明样本数"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if any(line.awarded or is_unscored(line) for line in rated(scorecard)):
            return
        told = _told(evidence)
        found = next(((path, rate) for path, text in told for rate in _reached(text)), None)
        if found is None or any(_ASKED.search(text) for _, text in told):
            return
        path, rate = found
        yield self.finding(
            path,
            f"文字称满意度 {rate}，没有写明问卷份数或访问人数，满意度无从核实",
            (("满意度", rate), ("样本数", "没有印")),
            (evidence.place(*path),),
            "请写明发放和收回的问卷份数，或访问的人数。",
        )


def _told(evidence: Evidence) -> list[tuple[Path, str]]:
    reached = evidence.dossier.findings.achievements
    said = [(("findings", "achievements", n, "text"), f"{each.title}。{each.text}") for n, each in enumerate(reached)]
    return [*said, *(each for each in texts(evidence.dossier) if each[0][1] != "achievements")]


def _reached(text: str) -> list[str]:
    """The rates of satisfaction in the sentences that do not speak of an aim or a standard."""
    if not speaks_of_satisfaction(text):
        return []
    sentences = [each for each in SENTENCE_END.split(text) if speaks_of_satisfaction(each) and not _AIMED.search(each)]
    return [rate for each in sentences for rate in RATE_TOLD.findall(each)]
