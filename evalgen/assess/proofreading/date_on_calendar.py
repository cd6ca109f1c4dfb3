"""A date that is told is one that there is on the calendar."""

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.standards.printed_standards import all_printed
from evalgen.assess.texts.beside import all_beside, said_beside
from evalgen.assess.texts.calendar import DOUBTFUL, off_calendar
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path


class DateOnCalendar(Check):
    """No text, goal, event, definition or standard has a date that is on no calendar: a month 13,
    31 April, 30 February.

    Silent about lengths of time (36月), about 29 February without its year, about what a sentence says to be a misprint
    (误写为2月30日), and about what is recorded as one (`form.misprints`).
    """

    title: ClassVar[str] = "日期在日历上都有"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if not DOUBTFUL.search("\n".join((every_text(dossier), all_beside(dossier), all_printed(rubric)))):
            return
        known = "；".join(dossier.form.misprints)
        for at, place, text in chain(_placed(evidence), _in_rubric(rubric)):
            odd = [each for each in dict.fromkeys(off_calendar(text)) if each not in known]
            if odd:
                shown = "、".join(odd)
                yield self.finding(
                    at,
                    f"写的是{named(shown)}，日历上没有这样的日期",
                    (("文字", shown),),
                    (place,),
                    "请对照原件核对日期，更正印错的一处；原文如此的，写入误印（form.misprints）。",
                )


def _placed(evidence: Evidence) -> Iterator[tuple[str | Path, Place, str]]:
    """All that is said in texts and lines, with what a finding about it is at, and where it stands."""
    for path, text in chain(texts(evidence.dossier), said_beside(evidence.dossier)):
        yield path, evidence.place(*path), text


def _in_rubric(rubric: Rubric) -> Iterator[tuple[str | Path, Place, str]]:
    """The definitions and standards that name a date which may be none."""
    for node in rubric.leaves:
        for field in ("definition", "standard"):
            if DOUBTFUL.search(text := getattr(node.indicator, field)):
                yield node.indicator.id, rubric.places.find((*node.position, field)), text
                break
