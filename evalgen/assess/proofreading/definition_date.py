"""An indicator is about a state that there was before the report, at the end of the time evaluated."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.names.normal import named
from evalgen.assess.standards.printed_standards import all_printed
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_BY = re.compile(r"截[至止]到?\s*((?:19|2\d)\d\d)\s*年(?:\s*(1[0-2]|0?[1-9])\s*月(?:\s*(3[01]|[12]\d|0?[1-9])\s*日)?)?")
_TWO = 2
_END = re.compile("[底末]")
_WISHED = re.compile("计划|目标|应|拟|预计|力争|要求")


class DefinitionDate(Check):
    """A definition or a standard in the evaluation's own rubric that is about a state as of a day (截至…) does not name
    one after the report; and of the definitions as of a day of December all but one of which are as of the end of the
    period (截至2021年12月31日), that one is too.

    Silent about what is planned or aimed at by a later day, about shared rubrics, and where the report has no date.
    """

    title: ClassVar[str] = "指标解释的截止日期不晚于报告，与评价期间一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.reported"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        reported = last_reported(evidence.dossier)
        if not reported or identity.rubric != "local" or "截" not in all_printed(rubric):
            return
        for node in rubric.leaves:
            for field, text in (("definition", node.indicator.definition), ("standard", node.indicator.standard)):
                day = _by(text, reported) if "截" in text else None
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
        yield from self._ends(evidence, rubric)

    def _ends(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        """Definitions as of the last day of another year than the period, where the others are as of its last day."""
        period = evidence.dossier.evaluation.period
        if not period or (period.end.month, period.end.day) != (12, 31):
            return
        end = period.end
        written = [(node, node.indicator.definition) for node in rubric.leaves]
        told = [(node, day) for node, text in written if "截" in text and (day := _day(text))]
        odd = [(node, day) for node, day in told if day != end]
        if len(odd) == 1 and len(told) > 1 and _slips(odd[0][1], end, len(told)):
            node, day = odd[0]
            other = next(each for each, known in told if known == end)
            yield self.finding(
                node.indicator.id,
                f"{named(node.indicator.name)}的指标解释写截至 {day}，评价期间到 {end}为止，"
                f"{named(other.indicator.name)}也写截至那一天",
                (("指标解释", f"截至 {day}"), ("评价期间的止", end)),
                (rubric.places.find((*node.position, "definition")), evidence.place("evaluation", "period", "end")),
                "请对照原件核对日期，更正印错的一个。",
            )


def _day(text: str) -> When | None:
    """The full day as of which a definition is; none where it names several days."""
    found = _BY.findall(text)
    if len(found) != 1 or not found[0][2] or _WISHED.search(text):
        return None
    return When(*map(int, found[0]))


def _slips(day: When, end: When, told: int) -> bool:
    """Whether a day is the last one of another year before, or another one of the last month, where two others are the
    end or its digits are exchanged: one of two may be the day on which the accounts are closed."""
    if (day.month, day.day) == (end.month, end.day):
        return day < end
    exchanged = f"{day.day}" == f"{end.day}"[::-1]
    return (told > _TWO or exchanged) and (day.year, day.month) == (end.year, end.month)


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
