"""A place in a ranking that an achievement tells twice is the same place among the same."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.sentences import clause_before
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PLACE = re.compile(
    r"全(?P<area>[国省市州县区])(?P<among>[^，。；、“”\d]{0,8}?)"
    r"(?:第(?P<number>[一二三四五六七八九十]{1,3}+|\d{1,3}+)名?(?=[位的，。；、！？）”\s]|$)|(?P<first>之首|首位|榜首))"
)
_MOVED = re.compile("[由从较比原曾]|上年|去年|往年|上升|提升|前移")
"""Words of a place in another year."""
_VERBS = re.compile(
    "(?:继续|稳|总|并|均|也|名次|位列|位居|排名|排在|排|名列|居|列|在|为|获得?|荣获|取得|保持|达到?)*+$"
)


class RankingTold(Check):
    """Where the title of an achievement and its text each tell one place in a ranking (居全市县市区之首; 居全市县市区
    第一), it is the same place, among those of the same area.

    Silent where either tells several, or of a change (由全市第五升至第一), where what is ranked is called otherwise,
    and about what is no place (第一方阵, 第一批).
    """

    title: ClassVar[str] = "主要绩效的名称与内容所说的名次一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "findings.achievements"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        every = evidence.dossier.findings.achievements
        for number, reached in enumerate(every if _PLACE.search("\n".join([each.title for each in every])) else ()):
            titled = [*_PLACE.finditer(reached.title)]
            told = [*_PLACE.finditer(reached.text)] if len(titled) == 1 else []
            if len(told) == 1 and _differ(titled[0], told[0]) and _of_one(titled[0], told[0]):
                yield self.finding(
                    f"findings.achievements.{number}.title",
                    f"主要绩效的名称写“{titled[0][0]}”，内容写“{told[0][0]}”",
                    (("名称", titled[0][0]), ("内容", told[0][0])),
                    [evidence.place("findings", "achievements", number, field) for field in ("title", "text")],
                    "请核对原件，更正写错的名次或范围。",
                )


def _differ(one: re.Match[str], other: re.Match[str]) -> bool:
    places = [1 if each["first"] else number_of(each["number"]) for each in (one, other)]
    return one["among"] == other["among"] and (places[0] != places[1]) != (one["area"] != other["area"])


def _of_one(titled: re.Match[str], told: re.Match[str]) -> bool:
    """Whether both are of this time, and the text names nothing else that is ranked than the title does."""
    if any(_MOVED.search(clause_before(each.string, each.start())) for each in (titled, told)):
        return False
    thing = _VERBS.sub("", clause_before(told.string, told.start()))
    return thing[:2] in titled.string
