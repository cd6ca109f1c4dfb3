"""A share of people or things is no more than all of them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, titled
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import parse_quantity

_SHARES = (
    "(?:满意度|满意率|合格率|覆盖率|知晓率|及时率|达标率|普及率|办结率|回复率|参与率|(?<!毛)入学率|"
    "资产利用率|完好率|成活率|保存率|优良率|准确率|公开率|整改率|合规率|规范率|出勤率|回收率|管护率|发放率|兑现率|"
    "公示率|建档率|(?<![物地])处置率|处理率|通过率|正常率|有效率|查明率|扑灭率|治愈率|成灾率|受害率)"
)
_OF_ALL = r"占比|占[^、，,]{1,16}比重|(?:得到|享受|接受|参与|达标|合格)[^的、，,]{0,16}比例"
_SHARE = re.compile(f"(?:{_SHARES}|{_OF_ALL})(?:指标)?$")
_OF_ANOTHER = re.compile(
    "GDP|生产总值|财力|收入|存款|贷款|资产|预算|计划|上年|增[长加幅]|[提上]升|提高|较|产出|数[与和同]"
)
"""Words in names of what is measured by another whole, or against what was before."""
_LIMITED = re.compile("(?<!成本)(?<!预算)(?<!超概)(?<!费用)(?<!支出)(?<!投资)(?<!造价)(?<!概算)控制率$")
"""Names of what is held to a limit, which may be missed, but is not set above 100%."""
_BEYOND = r"(?<![\d.])(?:[2-9]\d\d(?:\.\d+)?|1(?:0[1-9]|[1-9]\d)(?:\.\d+)?|100\.\d*[1-9]\d*)[%％]"
_MORE = re.compile(r"%(?:(?<=\d\d\d.)(?<!100.)|(?<=\d\d\d\.\d.)|(?<=\d\d\d\.\d\d.)|(?<=\d\d\d\.\d\d\d.))")
"""What stands wherever a percentage has three digits before its point, but for 100%."""
_LINK = "(?:均|都|已|达到?了?|为|是|应|不低于|≥|>=|：|:)*"
_TOLD = re.compile(rf"{_SHARES}{_LINK}\s*(?P<number>{_BEYOND})")
_DONE = re.compile(rf"(?:^|(?<=[，。；、：;,:“（(\s]))(?P<number>{_BEYOND})(?:及时|足额|按时|按期|合格|覆盖|达标|满意)")
"""So much of something was done in time, or is sound (100%足额发放)."""
_ALONE = re.compile(rf"{_LINK}\s*(?P<number>{_BEYOND})")
_PARTS = ("例", "比", "重")
_ENDS = ("率", "度", "指标", *_PARTS)


@lru_cache(maxsize=1024)
def _is_share(name: str) -> bool:
    """Whether an indicator of this name is a share."""
    if not name.endswith(_ENDS) or not _SHARE.search(name):
        return False
    return not (name.endswith(_PARTS) and _OF_ANOTHER.search(name))


class ShareWithinWhole(Check):
    """What is by its name a share of a whole (满意度, 合格率, 覆盖率, 管护率 …) has no figure above 100%, be it the
    figure of an indicator or a goal, or told right behind the name in a text or a goal; nor was more than 100% of
    anything done in time or in full (100%足额发放). No target of a rate of control (人员控制率) is above 100%.

    Silent about rates that may go beyond the whole: 完成率, 到位率, 增长率, 毛入学率, 床位使用率, 成本控制率, shares of
    what is no whole (占GDP比重), the actual value of a rate of control, and what is done beyond a plan or a base.
    """

    title: ClassVar[str] = "占比不超过 100%"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._of_indicators(evidence, scorecard)
        of_goals = list(_of_goals(evidence.dossier))
        told = [*texts_matching(evidence.dossier, _MORE), *[(path, text) for path, _, text in of_goals]]
        for path, text in told:
            if found := _TOLD.search(text) or _DONE.search(text):
                yield self._in_words(evidence, path, found[0], found["number"])
        for path, title, text in of_goals:
            if path[-1] != "text" and _is_share(title) and (found := _ALONE.match(text)):
                yield self._in_words(evidence, path, f"{title}{found[0]}", found["number"])

    def _in_words(self, evidence: Evidence, path: Path, words: str, number: str) -> Finding:
        return self.finding(
            path,
            f"文字里写“{words}”，占比不会超过 100%",
            (("所印", number),),
            (evidence.place(*path),),
            "请核对数字和小数点，更正印错的一个。",
        )

    def _of_indicators(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            share = _is_share(line.name)
            if not share and not line.name.endswith("控制率"):
                continue
            for name, fact in entry_of(evidence, line.id).facts.items():
                figure = parse_quantity(fact.value) if isinstance(fact.value, str) else None
                if not figure or figure.unit not in ("%", "‰") or figure.number <= 100 or figure.decimal <= 1:
                    continue
                if share or (name == "target" and _LIMITED.search(line.name)):
                    what = "占比不会超过" if share else "控制率的指标值不会高于"
                    yield self.finding(
                        f"scores.{line.id}.facts.{name}",
                        f"{titled(line)}的数据写作 {figure}，{what} 100%",
                        (("所印", figure),),
                        (evidence.place("scores", line.id, "facts", name),),
                        "请核对数字和小数点，更正印错的一个。",
                    )


def _of_goals(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """What goals tell that is more than 100%, behind the title of the goal."""
    for number, goal in enumerate(dossier.project.goals):
        for name, text in (("text", goal.text), ("target", goal.target), ("actual", goal.actual)):
            if ("%" in text or "％" in text) and _MORE.search(told := figures(text)):
                yield ("project", "goals", number, name), goal.title, told
