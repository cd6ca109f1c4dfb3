"""A report tells the period that it evaluates, and the day on which it was made, as its cover does."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.dates import DAY
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Identity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_PERIOD = re.compile(
    rf"评价的?(?:范围|期间|时段|区间|时间范围|基准期)(?:内|为|是|：|:)*[^。；\n\d]{{0,6}}{DAY}\s*[至到—–~－-]+\s*{DAY}"
)
_REPORTED = "日，?(?:正式)?(?:出具|提交|形成)了?(?:正式|最终|绩效|评价)*报告"
_MADE = re.compile(rf"(?:((?:19|20)\d\d)年)?(\d{{1,2}})月(\d{{1,2}}){_REPORTED}(?![的初征草])")
_SIGNS = (re.compile(r"日\s*[至到—–~－-]+\s*(?:19|20)\d\d年"), re.compile(_REPORTED))
_DRAFT = re.compile("初稿|征求|草案|讨论|送审|自评|上[年次轮]")


class OwnDatesInWords(Check):
    """Where a text tells the period evaluated by its two days (评价范围为2020年1月1日至2022年12月31日), both are those
    of the cover; and where it tells on which day the report was made (9月28日出具报告), it is the day of the report.

    Silent where both days of a period are other ones, about drafts and other reports, and where the cover has no days.
    """

    title: ClassVar[str] = "文字里的评价期间、报告日期与封面一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        for path, text in texts_matching(evidence.dossier, *_SIGNS):
            odd = [*_odd_period(text, identity), *_odd_day(text, identity.reported)] if path[0] == "report" else []
            if odd:
                yield self.finding(
                    path,
                    "；".join(f"文字里写{what} {told}，封面是 {known}" for what, told, known in odd),
                    [pair for what, told, known in odd for pair in ((f"{what}：文字", told), (what, str(known)))],
                    (evidence.place(*path), evidence.place("evaluation", "period")),
                    "请核对两处的日期，更正印错的一处。",
                )


def _odd_period(text: str, identity: Identity) -> Iterator[tuple[str, When, When]]:
    period = identity.period
    found = _PERIOD.search(text) if period else None
    if not period or not found or not (period.start.day and period.end.day):
        return
    numbers = [int(each) for each in found.groups()]
    told = When(*numbers[:3]), When(*numbers[3:])
    odd = [(one, known) for one, known in zip(told, (period.start, period.end), strict=True) if one != known]
    yield from (("评价期间", one, known) for one, known in odd if len(odd) == 1)


def _odd_day(text: str, reported: When | None) -> Iterator[tuple[str, When, When]]:
    found = _MADE.search(text) if reported and reported.day else None
    if not reported or not found or _DRAFT.search(text, max(0, found.start() - 12), found.end() + 6):
        return
    told = When(int(found[1] or reported.year), int(found[2]), int(found[3]))
    if told != reported:
        yield "报告日期", told, reported
