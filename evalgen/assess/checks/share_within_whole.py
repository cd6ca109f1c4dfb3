"""A share of people or things is no more than all of them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, titled
from evalgen.assess.told.beyond_whole import BEYOND, LINK, SHARES, goals_beyond
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_quantity

_OF_ALL = r"占比|占[^、，,]{1,16}比重|(?:得到|享受|接受|参与|达标|合格)[^的、，,]{0,16}比例"
_SHARE = re.compile(f"(?:{SHARES}|{_OF_ALL})(?:指标)?$")
_OF_ANOTHER = re.compile(
    "GDP|生产总值|财力|收入|存款|贷款|资产|预算|计划|上年|增[长加幅]|[提上]升|提高|较|产出|数[与和同]"
)
"""Words in names of what is measured by another whole, or against what was before."""
_LIMITED = re.compile("(?<!成本)(?<!预算)(?<!超概)(?<!费用)(?<!支出)(?<!投资)(?<!造价)(?<!概算)控制率$")
"""Names of what is held to a limit, which may be missed, but is not set above 100%."""
_ALONE = re.compile(rf"{LINK}\s*(?P<number>{BEYOND})")
"""The figure of a goal whose title is the share."""
_PARTS = ("例", "比", "重")
_ENDS = ("率", "度", "指标", *_PARTS)


@lru_cache(maxsize=1024)
def _is_share(name: str) -> bool:
    """Whether an indicator of this name is a share."""
    if not name.endswith(_ENDS) or not _SHARE.search(name):
        return False
    return not (name.endswith(_PARTS) and _OF_ANOTHER.search(name))


@lru_cache(maxsize=1024)
def _is_limited(name: str) -> bool:
    """Whether an indicator of this name is held to a limit."""
    return name.endswith("控制率") and bool(_LIMITED.search(name))


class ShareWithinWhole(Check):
    """What is by its name a share of a whole (满意度, 合格率, 覆盖率, 管护率 …) has no figure above 100%, as an
    indicator or as a goal. No target of a rate of control (人员控制率) is above 100%.

    Silent about rates that may go beyond the whole: 完成率, 到位率, 增长率, 毛入学率, 床位使用率, 成本控制率, shares of
    what is no whole (占GDP比重), and the actual value of a rate of control.
    """

    title: ClassVar[str] = "占比不超过 100%"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._of_indicators(evidence, scorecard)
        for path, title, text in goals_beyond(evidence.dossier):
            if path[-1] != "text" and _is_share(title) and (found := _ALONE.match(text)):
                yield self.finding(
                    path,
                    f"文字里写“{title}{found[0]}”，占比不会超过 100%",
                    (("所印", found["number"]),),
                    (evidence.place(*path),),
                    "请核对数字和小数点，更正印错的一个。",
                )

    def _of_indicators(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            share = _is_share(line.name)
            if not share and not _is_limited(line.name):
                continue
            for name, fact in entry_of(evidence, line.id).facts.items():
                figure = parse_quantity(fact.value) if isinstance(fact.value, str) else None
                # Most are no more than 100 of either.
                if not figure or figure.unit not in ("%", "‰") or figure.number <= 100 or figure.decimal <= 1:
                    continue
                if share or name == "target":
                    what = "占比不会超过" if share else "控制率的指标值不会高于"
                    yield self.finding(
                        f"scores.{line.id}.facts.{name}",
                        f"{titled(line)}的数据写作 {figure}，{what} 100%",
                        (("所印", figure),),
                        (evidence.place("scores", line.id, "facts", name),),
                        "请核对数字和小数点，更正印错的一个。",
                    )
