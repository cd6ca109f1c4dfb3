"""A count in the words of a report is that of what it lists."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counted_figures import figures
from evalgen.assess.counted_things import Things, things
from evalgen.assess.printed_amounts import texts
from evalgen.assess.sentences import said_before, sentence_at
from evalgen.assess.told_counts import Count, Printed, counts_of_all
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_Text = tuple[Path, str]
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
        for path, text, counted in _of_chapters(evidence, rubric, [each for each in told if each[0][0] == "report"]):
            if odd := [(each, off) for each in counted if (off := _off(each, text))]:
                yield self._finding(evidence, path, odd)
        for path, text in told:
            own = str(path[1]) if path[0] == "scores" else ""
            if not own or not evidence.dossier.scores[own].facts:
                continue
            if odd := [(each, off) for each in figures(evidence, rubric, own, text) if (off := _off(each, text))]:
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


def _of_chapters(evidence: Evidence, rubric: Rubric, told: list[_Text]) -> Iterator[tuple[Path, str, list[Things]]]:
    """Each chapter that counts things listed, with these and where it does; looked for in all chapters at once."""
    said = "\n".join([text for _, text in told])
    starts = list(accumulate([len(text) + 1 for _, text in told], initial=0))
    counting: dict[int, list[Things]] = {}
    for each in things(evidence.dossier, rubric, said) if said else ():
        by_chapter: dict[int, list[Printed]] = {}
        for number, start, end in each.printed:
            chapter = bisect_right(starts, start) - 1
            begin = starts[chapter]
            by_chapter.setdefault(chapter, []).append(Printed(number, start - begin, end - begin))
        for chapter, printed in by_chapter.items():
            counting.setdefault(chapter, []).append(each._replace(printed=tuple(printed)))
    return ((*told[chapter], counted) for chapter, counted in counting.items())


def _off(each: Things, text: str) -> Count | None:
    """The one count that the text gives for the things listed and that is not theirs."""
    if each.beside and not any(word in text for word in each.beside):
        return None
    known = each.also | {each.number}
    if any(count.number in known for count in each.printed):
        return None
    found = counts_of_all([count for count in each.printed if _meant(each, count, text)], text)
    return found[0] if len({count.number for count in found}) == 1 else None


def _meant(each: Things, count: Printed, text: str) -> bool:
    """Whether the sentence counts just these things, and all of them."""
    sentence = sentence_at(text, count.start)
    if each.beside and not any(word in sentence for word in each.beside):
        return False
    if any(word in sentence for word in each.never):
        return False
    if each.alone and len({word for word in each.alone if word in said_before(text, count.start)}) == 1:
        return False
    return not (each.sampled and count.number < each.number and _LOOKED_AT.search(sentence))
