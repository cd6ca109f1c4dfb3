"""A rate in the words on an indicator is the one that its points rest on."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import figure_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, Rate


class RateInWords(Check):
    """Where the narrative of an indicator states a percentage right behind the name of a fact (满意度90%以上), it is
    that of the fact (`satisfied: ≥ 90%`).

    The name is the rule's word for the fact; 以上, 以下 and the like do not count. Silent where one of several such
    percentages is right: the others may be of another year.
    """

    title: ClassVar[str] = "文字里的比率与计分的数据一致"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "another writing of the same figure: 90%, 90.0%"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in evidence.dossier.scores.items():
            rule = rubric.by_id[name].indicator.rule
            if "%" not in entry.narrative or not entry.facts or not rule:
                continue
            names: Mapping[str, str] = rule.get("names") or {}
            for fact, word in names.items():
                known = figure_of(entry, fact)
                told = _told(word, entry.narrative) if known and known.unit == "%" else ()
                if known and told and known.number not in [each.number for each in told]:
                    yield self._finding(evidence, scorecard, (name, fact), word, told[0], known)

    def _finding(
        self,
        evidence: Evidence,
        scorecard: Scorecard,
        at: tuple[str, str],
        word: str,
        told: Quantity,
        known: Quantity,
    ) -> Finding:
        name, fact = at
        return self.finding(
            f"scores.{name}.facts.{fact}",
            f"{titled(scorecard.by_id[name])}的文字里{word}是 {told}，计分的数据是 {known}",
            (("文字", told), ("数据", known)),
            (evidence.place("scores", name, "narrative"), evidence.place("scores", name, "facts", fact)),
            "请核对文字和数据，更正印错的一处。",
        )


@lru_cache(maxsize=512)
def _told(word: str, text: str) -> tuple[Quantity, ...]:
    """Every percentage right behind `word`."""
    found = re.findall(rf"{re.escape(word)}(?:已?达到?|约?为|是|在|：|:)?\s*(\d+(?:\.\d+)?)\s*[%％]", text)
    return tuple(Rate.parse(f"{each}%") for each in found)
