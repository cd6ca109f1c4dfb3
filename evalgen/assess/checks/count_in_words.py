"""A count in the words of a report is that of what it lists."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counted_figures import figures
from evalgen.assess.counted_things import Things, things
from evalgen.assess.printed_amounts import texts
from evalgen.assess.sentences import said_before, sentence_at
from evalgen.assess.told_counts import Count, odd_counts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_LOOKED_AT = re.compile("查看|走访|现场|实地|调研|座谈|调查|抽|选")


class CountInWords(Check):
    """Where a text counts what the evidence lists, the numbers are the same: the members of the team (评价组6人), the
    entries of a list whose title ends with the noun (15个乡镇), uses of misused money, components, problems, advice,
    indicators of a level, offices and posts of a body; and in the words on an indicator its facts (计划45个).

    Silent about estimates (约, 余), parts (其中, 抽查), other years, all that there are in a place, sentences about
    one group or another body, counts by aspect (三个方面), and where a text gives several counts.
    """

    title: ClassVar[str] = "文字里的数目与所列一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = texts(evidence.dossier)
        if not told:
            return
        listed = tuple(things(evidence.dossier, rubric))
        facts: dict[str, list[Things]] = {}
        for own, each in figures(evidence, rubric):
            facts.setdefault(own, []).append(each)
        for path, text in told:
            counted = facts.get(str(path[1]), ()) if path[0] == "scores" else listed if path[0] == "report" else ()
            odd = [(each, off) for each in counted if (off := _off(each, text))]
            if odd:
                yield self._finding(evidence, path, odd)

    def _finding(self, evidence: Evidence, path: Path, odd: list[tuple[Things, Count]]) -> Finding:
        shown = [f"文字里写“{told.shown}”，{each.name}是 {each.number} {each.unit}" for each, told in odd]
        return self.finding(
            ".".join(map(str, path)),
            "；".join(dict.fromkeys(shown)),
            [pair for each, told in odd for pair in (("文字", told.shown), (each.name, each.number))],
            (evidence.place(*path), *(evidence.place(*each.path) for each, _ in odd)),
            "请核对文字和所列内容，更正数目或补全所列。",
        )


def _off(each: Things, text: str) -> Count | None:
    """The one count that the text gives for the things listed and that is not theirs."""
    if not any(word in text for word in each.needs):
        return None
    known = each.also | {each.number}
    found = [count for count in odd_counts(each.pattern, text, known) if _meant(each, count, text)]
    return found[0] if len({count.number for count in found}) == 1 else None


def _meant(each: Things, count: Count, text: str) -> bool:
    """Whether the sentence counts just these things, and all of them."""
    sentence = sentence_at(text, count.position)
    if each.beside and not any(word in sentence for word in each.beside):
        return False
    if any(word in sentence for word in each.never):
        return False
    if each.alone and len({word for word in each.alone if word in said_before(text, count.position)}) == 1:
        return False
    return not (each.sampled and count.number < each.number and _LOOKED_AT.search(sentence))
