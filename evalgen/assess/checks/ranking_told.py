"""A place in a ranking that an achievement tells twice is the same place among the same."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PLACE = re.compile(
    r"全(?P<area>[国省市州县区])(?P<among>[^，。；、“”\d]{0,8}?)"
    r"(?:第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,3})(?!批|期|季|个|次|届|年|产)名?|(?P<first>之首|首位|榜首|第1名))"
)
_SIGN = re.compile("第[一二三四五六七八九十\\d]|之首|首位|榜首")


class RankingTold(Check):
    """Where the title of an achievement and its text each tell one place in a ranking (居全市县市区之首; 居全市县市区
    第一), it is the same place, among those of the same area.

    Silent where either tells several, or what is ranked is called otherwise.
    """

    title: ClassVar[str] = "主要绩效的名称与内容所说的名次一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "findings.achievements"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        every = evidence.dossier.findings.achievements
        for number, reached in enumerate(every if _SIGN.search("\n".join([each.title for each in every])) else ()):
            if not _SIGN.search(reached.title) or not _SIGN.search(reached.text):
                continue
            titled, told = ([*_PLACE.finditer(each)] for each in (reached.title, reached.text))
            if len(titled) == len(told) == 1 and _differ(titled[0], told[0]):
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
