"""A rate of satisfaction is the share of the satisfied in those who answered."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.questionnaires import entered_counts, told_counts
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.goals.satisfaction import RATE_TOLD, asked
from evalgen.assess.texts.sentences import SENTENCE_END
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.one_sentence import odd_figures
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity, show_points

_GRADED = re.compile("(?:基本|比较|较为|较|很|非常|十分|不太|不)满意|一般|加权|平均|满意(?:和|及|、)|选项|各题")
"""Answers in grades, of which the rate may count several, or some by halves."""
_COUNTED = re.compile(r"满意(?:的|的有|有|以上的?)?\s*[\d,]+\s*份")
_ASKED = ("sample", "n", "sample_size", "respondents", "surveyed", "questionnaires")
_FACTS = ("actual", "rate", "satisfaction", "satisfied")
Counts = Mapping[str, Quantity]


class SurveyRate(Check):
    """Where the satisfied and the questionnaires that came back are both counted, their share is the rate told beside
    them, or the actual value of the indicator.

    Read from the facts of an indicator, and from a sentence that gives both numbers once; its rate stands in it, right
    behind it, or at the indicator. Silent where answers have grades (基本满意), where any number of questionnaires
    makes the rate, where one of several rates is that share (those of groups beside that of all), and where
    figures-in-one-sentence tells it.
    """

    title: ClassVar[str] = "满意度与满意份数、问卷份数相符"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"
    tolerance: ClassVar[str] = "less than one of the last place told"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        seen: set[str] = set()
        for name, entry in evidence.dossier.scores.items():
            if "satisfied" not in entry.facts or _GRADED.search(entry.narrative):
                continue
            counts = entered_counts(entry)
            sample = next(filter(None, [figure_of(entry, each) for each in _ASKED if each in entry.facts]), None)
            if sample and "满意" in counts and sample.unit == counts["满意"].unit:
                counts["调查"] = sample
            for finding in self._findings(evidence, ("scores", name, "facts"), counts, _rate_of(entry)):
                seen.add(name)
                yield finding
        for path, text in texts_matching(evidence.dossier, _COUNTED):
            if not (path[0] == "scores" and path[1] in seen) and not _GRADED.search(text):
                yield from self._told(evidence, scorecard, path, text)

    def _told(self, evidence: Evidence, scorecard: Scorecard, path: Path, text: str) -> Iterator[Finding]:
        sentences = SENTENCE_END.split(text)
        for number, sentence in enumerate(sentences):
            counts = told_counts(sentence) if "满意" in sentence else {}
            if "满意" not in counts or next(odd_figures(sentence), None):
                continue
            rates = [rate for each in sentences[number : number + 2] for rate in _rates(each)]
            told: list[Quantity | None] = [*rates] or [_entered(evidence, scorecard, path)]
            found = [[*self._findings(evidence, path, counts, rate)] for rate in told]
            # Groups of those who answered may have rates of their own beside that of all.
            if all(found):
                yield found[0][0]
                return

    def _findings(self, evidence: Evidence, path: Path, counts: Counts, rate: Quantity | None) -> Iterator[Finding]:
        bases = [step for step in counts if step not in ("满意", "发放")]
        if rate is None or rate.unit not in ("%", "‰") or "满意" not in counts or not bases:
            return
        satisfied, base = counts["满意"], counts[bases[-1]]
        wholes = [figure for step, figure in counts.items() if step != "满意"]
        if any(_makes(satisfied, whole, rate) for whole in wholes) or satisfied.value > base.value:
            return
        share = f"{show_points(satisfied.value / base.value * 100)}%"
        yield self.finding(
            str(path[1]) if path[-1] == "facts" else path,
            f"问卷满意 {satisfied}、{bases[-1]} {base}，满意度应是 {share}，写的是 {rate}",
            (("满意", satisfied), (bases[-1], base), ("算得", share), ("所写", rate)),
            (evidence.place(*path),),
            "请核对份数和满意度，更正写错的一个。",
        )


def _makes(satisfied: Quantity, whole: Quantity, rate: Quantity) -> bool:
    """Whether the rate is that share, as far as it is printed, or the bound that the share keeps."""
    if not whole.value:
        return True
    share = Fraction(satisfied.value) / whole.value
    if rate.bound:
        return share >= rate.value if rate.bound in (">", ">=") else share <= rate.value
    return abs(share - rate.value) < rate.quantum


def _entered(evidence: Evidence, scorecard: Scorecard, path: Path) -> Quantity | None:
    """The actual value of the indicator that the text belongs to, or of the only one of satisfaction."""
    if path[0] == "scores":
        return _rate_of(entry_of(evidence, str(path[1])))
    lines = asked(scorecard)
    return _rate_of(entry_of(evidence, lines[0].id)) if len(lines) == 1 else None


def _rate_of(entry: Entry) -> Quantity | None:
    figures = [figure_of(entry, each) for each in _FACTS if each in entry.facts]
    return next((each for each in figures if each and each.unit == "%"), None)


def _rates(sentence: str) -> Iterator[Quantity]:
    """The rates of satisfaction in the sentence, with the bound that words about them give."""
    for found in RATE_TOLD.finditer(sentence):
        over = "≥" if re.search("超|高于", found[0]) else ""
        after = re.match("以上|以下|以内", sentence[found.end() :])
        if figure := parse_quantity(f"{over}{found[1]}{after[0] if after else ''}"):
            yield figure
