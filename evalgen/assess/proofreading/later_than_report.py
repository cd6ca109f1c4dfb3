"""A report does not tell what happened after its date."""

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.report_dates import REPORTED_WITHIN, last_reported
from evalgen.assess.names.titles_and_names import titles_together
from evalgen.assess.texts.later import Month, in_title, later, later_years
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_PLANS = {("report", "recommendations"), ("report", "goals")}


class LaterThanReport(Check):
    """No year or month in the text is later than the report.

    The history of bodies, the titles of lists and what the total of the money is called count too, and so does the year
    in a document number (〔2033〕444号); the title of a document may be of the next year. Where the report has no date,
    nothing is later than two years after the last one evaluated.

    Silent about sentences that look ahead (计划, 将, 目标, 合同, 到2025年), unless of years far ahead they tell what
    was received or paid; about recommendations, goals and quoted titles, titles of plans and of documents that are
    dated later themselves, and the years evaluated where they come after the report (an appraisal before the start).
    """

    title: ClassVar[str] = "文字所述不晚于报告日期"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "two years after the last one evaluated, where the report has no date"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        reported, last = last_reported(dossier), max(dossier.evaluation.years, default=0)
        if not reported and not last:
            return
        latest = (last + REPORTED_WITHIN, 12) if not reported else (reported.year, reported.month or 12)
        latest = (last, 12) if reported and last > reported.year else latest
        bound = f"报告日期 {reported}" if reported else f"被评价的 {last} 年两年以上"
        for path, late in _later(dossier, latest):
            shown = "、".join(dict.fromkeys(late))
            yield self.finding(
                path,
                f"{'文件名称' if path[0] == 'documents' else '文字'}里写 {shown}，晚于{bound}",
                (("文字", shown), ("报告日期", reported) if reported else ("被评价的年度", f"{last} 年")),
                (evidence.place(*path), evidence.place("evaluation", "reported" if reported else "years")),
                "请核对年月，更正印错的一处；确是以后的安排，请写明是计划。",
            )


def _later(dossier: Dossier, latest: Month) -> Iterator[tuple[Path, list[str]]]:
    """The texts, and what is said in lines, with the times in them that are later."""
    lines = [each.history for each in dossier.bodies if each.history]
    whole = "\n".join((every_text(dossier), titles_together(dossier), dossier.funds.total_label, *lines))
    if not (years := later_years(whole, latest)):
        return
    said = chain(texts(dossier), _besides(dossier, latest))
    for path, text in [each for each in said if any(map(each[1].__contains__, years))]:
        if path[:2] == ("findings", "recommendations") or path in _PLANS:
            continue
        if late := list(in_title(text, latest) if path[0] == "documents" else later(text, latest)):
            yield path, late


def _besides(dossier: Dossier, latest: Month) -> Iterator[tuple[Path, str]]:
    """What is said in lines."""
    yield ("funds", "total_label"), dossier.funds.total_label
    yield from ((("lists", number, "title"), each.title) for number, each in enumerate(dossier.lists))
    yield from ((("bodies", number, "history"), each.history) for number, each in enumerate(dossier.bodies))
    for number, document in enumerate(dossier.documents):
        itself = document.date and document.date.year > latest[0]
        if document.role not in ("report", "form") and not itself:
            yield ("documents", number, "title"), document.title
