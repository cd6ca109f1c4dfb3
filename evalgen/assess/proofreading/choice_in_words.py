"""What the text says was all done in time has not the level of what was late."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_DONE = re.compile(
    "(?:全部|全额|完全|均|都)(?:已)?(?:按时|及时|足额|按期|如期)*(?:到位|完成|完工|落实|拨付)|(?:按时|及时|按期|如期)[^，。；]{0,4}全部(?:到位|完成|完工|拨付)"
)
_LATE = re.compile("推迟|延迟|逾期|滞后|不及时|未(?:按|及时|全|完成|到位|足额)|没有(?:按|及时|完成)|部分")
_BUT = re.compile("[未不没失扣但除缺差低迟晚延超仅只尚待欠误]|基本|部分|问题|个别")
_UNTOLD = re.compile("[^。\n]*(?:正文|原文|原表|原报告|报告里?)(?:没有|未)[印写提][^。\n]*")
"""Sentences on what the source leaves out; they tell no fault."""


class ChoiceInWords(Check):
    """Where points are lost by a level that says late or not done (推迟), the narrative does not say only that all was
    done in time (全部按时到位).

    Silent where it says anything of a fault, where a reason is stated, and where a problem names the indicator.
    """

    title: ClassVar[str] = "因未做到扣分的指标，文字没有写全部做到"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in evidence.dossier.scores.items():
            if not entry.choice or entry.reason or not (done := _DONE.search(entry.narrative)):
                continue
            if _BUT.search(_UNTOLD.sub("", entry.narrative)):
                continue
            line, level = scorecard.by_id.get(name), _level(rubric, name, entry.choice)
            if not line or not line.lost or not line.awarded or not _LATE.search(level) or _explained(evidence, name):
                continue
            yield self.finding(
                f"scores.{name}.narrative",
                f"{titled(line)}按{named(level)}一档得 {points_of(line.awarded)}，"
                f"文字却写{named(done[0])}，为什么扣分无从核实",
                (("所选档次", level), ("文字", done[0])),
                (evidence.place("scores", name, "choice"), evidence.place("scores", name, "narrative")),
                "请核对：确已做到的更正档次和得分，没有做到的写明情况。",
            )


def _level(rubric: Rubric, name: str, choice: str) -> str:
    """The words of the level chosen."""
    node = rubric.by_id.get(name)
    levels = (node.indicator.rule or {}).get("levels", ()) if node else ()
    return next((str(each.get("text", "")) for each in levels if each["id"] == choice), "")


def _explained(evidence: Evidence, name: str) -> bool:
    return any(name in problem.indicators for problem in evidence.dossier.findings.problems)
