"""What a text announces by number (以下三个方面) it counts off."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.counted_off import FIRST_LINE, STARTS, Announced, counted_off, numbered_off
from evalgen.assess.money.printed_amounts import texts_matching, texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class PointsCountedOff(Check):
    """Where a text announces a number of points right before it counts them off (以下三个方面：一是…；二是…), that many
    follow: 一是 and 二是, 第一 and 第二, 其一 and 其二, or lines numbered from 1 on.

    Silent where anything stands between the number and the first point, where no second one follows, and where the
    first point comes again in the same section, as in lists within lists.
    """

    title: ClassVar[str] = "“几个方面”与所列各点的数目一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        for start in STARTS:
            for path, text in texts_with(dossier, start):
                yield from self._odd(evidence, path, counted_off(text, start))
        for path, text in texts_matching(dossier, FIRST_LINE):
            yield from self._odd(evidence, path, numbered_off(text))

    def _odd(self, evidence: Evidence, path: Path, announced: Iterator[Announced]) -> Iterator[Finding]:
        if odd := [each for each in announced if each.number != each.follow]:
            yield self.finding(
                ".".join(map(str, path)),
                "；".join(map(_words, odd)),
                [pair for each in odd for pair in (("文字", each.told), ("数到", each.last))],
                (evidence.place(*path),),
                "请核对文字，更正数目，或补上漏写、删去多写的一点。",
            )


def _words(each: Announced) -> str:
    only = "只" if each.follow < each.number else ""
    return f"文字里写“{each.told}”，后面{only}写到“{each.last}”（{each.follow} 点）"
