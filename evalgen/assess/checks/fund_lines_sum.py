"""The parts of the money in a form add up to the whole."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.agreement import Sum
from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.funds import FundLine
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_WHOLE = re.compile("总额|合计|总计")
_PARTS = re.compile("财政拨款|上年结转|其他资金|其它资金|单位资金|自有资金|自筹资金")
_COLUMNS = (("initial", "年初预算数"), ("budget", "全年预算数"), ("spent", "执行数"))
_WITHIN = re.compile("一般公共|政府性基金|国有资本|中央|省级|市级|县级|区级|本级|上级")
"""What 财政拨款 is in turn made of."""


class FundLinesSum(Check):
    """In each column of the funds table, 财政拨款, 上年结转 and 其他资金 add up to the total line.

    As far as the printed precision goes. Silent without a total line, without such parts, and in a column that the
    total line leaves empty. Where a part is empty, only a sum above the total is a contradiction.
    """

    title: ClassVar[str] = "资金表各行合计等于资金总额"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        lines = list(enumerate(evidence.dossier.funds.lines))
        whole = next(((index, line) for index, line in lines if _WHOLE.search(line.name)), None)
        parts = _parts([(index, line) for index, line in lines if not _WHOLE.search(line.name)])
        if whole is None or not parts:
            return
        for column, word in _COLUMNS:
            compared = Sum(tuple(getattr(line, column) for _, line in parts), getattr(whole[1], column))
            if compared.contradicts:
                total = f"“{whole[1].name}”{word}"
                at = ("funds", "lines", whole[0], column)
                yield self.finding(
                    ".".join(map(str, at)),
                    compared.words(f"各行{word}", total),
                    compared.figures([line.name for _, line in parts], total),
                    (evidence.place(*at), *(evidence.place("funds", "lines", index, column) for index, _ in parts)),
                    "请核对资金表各行，补上漏印的一行或更正金额。",
                )


def _parts(lines: list[tuple[int, FundLine]]) -> list[tuple[int, FundLine]]:
    """The lines that share the whole among them, without those that only divide 财政拨款 further."""
    found = [(index, line) for index, line in lines if _PARTS.search(line.name)]
    upper = [(index, line) for index, line in found if not _WITHIN.search(line.name)]
    return upper if any("财政拨款" in line.name for _, line in upper) else found
