"""Whoever says in one breath when work starts and when it ends has it start first."""

import re
from collections.abc import Iterator
from itertools import product
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.names.normal import named
from evalgen.assess.texts.dates import date_of
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Milestone
from evalgen.problems.place import Path
from evalgen.units import When

_START = re.compile("招标|开工|动工|启动|签约|签订合同|开始|进场")
_END = re.compile("完工|竣工|完成|建成|验收|交付|结束|投入使用")
_DATE = r"((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?"
_ON = "(?:公开|正式|全面|组织|已|底|初)*"
_STARTED = re.compile(rf"月(?:\d{{1,2}}日)?{_ON}(?:{_START.pattern})")
_SPAN = re.compile(
    rf"{_DATE}{_ON}(?:{_START.pattern})(?:建设|施工|实施)?"
    rf"[,，、；;]?(?:并|计划|预计|拟|原定|约定|应|于|在|到|至|确保)*{_DATE}"
    rf"(?:底|初|前|之前|以前|全面|全部|已)*(?:{_END.pattern})"
)


class StartBeforeEnd(Check):
    """Where one phrase says when something starts and right after it when it ends (2019年7月招标，计划2019年10月完工),
    the end is not before the start. Read in the words of an event (`milestones`), the definitions of the indicators and
    the texts; and an event is not over before the start that is planned for it.

    Dates known to the month are out of order only if no day in them is in order. Silent where anything else stands
    between the two dates: they may be of two things.
    """

    title: ClassVar[str] = "起始时间不晚于完成时间"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the same month, or the same day"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in _phrases(evidence, rubric):
            for found in _SPAN.finditer(text) if "月" in text else ():
                start, end = _when(*found.groups()[:3]), _when(*found.groups()[3:])
                if start and end and after(start, end):
                    yield self._finding(evidence, rubric, path, (found[0], start, end))
                    break
        for number, event in enumerate(evidence.dossier.milestones):
            yield from self._planned(evidence, number, event)

    def _finding(self, evidence: Evidence, rubric: Rubric, path: Path, said: tuple[str, When, When]) -> Finding:
        words, start, end = said
        node = rubric.by_id.get(str(path[0]))
        return self.finding(
            path,
            f"{named(words)}：完成的时间 {end} 早于起始的时间 {start}",
            (("起始", start), ("完成", end)),
            (rubric.places.find((*node.position, "definition")) if node else evidence.place(*path),),
            "请核对两个时间，更正写错的一个。",
        )

    def _planned(self, evidence: Evidence, number: int, event: Milestone) -> Iterator[Finding]:
        reported = evidence.dossier.evaluation.reported
        if not {"ahead", "done"} <= {each.state for each in event.stated}:
            return
        dated = [(place, each, date_of(each, reported)) for place, each in enumerate(event.stated)]
        starts = [(p, d, when) for p, d, when in dated if when and d.state == "ahead" and _START.search(d.words)]
        ends = [(p, d, when) for p, d, when in dated if when and d.state == "done" and _END.search(d.words)]
        for (place, planned, start), (at, done, end) in product(starts, ends):
            if after(start, end) and not _END.search(planned.words) and not _START.search(done.words):
                yield self.finding(
                    f"milestones.{number}.stated.{at}",
                    f"{named(event.title)}：{named(done.words)}，计划却是{named(planned.words)}，还没有开始就已经完成",
                    ((planned.words, start), (done.words, end)),
                    [evidence.place("milestones", number, "stated", each) for each in (at, place)],
                    "请核对两个时间，更正写错的一个；确实提前实施的，写明开始的时间。",
                )
                return


def _phrases(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[Path, str]]:
    """The words of events, the definitions by the indicator's id, and the texts."""
    for number, event in enumerate(evidence.dossier.milestones):
        yield from ((("milestones", number, "stated", place), each.words) for place, each in enumerate(event.stated))
    yield from (
        ((node.indicator.id,), definition) for node in rubric.nodes if "月" in (definition := node.indicator.definition)
    )
    yield from texts_matching(evidence.dossier, _STARTED)


def _when(year: str, month: str, day: str | None) -> When | None:
    try:
        return When.parse("-".join(filter(None, (year, month, day))))
    except ValueError:
        return None
