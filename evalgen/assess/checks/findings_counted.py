"""Where points go for each finding, the words on the indicator count the findings that are listed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER
from evalgen.assess.entered import titled
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_UNIT = "(?P<unit>起|处|项|笔|例|次|个(?!月))"
_TOLD = re.compile(
    rf"(?:共|合计|共计|累计|总计|(?<=中)(?:仍|只)?有)(?:发现|存在|有|计)?{NUMBER}{_UNIT}"
    r"(?=[，,。；;、）)]|不|没|未|超|违|问题|$)"
)
_NO_COUNT = re.compile("其中|部分|上年|去年|自评|整改|已|抽查")


class FindingsCounted(Check):
    """Where the standard deducts for each finding (每发现一起) and findings are listed, the only number of them that
    the words on the indicator tell (共3起, 12个标段中有3个超期) is that of the list.

    Silent about parts, what was mended, and lists with an entry that counts something itself (3个标段超期).
    """

    title: ClassVar[str] = "逐起扣分的，文字里的起数与所列一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.scored_by("deduction"):
            entry = evidence.dossier.scores.get(node.indicator.id)
            rule = node.indicator.rule or {}
            if not entry or not entry.counted or not entry.narrative or rule.get("count", "counted") != "counted":
                continue
            text = figures(entry.narrative)
            told = {(number_of(each["number"]), each["unit"], each[0]) for each in _TOLD.finditer(text)}
            if len(told) != 1 or _NO_COUNT.search(text):
                continue
            number, unit, words = told.pop()
            counts = re.compile(rf"(?:\d|[一二两三四五六七八九十]){unit}")
            if number != len(entry.counted) and not any(counts.search(each.what) for each in entry.counted):
                yield self._finding(evidence, scorecard, node.indicator.id, words, len(entry.counted))

    def _finding(self, evidence: Evidence, scorecard: Scorecard, own: str, words: str, listed: int) -> Finding:
        return self.finding(
            f"scores.{own}.counted",
            f"{titled(scorecard.by_id[own])}的文字里写“{words}”，所列的是 {listed} 起",
            (("文字", words), ("所列", listed)),
            (evidence.place("scores", own, "narrative"), evidence.place("scores", own, "counted")),
            "请核对文字和所列的各起，更正数目或补全所列。",
        )
