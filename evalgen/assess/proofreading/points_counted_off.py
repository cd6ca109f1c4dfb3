"""What a text announces by number (以下三个方面) it counts off, and leaves none out."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.counted_off import FIRST_LINE, SIGNS, Announced, counted_off, left_out, numbered_off
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class PointsCountedOff(Check):
    """Where a text announces a number of points right before it counts them off (以下三个方面：一是…；二是…), that many
    follow: 一是 and 二是, 第一 and 第二, 其一 and 其二, or lines numbered from 1 on; and none of these is left out
    (一是…；三是…).

    Silent where anything stands between the number and the first point, where no second one follows, where the first
    point comes again in the same section, as in lists within lists, and about points left out where some are told in
    another way (其次, 2.).
    """

    title: ClassVar[str] = "“几个方面”与所列各点的数目一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, *SIGNS.values(), FIRST_LINE):
            for start in SIGNS:
                if start not in text:
                    continue
                if gaps := tuple(left_out(text, start)):
                    yield self._left_out(evidence, path, gaps)
                else:
                    yield from self._odd(evidence, path, counted_off(text, start))
            yield from self._odd(evidence, path, numbered_off(text))

    def _left_out(self, evidence: Evidence, path: Path, gaps: Sequence[tuple[str, str]]) -> Finding:
        return self.finding(
            path,
            "；".join(f"文字里“{before}”之后是“{behind}”，中间缺一点" for before, behind in gaps),
            [pair for before, behind in gaps for pair in (("前一点", before), ("后一点", behind))],
            (evidence.place(*path),),
            "请核对文字，补上漏写的一点，或更正次序。",
        )

    def _odd(self, evidence: Evidence, path: Path, announced: Iterator[Announced]) -> Iterator[Finding]:
        if odd := [each for each in announced if each.number != each.follow]:
            yield self.finding(
                path,
                "；".join(map(_words, odd)),
                [pair for each in odd for pair in (("文字", each.told), ("数到", each.last))],
                (evidence.place(*path),),
                "请核对文字，更正数目，或补上漏写、删去多写的一点。",
            )


def _words(each: Announced) -> str:
    only = "只" if each.follow < each.number else ""
    return f"文字里写“{each.told}”，后面{only}写到“{each.last}”（{each.follow} 点）"
