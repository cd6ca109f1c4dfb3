"""The year in the title and in the table is a year evaluated."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import folded
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class TitleYear(Check):
    """A title that names years names one that is evaluated, and so do the heading of the form's table and the title of
    the document that is the report or the form.

    Silent about a title without a year, about the year of the report (2022年度重点评价 of money of 2021), about a
    document that repeats the title, and about every other document.
    """

    title: ClassVar[str] = "标题、表头的年度是被评价的年度"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, table = evidence.dossier.evaluation, evidence.dossier.form.table_year
        evaluated, named = "、".join(map(str, identity.years)), _years(identity.title)
        title = "、".join(map(str, sorted(named)))
        allowed = {*identity.years, *([identity.reported.year] if identity.reported else [])}
        if named and not named & allowed:
            yield self.finding(
                "evaluation.title",
                f"标题写 {title} 年，被评价的年度是 {evaluated} 年",
                (("标题", f"{title} 年"), ("被评价的年度", f"{evaluated} 年")),
                (evidence.place("evaluation", "title"), evidence.place("evaluation", "years")),
                "请核对年度，更正标题或被评价的年度。",
            )
        if table and table not in identity.years:
            yield self.finding(
                "form.table_year",
                f"表头写 {table} 年度，{f'标题写 {title} 年，' if named else ''}被评价的年度是 {evaluated} 年",
                (("表头", f"{table} 年度"), ("被评价的年度", f"{evaluated} 年")),
                (evidence.place("form", "table_year"), evidence.place("evaluation", "title")),
                "请核对年度，更正标题或表头。",
            )
        yield from self._documents(evidence, evaluated, allowed | named)

    def _documents(self, evidence: Evidence, evaluated: str, allowed: set[int]) -> Iterator[Finding]:
        for number, document in enumerate(evidence.dossier.documents):
            printed = _years(document.title) if document.role in ("report", "form") else set()
            if printed and not printed & (allowed):
                shown = "、".join(map(str, sorted(printed)))
                yield self.finding(
                    f"documents.{number}.title",
                    f"《{document.title}》写 {shown} 年，被评价的年度是 {evaluated} 年",
                    (("文件名称", f"{shown} 年"), ("被评价的年度", f"{evaluated} 年")),
                    (evidence.place("documents", number, "title"), evidence.place("evaluation", "years")),
                    "请核对年度，更正文件名称或被评价的年度；不是这次评价的报告或自评表的，改写 role。",
                )


def _years(title: str) -> set[int]:
    """The years that a title names; both ends of a span name all between them."""
    text = folded(title)
    found = {int(each) for each in _YEAR.findall(text)}
    for first, last in _SPAN.findall(text):
        found |= set(range(int(first), int(last) + 1))
    return found


_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s*(?:年|至|[-—–~]))")
_SPAN = re.compile(r"(?<!\d)(20\d\d)年?\s*(?:至|[-—–~]+)\s*(20\d\d)(?!\d)")
