"""A rate of satisfaction says how many people were asked."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, points_of, titled
from evalgen.assess.goals.satisfaction import asked
from evalgen.assess.points.unscored import is_unscored, points_given
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO

_ASKED = ("份", "人", "名", "户", "家", "个", "位", "人次", "张")
_NAMES = ("n", "sample", "sample_size", "respondents", "questionnaires", "surveyed", "valid")
# A pattern that begins with a character is found several times as quickly as one that looks back first.
_TOLD = re.compile(r"\d(?<!满意\d)(?<![\d,]\d)[\d,]*\s*(?:余)?(?:份|人|名|户|家|位|张)")
_PART = "satisfied"
"""Who was satisfied are a part of those asked, whose number they do not tell."""


class SurveySample(Check):
    """An indicator of satisfaction (满意度, 好评率, 认可度, 是否满意, a percentage under 满意度指标) that was
    given points prints how many questionnaires or people there were.

    Where the form gives no points, it is one whose rate is told. A fact counted in 份, 人, 户 and the like, or such a
    number in the narrative, is enough, but for that of the satisfied. Silent where no points are given, and where the
    rate itself is missing (award-without-evidence says so).
    """

    title: ClassVar[str] = "满意度写明样本数"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in asked(scorecard):
            if not _answered(line):
                continue
            entry = entry_of(evidence, line.id)
            if not _sampled(entry):
                rates = [(read.name, read.text) for read in line.reads]
                yield self.finding(
                    line.id,
                    f"{titled(line)}{_said(line, entry)}，没有写明问卷份数或访问人数，满意度无从核实",
                    (*rates, ("样本数", "没有印"), *(() if entry.awarded is None else points_given(line, "评定得分"))),
                    (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                    "请补上发放和收回的问卷份数（例如 facts 的 sample: 120 份）。",
                )


def _answered(line: Line) -> bool:
    """Whether the rule spoke, and gave points or told without any that the target is met or not."""
    return bool(line.state == "scored" and line.awarded) or line.met is not None


def _said(line: Line, entry: Entry) -> str:
    """The points that the form prints, what was reached where it prints none."""
    if entry.awarded is not None and not is_unscored(line):
        return f"得 {points_of(line.awarded or ZERO)}"
    actual = next((read.text for read in line.reads if read.name == "actual"), "")
    return f"完成值 {actual}" if actual else ""


def _sampled(entry: Entry) -> bool:
    for name in entry.facts:
        figure = figure_of(entry, name)
        if figure and name != _PART and (figure.unit in _ASKED or name in _NAMES):
            return True
    told = [entry.narrative, entry.choice_note, *(fact.note for fact in entry.facts.values())]
    return any(_TOLD.search(text) for text in told if text)
