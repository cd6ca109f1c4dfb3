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
    "资产利用率|完好率|成活率|保存率|优良率|准确率|公开率|整改率|合规率|规范率|出勤率|回收率)"
)
_SHARE = re.compile(f"{_SHARES}(?:指标)?$")
_BEYOND = r"(?<![\d.])(?:[2-9]\d\d(?:\.\d+)?|1(?:0[1-9]|[1-9]\d)(?:\.\d+)?|100\.\d*[1-9]\d*)[%％]"
_MORE = re.compile(r"%(?:(?<=\d\d\d.)|(?<=\d\d\d\.\d.)|(?<=\d\d\d\.\d\d.))")
"""What stands wherever a percentage has three digits before its point."""
_TOLD = re.compile(rf"({_SHARES}(?:均|都|已|达到?了?|为|是|应|不低于|≥|>=|：|:)*)\s*({_BEYOND})")
_ENDS = ("率", "度", "指标")


@lru_cache(maxsize=1024)
def _is_share(name: str) -> bool:
    """Whether an indicator of this name is a share."""
    return name.endswith(_ENDS) and bool(_SHARE.search(name))


class ShareWithinWhole(Check):
    """What is by its name a share of a whole (满意度, 合格率, 覆盖率, 资产利用率 …) has no figure above 100%, be it the
    figure of an indicator, or told right behind the name in a text or a goal.

    Silent about rates that may go beyond the whole: 完成率, 到位率, 增长率, 毛入学率, 床位使用率.
    """

    title: ClassVar[str] = "占比不超过 100%"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._of_indicators(evidence, scorecard)
        for path, text in (*texts_matching(evidence.dossier, _MORE), *_of_goals(evidence.dossier)):
            for words, number in dict.fromkeys(_TOLD.findall(text)):
                yield self.finding(
                    path,
                    f"文字里写“{words}{number}”，占比不会超过 100%",
                    (("所印", number),),
                    (evidence.place(*path),),
                    "请核对数字和小数点，更正印错的一个。",
                )
                break

    def _of_indicators(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            if not _is_share(line.name):
                continue
            for name, fact in entry_of(evidence, line.id).facts.items():
                figure = parse_quantity(fact.value) if isinstance(fact.value, str) else None
                if figure and figure.unit in ("%", "‰") and figure.decimal > 1:
                    yield self.finding(
                        f"scores.{line.id}.facts.{name}",
                        f"{titled(line)}的数据写作 {figure}，占比不会超过 100%",
                        (("所印", figure),),
                        (evidence.place("scores", line.id, "facts", name),),
                        "请核对数字和小数点，更正印错的一个。",
                    )


def _of_goals(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    for number, goal in enumerate(dossier.project.goals):
        for name in ("text", "target", "actual"):
            text = getattr(goal, name)
            if "%" in text or "％" in text:
                yield ("project", "goals", number, name), figures(text)
