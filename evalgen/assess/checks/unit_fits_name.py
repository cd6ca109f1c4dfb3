"""A number of things is no percentage, and an area no money."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.normal import named
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_COUNTS = frozenset(
    ("次数", "人数", "户数", "场次", "人次", "场数", "篇数", "台数", "件数", "份数", "个数", "套数", "天数", "册数")
)
_SIZES = frozenset(("面积", "里程", "长度"))
_FACTS = (("target", "指标值"), ("actual", "完成值"))


class UnitFitsName(Check):
    """An indicator that is by its name a number of things (次数, 人数 …) or a size (面积, 里程, 长度) has neither its
    target nor its actual value in money; nor in %, unless both are in %, or 100% is all that is given: some forms enter
    the share that was done.

    Silent about 数量, which may be of anything, and about figures without a unit.
    """

    title: ClassVar[str] = "次数、面积的单位不是百分比或金额"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.leaves:
            own = node.indicator
            end = own.name[-2:]
            if end not in _COUNTS and end not in _SIZES:
                continue
            odd = _odd(entry_of(evidence, own.id))
            if odd:
                shown = "、".join(f"{label} {figure}" for label, figure in odd)
                kind = "金额" if odd[0][1].base == "元" else "百分比"
                yield self.finding(
                    own.id,
                    f"{named(own.name)}的{shown}是{kind}，不是{end}",
                    odd,
                    (evidence.place("scores", own.id), rubric.places.find(node.position)),
                    "请核对原件，更正数值的单位或指标名称。",
                )


def _odd(entry: Entry) -> list[tuple[str, Quantity]]:
    given = [(label, figure) for name, label in _FACTS if (figure := figure_of(entry, name))]
    money = [each for each in given if each[1].base == "元"]
    shares = [each for each in given if each[1].unit in ("%", "‰")]
    alone = len(given) == 1 and bool(shares) and shares[0][1].number != 100
    return money or (shares if alone or len(shares) < len(given) else [])
