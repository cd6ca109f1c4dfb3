"""A figure that a text works out is what its sum comes to."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.told_in_two_units import SIGN, odd_again
from evalgen.assess.points.notes import every_note
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.sums import SIGNS, Worked, odd_paid, odd_sums
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import dotted


class SumsInWords(Check):
    """Where a text works a figure out in numbers, in front of a sign of equality (28/101×100%=27.72%, 10-3×2=4分) or
    in brackets behind a percentage (16.95%（1496/8824.26）), or as a share of points (86.2%，按10分计应得8.62分), the
    sum comes to that figure; and an amount told again in another unit (72,890元即7.289万元, 四舍五入为7.29万元; also in
    the note on an indicator) is the same.

    Numbers with decimals may have been rounded to them. Silent about sums with words in them, about terms of several
    units, estimates (约), and what is more than full points or a limit that the sentence names (封顶, 满分).
    """

    title: ClassVar[str] = "文字里列出的算式算得对"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "less than one of the last place told, and half of that of each decimal"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.leaves if "即" in every_note(evidence, rubric) else ():
            note = node.indicator.note
            if "即" in note and (told := list(odd_again(figures(note)))):
                place = rubric.places.find((*node.position, "note"))
                yield self._finding(node.indicator.id, told, place)
        for path, text in texts_matching(evidence.dossier, *SIGNS, SIGN):
            paid = () if rubric.text.unscored else odd_paid(text)
            if odd := list(dict.fromkeys((*odd_sums(text), *paid, *odd_again(text)))):
                yield self._finding(dotted(path), odd, evidence.place(*path))

    def _finding(self, at: str, odd: list[Worked], place: Place) -> Finding:
        return self.finding(
            at,
            "；".join(f"文字里写“{each.told}”，{each.right}" for each in odd),
            [pair for each in odd for pair in (("文字", each.told), ("按算式", each.right))],
            (place,),
            "请核对算式里的各个数和得数，更正印错的一个。",
        )
