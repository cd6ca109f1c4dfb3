"""An event has one date, wherever the report dates it."""

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.goals.delays import dated_otherwise
from evalgen.assess.names.normal import named
from evalgen.assess.texts.dates import date_of, is_counted_back
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Dated, Milestone
from evalgen.units import When

_Shown = tuple[int, Dated, When]


class MilestoneDates(Check):
    """An event (`milestones`) has the same date at every place, is not dated before one that it came after, and is not
    said to be done by a date after the report. Where an indicator counts the delay from a planned date, which is the
    one that the event was planned for (计划2021年11月30日完工), the date that it counts to is that of the event too.

    Words count as dates too: 去年10月 in a report of 2022 is 2021年10月. Dates known to the month or the year differ
    only if no day is in both. What is still ahead (计划) is not compared; nor are dates of indicators where two events
    were planned for one day.
    """

    title: ClassVar[str] = "同一件事各处所写的时间一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        milestones, reported = evidence.dossier.milestones, last_reported(evidence.dossier)
        dates = {each.id: (n, tuple(_dates(each, reported))) for n, each in enumerate(milestones)}
        for number, milestone in enumerate(milestones):
            title, own = milestone.title, dates[milestone.id][1]
            for one, other in combinations(own, 2):
                if after(one[2], other[2]) or after(other[2], one[2]):
                    words = f"{named(title)}的时间前后不一：{_said(one, reported)}；{_said(other, reported)}"
                    yield self._finding(evidence, ("stated", other[0]), words, ((number, other), (number, one)))
                    break
            for place, before in enumerate(milestone.after):
                position, early = dates[before]
                if own and early and all(after(one[2], other[2]) for one in early for other in own):
                    words = f"{named(title)}写在{named(milestones[position].title)}之后，时间却更早"
                    words += f"：{_said(own[0], reported)}；{_said(early[0], reported)}"
                    yield self._finding(evidence, ("after", place), words, ((number, own[0]), (position, early[0])))
            for done in own:
                if reported and done[1].state == "done" and after(done[2], reported):
                    words = f"{named(title)}写作已经完成，时间却晚于报告日期 {reported}：{_said(done, reported)}"
                    yield self._finding(evidence, ("stated", done[0]), words, ((number, done),))
        yield from self._scored(evidence, rubric)

    def _scored(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        """What an indicator counts from another date."""
        milestones = evidence.dossier.milestones
        for number, at, delay in dated_otherwise(evidence, rubric):
            yield self.finding(
                f"milestones.{number}.stated.{at}.when",
                f"{named(milestones[number].title)}写在 {delay.told}，“{delay.name}”计的{delay.word}是 {delay.counted}",
                ((milestones[number].stated[at].words, delay.told), (delay.word, delay.counted)),
                (evidence.place("milestones", number, "stated", at), evidence.place(*delay.path)),
                "请核对两处的时间，更正写错的一处；说的是两件事的，分别写明。",
            )

    def _finding(
        self, evidence: Evidence, below: tuple[str, int], words: str, shown: tuple[tuple[int, _Shown], ...]
    ) -> Finding:
        return self.finding(
            f"milestones.{shown[0][0]}.{below[0]}.{below[1]}",
            words,
            tuple((dated.words, when) for _, (_, dated, when) in shown),
            [evidence.place("milestones", number, "stated", place) for number, (place, _, _) in shown],
            "请核对各处的时间，更正写错的一处；从旧材料移来的相对时间（去年、今年）改写成年月。",
        )


def _dates(milestone: Milestone, reported: When | None) -> Iterator[_Shown]:
    for number, dated in enumerate(milestone.stated):
        when = date_of(dated, reported)
        if when and dated.state != "ahead":
            yield number, dated, when


def _said(shown: _Shown, reported: When | None) -> str:
    _, dated, when = shown
    how = f"按报告日期 {reported} 推算" if is_counted_back(dated) else ""
    return f"{named(dated.words)}{how}是 {when}"
