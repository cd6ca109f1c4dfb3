"""What a report tells in several places it tells alike."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.proofreading.amount_in_words import AmountInWords
from evalgen.assess.told.counted_alike import Counted, odd_counts
from evalgen.assess.told.elsewhere import Said, odd_twins
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path, dotted


class FigureToldElsewhere(Check):
    """A figure that is told only once (缺口468万元) is not a slip away from one that stands beside the same words in
    the same unit (缺口486万元) in another text, where a third has it too, or in a goal, a finding that points went for,
    the funds or the people of a body: two neighbouring digits exchanged, or one digit off beside the same four
    characters. And where two texts count something in the same unit, and the words that tell what, six or more from
    where the clause begins, are the same (村级可办事项65个), the numbers are the same; of numbers that are no slip
    apart it cannot be verified whether they are of one thing.

    Silent where the text has the other figure too, of other years or times (上年), where only one of them is an aim
    (目标, 计划), about amounts of five digits and more, and where amount-in-words tells a misprint. About counts also
    silent where they are aims, averages, changes or parts, where one text has several numbers for the words, and where
    both are of indicators.
    """

    title: ClassVar[str] = "同一件事各处写的数一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        twins = list(odd_twins(evidence.dossier))
        if any(told.unit.endswith("元") for told, _ in twins):
            known = {each.at for each in AmountInWords().find(evidence, rubric, scorecard)}
            twins = [each for each in twins if not (each[0].unit.endswith("元") and dotted(each[0].path) in known)]
        odd: dict[Path, list[tuple[Said, Said]]] = {}
        for told, usual in twins:
            odd.setdefault(told.path, []).append((told, usual))
        for path, found in odd.items():
            yield self.finding(
                path,
                "；".join(f"这里写“{told.shown}”，别处写“{usual.shown}”" for told, usual in found),
                [pair for told, usual in found for pair in (("这里", told.shown), ("别处", usual.shown))],
                (evidence.place(*path), *(evidence.place(*usual.path) for _, usual in found)),
                "请核对两处的数，更正印错的一处；不是一件事的，写明各是什么。",
            )
        yield from self._counts(evidence, odd)

    def _counts(self, evidence: Evidence, told: dict[Path, list[tuple[Said, Said]]]) -> Iterator[Finding]:
        """Counts that are no slip apart, of texts of which no slip is `told`."""
        odd: dict[Path, list[tuple[Counted, Counted]]] = {}
        for first, last in odd_counts(evidence.dossier):
            if first.path not in told and last.path not in told:
                odd.setdefault(last.path, []).append((first, last))
        for path, found in odd.items():
            apart = "；".join(f"这里写“{last.shown}”，另一处写“{first.shown}”" for first, last in found)
            finding = self.finding(
                path,
                f"{apart}，是不是同一件事无从核实",
                [pair for first, last in found for pair in (("这里", last.shown), ("另一处", first.shown))],
                (evidence.place(*path), *(evidence.place(*first.path) for first, _ in found)),
                f"请核对{'、'.join(last.what for _, last in found)}的数量，更正印错的一处；口径不同的，写明各是什么。",
            )
            yield finding._replace(severity="cannot-verify")
