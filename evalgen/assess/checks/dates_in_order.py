"""Work starts before it ends, and a report comes after what it reports on."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.entered import entry_of
from evalgen.assess.goals.delays import of_two_facts
from evalgen.assess.money.flows import dated_flows
from evalgen.assess.texts.dates import tenders_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.fact_words import FACT_WORDS
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import Event, Response
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Indicator
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_SETTLE = "请核对两个日期，更正印错的一个。"
_Dated = tuple[str, Path, When | None]


class DatesInOrder(Check):
    """The period starts before it ends and ends before the fieldwork, the fieldwork comes before the report, no
    document that the report rests on is later than the report (what only a rectification or an answer cites may be), no
    money is told as of a later day, and no recommendation is due before it or, without its date, before
    the years that are evaluated. Where a rule sets a number of days or
    months for what takes from one date to another (`days(signed, finished) - 90天`), they are in order and not later
    than the report; nor is what a rule counts as the actual date. No contract is signed before the one invitation for
    tenders that an event tells.

    Dates known to the month or the year are out of order only if no day in them is in order. Silent about the end of
    the period in an evaluation of the process alone (实施过程评价), which may come before it.
    """

    title: ClassVar[str] = "日期前后有序"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        pairs = (*_pairs(evidence), *_terms(evidence, rubric))
        for (label, path, date), (name, elsewhere, later) in pairs:
            if date and later and after(date, later):
                yield self.finding(
                    path,
                    f"{label} {date} 晚于{name} {later}，前后颠倒",
                    ((label, date), (name, later)),
                    (evidence.place(*path), evidence.place(*elsewhere)),
                    _SETTLE,
                )
        yield from self._due(evidence)

    def _due(self, evidence: Evidence) -> Iterator[Finding]:
        identity, reported = evidence.dossier.evaluation, last_reported(evidence.dossier)
        # Without its date, a report is no earlier than the years that it is about begin.
        name, first = ("报告日期", reported) if reported else ("被评价的年度", When(min(identity.years)))
        for number, advice in enumerate(evidence.dossier.findings.recommendations):
            if advice.due and after(first, advice.due):
                yield self.finding(
                    f"findings.recommendations.{number}.due",
                    f"建议的期限 {advice.due} 早于{name} {first}，前后颠倒",
                    (("建议的期限", advice.due), (name, first)),
                    (
                        evidence.place("findings", "recommendations", number, "due"),
                        evidence.place("evaluation", "reported" if reported else "years"),
                    ),
                    _SETTLE,
                )


def _pairs(evidence: Evidence) -> Iterator[tuple[_Dated, _Dated]]:
    """Every two dates of which the first must not be later."""
    identity, period = evidence.dossier.evaluation, evidence.dossier.evaluation.period
    start = ("评价期间的起", ("evaluation", "period", "start"), period.start if period else None)
    end = ("评价期间的止", ("evaluation", "period", "end"), period.end if period else None)
    fieldwork = ("现场评价", ("evaluation", "fieldwork"), identity.fieldwork)
    last = last_reported(evidence.dossier)
    reported = ("报告日期", ("evaluation", "reported"), last)
    yield start, end
    yield fieldwork, reported
    if identity.covers != ("process",):
        yield end, fieldwork if identity.fieldwork else reported
    for index, document in enumerate(evidence.dossier.documents):
        # Only documents of the year of the report, and later ones, can be later than it.
        if not document.date or not last or document.date.year < last.year or document.role in ("report", "form"):
            continue
        if not after(document.date, last) or document.id not in _followed(evidence.dossier):
            yield (f"《{document.title}》的日期", ("documents", index, "date"), document.date), reported
    for name, path, flow in dated_flows(evidence.dossier.funds):
        yield (f"{name}的截止日期", (*path, "as_of"), flow.as_of), reported


def _followed(dossier: Dossier) -> set[str]:
    """The documents cited for what came of the report: its rectification, and the answers to it."""
    steps = (event for advice in dossier.findings.recommendations for event in advice.events)
    answers = (answer for stage in dossier.stages for answer in stage.responses)
    cited = chain.from_iterable(each.cites for each in chain[Event | Response](steps, answers))
    return {cite.document for cite in cited}


def _terms(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[_Dated, _Dated]]:
    """The dates from which and to which a rule counts the days that something took, and the report after them."""
    reported = ("报告日期", ("evaluation", "reported"), last_reported(evidence.dossier))
    for node, measure in of_two_facts(rubric):
        found = _TERM.match(measure)
        if not found:
            continue
        start, end = (_fact(evidence, node.indicator, name) for name in found.groups()[:2])
        if start[2] and _SIGNED.search(f"{found[1]} {start[0]}"):
            yield from ((tender, start) for tender in _tender(evidence))
        if found["term"]:
            yield start, end
        if found["term"] or _DONE.search(f"{found[2]} {end[0]}"):
            yield end, reported


def _tender(evidence: Evidence) -> Iterator[_Dated]:
    """The day of the invitation for tenders in the words of an event; nothing where events tell of several."""
    found: dict[When, _Dated] = {}
    for number, milestone in enumerate(evidence.dossier.milestones):
        for at, stated in enumerate(milestone.stated):
            for month in tenders_of(stated.words):
                found.setdefault(month, ("招标", ("milestones", number, "stated", at), month))
    yield from found.values() if len(found) == 1 else ()


def _fact(evidence: Evidence, indicator: Indicator, name: str) -> _Dated:
    fact = entry_of(evidence, indicator.id).facts.get(name)
    words = (indicator.rule or {}).get("names", {}).get(name) or FACT_WORDS.get(name, name)
    try:
        date = When.parse(fact.value) if fact else None
    except ValueError:
        date = None
    return f"“{indicator.name}”的{words}", ("scores", indicator.id, "facts", name), date


_TERM = re.compile(r"(?:days|months)\(\s*([a-z][a-z0-9_]*)\s*,\s*([a-z][a-z0-9_]*)\s*\)(?P<term>\s*-\s*\d)?")
_DONE = re.compile("actual|done|finish|complet|实际|完成|完工|竣工|到位")
_SIGNED = re.compile("sign|contract|签约|签订|合同")
