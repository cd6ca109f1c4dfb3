"""The money given back is the money that was to be given back."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.printed_amounts import printed_amounts
from evalgen.assess.money.returned import asked_back, returned_otherwise
from evalgen.assess.told.one_sentence import odd_figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ReturnedAmount(Check):
    """Where a step of a rectification tells an amount given back (归还, 收回, 退还 …), it is the amount of the problem,
    of all problems together, or of the recommendation, singly or with the steps before; and the parts told of it (其中)
    are not more than the whole.

    Less is told only of what is done, and where all was to come back or is said to be back. Silent about amounts that
    the evidence knows besides, beside words for more (利息, 连同) or for less (核减, 其余, 分期), and where
    nothing with an amount was to be given back.
    """

    title: ClassVar[str] = "归还的金额与问题、建议的金额一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        results = evidence.dossier.findings
        for number, advice in enumerate(results.recommendations):
            if not any("元" in each.note for each in advice.events):
                continue
            path = ("findings", "recommendations", number, "events")
            known = tuple(printed_amounts(evidence.dossier))
            for event, told, asked in returned_otherwise(asked_back(results, advice), advice, known):
                yield self._finding(
                    evidence,
                    (*path, event, "note"),
                    f"整改说明里归还的是 {told}，问题或建议的金额是 {asked}",
                    (("归还", told), ("问题或建议", asked)),
                )
                break
            else:
                for event, step in enumerate(advice.events):
                    for odd in odd_figures(step.note) if "其中" in step.note else ():
                        words = f"整改说明里写“{odd.told}”，{odd.right}"
                        yield self._finding(evidence, (*path, event, "note"), words, (("整改说明", odd.told),))
                        break

    def _finding(
        self, evidence: Evidence, path: tuple[str | int, ...], words: str, figures: tuple[tuple[str, object], ...]
    ) -> Finding:
        settle = "请核对缴款凭证，更正写错的金额；只归还一部分的，写明其余部分怎样处理。"
        return self.finding(path, words, figures, (evidence.place(*path),), settle)
