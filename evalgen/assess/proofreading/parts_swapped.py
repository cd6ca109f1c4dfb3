"""Parts that make the whole once two digits change places leave open whether a figure is misprinted."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.swapped_parts import odd_swapped
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class PartsSwapped(Check):
    """Where every part that a sentence tells after 其中 has the unit of the whole, and they come to another sum, this
    is not the whole with two neighbouring digits exchanged (1854, 1845), nor would one exchange in a part make it so.

    A hint: parts may be left out. Numbers of three digits and more. Silent about estimates (约), where anything else
    than parts stands behind 其中, and about money of which more is told than there is (figures-in-one-sentence).
    """

    title: ClassVar[str] = "其中各项与全数之差不像是数字对调"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_with(evidence.dossier, "其中"):
            if odd := list(odd_swapped(text)):
                yield self.finding(
                    path,
                    "；".join(f"文字里写“{each.told}”，{each.right}，无从核实" for each in odd),
                    [pair for each in odd for pair in (("文字", each.told), ("按各项", each.right))],
                    (evidence.place(*path),),
                    "请核对全数和各项，更正数字对调的一个；没有列全的，补上其余各项。",
                )
