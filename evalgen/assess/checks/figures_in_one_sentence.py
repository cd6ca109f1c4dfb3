"""Figures that one sentence relates to each other are related so."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.known_rates import known_rates
from evalgen.assess.one_sentence import AMONG, odd_figures
from evalgen.assess.printed_amounts import texts_matching
from evalgen.assess.restated import misprinted
from evalgen.assess.told_rates import told_rates
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_RELATED = (*map(re.compile, ("其中", "%", "年均")), AMONG)


class FiguresInOneSentence(Check):
    """Where one sentence tells parts of a whole (其中), a share beside both (占40.6%), a rate behind both (发现20个，
    责停15个，责停率75%), a change from one to the other (由20个增至25个，增长25%) or a yearly average beside the total,
    its figures make what it tells.

    Parts of money only are added up, others may overlap. Silent about estimates (约), averages, where figures have
    other units, where another figure of the sentence makes the rate, about rates that are not named as their part is
    (安装15台，合格率95%), about those that contradict the figures scored (rate-in-words says so), and about an amount
    entered as printed wrongly (amount-printed-twice says so).
    """

    title: ClassVar[str] = "一句话里的部分、占比、增减与全数相符"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "less than one of the last place told, and half of that of the figures"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, *_RELATED):
            found = list(dict.fromkeys(odd_figures(text)))
            known = _told_wrongly(evidence, rubric, text) if found else frozenset()
            odd = [each for each in found if each.told.rpartition(" ")[2] not in known]
            wrong = [f"{each.number:f}{each.unit}" for each in misprinted(evidence.dossier.funds)] if odd else []
            odd = [each for each in odd if not any(word in f"{each.told}{each.right}" for word in wrong)]
            if odd:
                yield self.finding(
                    ".".join(map(str, path)),
                    "；".join(f"文字里写“{each.told}”，{each.right}" for each in odd),
                    [pair for each in odd for pair in (("文字", each.told), ("按同一句的数", each.right))],
                    (evidence.place(*path),),
                    "请核对这一句的各个数，更正印错的一个。",
                )


def _told_wrongly(evidence: Evidence, rubric: Rubric, text: str) -> frozenset[str]:
    """Every percentage of the text that is not the one scored."""
    rates = known_rates(evidence, rubric, text)
    return frozenset(str(told.rate) for each in rates for told in told_rates(each.words, text) if not told.agrees(each))
