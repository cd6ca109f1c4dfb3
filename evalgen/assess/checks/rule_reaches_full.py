"""A printed standard lets the best result have full points."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_points, parse_quantity

_PRINTED = re.compile(r"\d+(?:\.\d+)?\s*[%％‰]?")
_FREE = re.compile(r"不扣|不减|满分|[得计]\s*\d")


class RuleReachesFull(Check):
    """A standard in bands that only deducts names, in so many words, a value at which nothing is deducted.

    Found where the rubric follows the letter (`unreachable: literal`), and where the band without deduction rests on
    figures that the printed standard does not contain. Silent for standards that give points, that write 不扣, or that
    the rubric does not print.
    """

    title: ClassVar[str] = "评分标准能得满分"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.scored_by("bands"):
            indicator, rule = node.indicator, node.indicator.rule or {}
            if not (rule.get("unreachable") == "literal" or _added(rule, indicator.standard)):
                continue
            line = scorecard.by_id[indicator.id]
            full = points_of(line.maximum)
            given = "没有评分" if line.awarded is None else points_of(line.awarded)
            yield self.finding(
                line.id,
                f"{titled(line)}的评分标准照字面没有一档不扣分，得不到满分 {full}；评定得分：{given}",
                (("评分标准", indicator.standard or "没有印"), ("分值", full), ("评定得分", given)),
                (
                    rubric.places.find((*node.position, "standard")),
                    evidence.place("scores", line.id, "awarded"),
                ),
                "请在评分标准里写明什么情况不扣分。",
            )


def _added(rule: Mapping[str, Any], standard: str) -> bool:
    bands = rule.get("bands", ())
    if "扣" not in standard or not all("deduct" in band for band in bands) or _FREE.search(standard):
        return False
    free = [band for band in bands if not parse_points(band["deduct"])]
    ends = {str(band[end]) for band in free for end in ("from", "above", "to", "below") if end in band}
    return bool(ends) and not (
        {_value(end) for end in ends} & {_value(each) for each in set(_PRINTED.findall(figures(standard)))}
    )


def _value(text: str) -> object:
    figure = parse_quantity(text)
    return text if figure is None else figure.decimal
