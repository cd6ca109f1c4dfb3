"""An indicator is about a state that there was before the report."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.normal import named
from evalgen.assess.report_dates import last_reported
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_BY = re.compile(r"截[至止]到?\s*((?:19|20)\d\d)\s*年(?:\s*(1[0-2]|0?[1-9])\s*月(?:\s*(3[01]|[12]\d|0?[1-9])\s*日)?)?")
_END = re.compile("[底末]")
_WISHED = re.compile("计划|目标|应|拟|预计|力争|要求")


class DefinitionDate(Check):
    """A definition or a standard in the evaluation's own rubric that is about a state as of a day (截至…) does not name
    one after the report.

    Silent about what is planned or aimed at by a later day, about shared rubrics, and where the report has no date.
    """

    title: ClassVar[str] = "指标解释的截止日期不晚于报告"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.reported"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        reported = last_reported(evidence.dossier)
        if not reported or identity.rubric != "local":
            return
        for node in rubric.leaves:
            if "截" not in node.indicator.definition and "截" not in node.indicator.standard:
                continue
            for field in ("definition", "standard"):
                day = _by(getattr(node.indicator, field), reported)
                if day and after(day, reported):
                    label = "指标解释" if field == "definition" else "评分标准"
                    yield self.finding(
                        node.indicator.id,
                        f"{named(node.indicator.name)}的{label}写截至 {day}，晚于报告日期 {reported}",
                        ((label, f"截至 {day}"), ("报告日期", reported)),
                        (rubric.places.find((*node.position, field)), evidence.place("evaluation", "reported")),
                        "请对照原件核对日期，更正印错的一个。",
                    )
                    break


def _by(text: str, reported: When) -> When | None:
    """The day as of which a state is told, unless in a year before the report; the end of a year is its December."""
    found = _BY.search(text)
    if not found or int(found[1]) < reported.year:
        return None
    sentence = text[max(text.rfind(end, 0, found.start()) for end in "；;。\n") + 1 :].split("。", 1)[0]
    if _WISHED.search(sentence):
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    if not month and _END.match(text, found.end()):
        month = 12
    return When(year, month, day)
