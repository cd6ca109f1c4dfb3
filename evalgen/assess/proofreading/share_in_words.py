"""A share that a sentence tells is no more than the whole."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.beyond_whole import BEYOND, LINK, MORE, SHARES, goals_beyond
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TOLD = re.compile(rf"{SHARES}{LINK}\s*(?P<number>{BEYOND})")
_DONE = re.compile(rf"(?:^|(?<=[，。；、：;,:“（(\s]))(?P<number>{BEYOND})(?:及时|足额|按时|按期|合格|覆盖|达标|满意)")
"""So much of something was done in time, or is sound (100%足额发放)."""


class ShareInWords(Check):
    """What is by its name a share of a whole (满意度, 合格率, 覆盖率, 管护率 …) has no figure above 100% right behind
    it in a text or in the words of a goal; nor was more than 100% of anything done in time or in full (100%足额发放).

    Silent about rates that may go beyond the whole (完成率, 到位率, 增长率, 毛入学率, 床位使用率), and about what is
    done beyond a plan or a base.
    """

    title: ClassVar[str] = "文字里的占比不超过 100%"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        of_goals = [(path, text) for path, _, text in goals_beyond(evidence.dossier)]
        for path, text in (*texts_matching(evidence.dossier, MORE), *of_goals):
            if found := _TOLD.search(text) or _DONE.search(text):
                yield self.finding(
                    path,
                    f"文字里写“{found[0]}”，占比不会超过 100%",
                    (("所印", found["number"]),),
                    (evidence.place(*path),),
                    "请核对数字和小数点，更正印错的一个。",
                )
