"""Points of which each has the same share of an indicator have all of it together."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import show_points

_SIGN = "各占"
_MARK = re.compile("[①-⑳]")
_SHARES = re.compile(r"([①-⑳][①-⑳、，和及]*)\s*各占[^，。；;\d]{0,14}(\d{1,3}(?:\.\d+)?)\s*(?:/\s*(\d{1,2})|([%％]))")


class StandardShares(Check):
    """Where a standard gives each of all its numbered points the same share of the indicator (要点①②③各占1/3), the
    shares come to the whole.

    A percentage may be rounded (各占33%). Silent where the standard numbers other points too, which have shares of
    their own.
    """

    title: ClassVar[str] = "评分标准里各要点的占比合计为全部"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "half of a percentage told, for each point"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.nodes:
            if _SIGN not in node.indicator.standard or not (odd := _odd(figures(node.indicator.standard))):
                continue
            told, number, share = odd
            name = named(node.indicator.name)
            yield self.finding(
                node.indicator.id,
                f"{name}的评分标准写“{told}”，{number} 个要点合计是 {show_points(share)}%，不是全部",
                (("评分标准", told), ("要点", number)),
                (rubric.places.find((*node.position, "standard")),),
                "请对照原件核对要点的个数和各占多少，更正印错的一处。",
            )


def _odd(standard: str) -> tuple[str, int, Fraction] | None:
    """The words, how many points they name, and what these have together, in per cent; None where that is all."""
    found = _SHARES.search(standard)
    if not found:
        return None
    marks = _MARK.findall(found[1])
    if len(marks) < 2 or set(_MARK.findall(standard)) - set(marks):
        return None
    each = Fraction(found[2]) * (1 if found[4] else Fraction(100, int(found[3]) or 1))
    slack = Fraction(len(marks), 2 * 10 ** len(found[2].partition(".")[2])) if found[4] else Fraction(0)
    share = each * len(marks)
    return None if abs(share - 100) <= slack else (found[0], len(marks), share)
