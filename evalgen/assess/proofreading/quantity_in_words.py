"""A quantity in the words of a report or a goal is the indicator's."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.told_counts import Count
from evalgen.assess.entered import stated, titled
from evalgen.assess.money.row_amounts import misprinted_rows
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import speaks_of_the_whole, tells_what_is
from evalgen.assess.texts.written import texts
from evalgen.assess.told.indicator_quantities import Counted, counted, odd
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity

_LONG = re.compile(r"三年|五年|累计|总体规划|\d年?[至到—–~～-]+\s*(?:19|20)?\d+年|上年|去年|比20|较20")
_OF_ONE_YEAR = re.compile(r"20\d\d年|第[一二三四五]年")
_GOAL = ("text", "target", "actual")


class QuantityInWords(Check):
    """A number told in the unit that only one indicator has (753人次, 330公里), beside a word of its name, or right
    behind the name where several have the unit, does not misprint its target or actual value: two neighbours exchanged,
    one digit of three off, a zero lost or added; right behind a name of eight characters and more, no digit is added in
    front or lost either (18万亩 for 8万亩). In the words on the indicator, a number right behind its name is one of
    the two. Behind the whole name of an indicator of money, an amount of three or four digits does not misprint its
    actual value, be the right one told too (预定收入60.3万元，实际收入63.0万元).

    Looks at goals, chapters on what was found, and the words on the indicator. Silent where the text has the right
    number too, about parts, estimates, other years and places, goals of several years, or of one of them, and numbers
    that the evidence has elsewhere in that unit.
    """

    title: ClassVar[str] = "文字里的数量与指标值一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = tuple(_texts(evidence)) if stated(evidence, scorecard) else ()
        known = counted(evidence, scorecard, "\n".join([text for _, text in told])) if told else ()
        odd = {path: found for path, text in told if (found := _all_off(evidence, path, text, known))}
        yield from (self._finding(evidence, path, found) for path, found in odd.items())
        for path, (line, amount, actual) in misprinted_rows(evidence, scorecard).items() if told else ():
            if path not in odd:
                yield self._on_amount(evidence, path, line, amount, actual)

    def _on_amount(self, evidence: Evidence, path: Path, line: Line, told: str, actual: Quantity) -> Finding:
        return self.finding(
            path,
            f"这里写 {told}，{titled(line)}的完成值是 {actual}",
            (("文字", told), (line.name, actual)),
            (evidence.place(*path), evidence.place("scores", line.id, "facts")),
            "请核对文字和数据，更正印错的一处；口径不同的，写明各是什么。",
        )

    def _finding(self, evidence: Evidence, path: Path, found: list[tuple[Counted, Count]]) -> Finding:
        shown = [f"这里写 {told.shown}，{titled(each.line)}的{each.shown}" for each, told in found]
        return self.finding(
            path,
            "；".join(shown),
            [
                pair
                for each, told in found
                for pair in (("文字", told.shown), (each.line.name, each.actual or each.target))
            ],
            (evidence.place(*path), *(evidence.place("scores", each.line.id, "facts") for each, _ in found)),
            "请核对文字和数据，更正印错的一处；口径不同的，写明各是什么。",
        )


def _texts(evidence: Evidence) -> Iterator[tuple[Path, str]]:
    """Every text that may tell what an indicator counts."""
    several = len(evidence.dossier.evaluation.years) > 1
    for number, goal in enumerate(evidence.dossier.project.goals):
        if several and _OF_ONE_YEAR.match(goal.title or goal.text):
            continue
        written = ((name, figures(getattr(goal, name))) for name in _GOAL)
        yield from ((("project", "goals", number, name), text) for name, text in written if not _LONG.search(text))
    yield from ((path, text) for path, text in texts(evidence.dossier) if path[0] in ("report", "scores"))


def _all_off(evidence: Evidence, path: Path, text: str, known: Iterable[Counted]) -> list[tuple[Counted, Count]]:
    return [(each, off) for each in known if (off := _off(evidence, path, text, each))]


def _off(evidence: Evidence, path: Path, text: str, each: Counted) -> Count | None:
    own = path[:2] == ("scores", each.line.id)
    if not own and (path[0] == "scores" or (path[0] == "report" and not tells_what_is(path))):
        return None
    told = odd(each, text, own=own, alone=path[0] == "project")
    if told and path[0] != "project" and not speaks_of_the_whole(evidence.dossier, text, told.position):
        return None
    return told
