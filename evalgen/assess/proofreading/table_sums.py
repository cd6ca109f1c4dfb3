"""The last row of a table in a chapter is what the others come to, and each rate the share of the same two columns."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.tables import tables_in
from evalgen.assess.told.table_rates import odd_rates
from evalgen.assess.told.table_totals import odd_totals
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import dotted


class TableSums(Check):
    """In a table of a chapter, the row called 合计, 总计 or 小计 tells in each column what the rows above it come to;
    and where in all rows but one a percentage is the share of the same two columns (得分÷分值), it is so in that one.

    Compared at the precision printed. Silent about columns of rates, averages, prices, years and numbers of rows, about
    tables with rows of parts (其中) or rows left out (……), rows that hold something but a figure, and columns whose
    rows come to more than a fifth more or less: these count something twice.
    """

    title: ClassVar[str] = "正文表格的合计与各行相符"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "half of the last place of each figure"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        odd: dict[str, list[tuple[str, str, str]]] = {}
        places = {}
        for path, table in tables_in(evidence.dossier):
            at = dotted(path)
            if found := [*odd_totals(table), *odd_rates(table)]:
                odd.setdefault(at, []).extend(found)
                places[at] = evidence.place(*path)
        for at, wrong in odd.items():
            yield self.finding(
                at,
                "；".join(f"表格里“{where}”写 {told}，{right}" for where, told, right in wrong),
                [pair for where, told, right in wrong for pair in ((where, told), ("按表里的数", right))],
                (places[at],),
                "请核对表格的各行，更正印错的一个数。",
            )
