"""Of the questionnaires sent out some come back, of these some are valid, and of the valid some are satisfied."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.printed_amounts import texts_with
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

_STEPS: Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] = {
    "发放": (("sent", "issued", "distributed"), re.compile(r"发放[^，。；、\d收]{0,10}?([\d,]+)\s*份")),
    "收回": (
        ("collected", "returned", "recovered"),
        re.compile(r"(?:收回|回收)(?!率)[^，。；、\d有效]{0,8}?([\d,]+)\s*份"),
    ),
    "有效": (("valid",), re.compile(r"(?<!无)有效(?!率)[^，。；、\d无]{0,8}?([\d,]+)\s*份")),
    "满意": (("satisfied",), re.compile(r"(?<![不较基本很])满意(?!度|率)(?:的|的有|有|以上的?)?([\d,]+)\s*份")),
}
"""In order: the facts that tell each number, and the words of a sentence that do."""
_FACTS = frozenset(name for names, _ in _STEPS.values() for name in names)
_SENTENCE = re.compile("[。；！\n]")


class SurveyCounts(Check):
    """No more questionnaires are satisfied than valid, valid than returned, returned than sent out.

    Read from the facts of an indicator where they are counts of one unit, and from a sentence that gives each number
    once. Silent about rates, and about sentences that tell of several surveys.
    """

    title: ClassVar[str] = "问卷的发放、收回、有效和满意份数逐级不增"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            entry = entry_of(evidence, line.id)
            if not _FACTS.isdisjoint(entry.facts) and (counts := _entered(entry)):
                yield from self._findings(evidence, line.id, ("scores", line.id, "facts"), counts)
        for path, text in texts_with(evidence.dossier, "份"):
            for sentence in _SENTENCE.split(text):
                if found := [*self._findings(evidence, ".".join(map(str, path)), path, _told(sentence))]:
                    yield found[0]
                    break

    def _findings(self, evidence: Evidence, at: str, path: Path, counts: Mapping[str, Quantity]) -> Iterator[Finding]:
        over = next(((a, b) for a, b in pairwise(counts) if counts[b].value > counts[a].value), None)
        if over:
            before, then = over
            yield self.finding(
                at,
                f"问卷{then} {counts[then]}，多于{before}的 {counts[before]}",
                [(step, count) for step, count in counts.items()],
                (evidence.place(*path),),
                "请核对问卷的各个份数，更正写错的一个，并重新计算比率。",
            )


def _entered(entry: Entry) -> dict[str, Quantity]:
    """The counts that the facts give, in order of the steps; none where their units differ."""
    found = {
        step: figure
        for step, (names, _) in _STEPS.items()
        for name in names
        if name in entry.facts and (figure := figure_of(entry, name)) and figure.unit not in ("%", "‰")
    }
    return found if len({figure.unit for figure in found.values()}) == 1 else {}


def _told(sentence: str) -> dict[str, Quantity]:
    """The counts that a sentence gives, in order of the steps; none where one step stands in it twice."""
    found: dict[str, Quantity] = {}
    for step, (_, words) in _STEPS.items():
        numbers = words.findall(sentence)
        if len(numbers) > 1:
            return {}
        if numbers and (figure := parse_quantity(f"{numbers[0]} 份")):
            found[step] = figure
    return found
