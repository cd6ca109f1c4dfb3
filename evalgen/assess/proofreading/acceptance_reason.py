"""Whoever explains a finding gives a reason, with the figures of the finding."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.corrected import holds, values_in
from evalgen.assess.documents.cited_numbers import numbers_in
from evalgen.assess.documents.known_documents import misquoted
from evalgen.assess.names.normal import named
from evalgen.assess.reasons import LONGEST_EMPTY, Odd, is_empty, odd_figure, with_figures
from evalgen.assess.reasons_repeated import odd_repeated
from evalgen.assess.reasons_retold import odd_retold
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Acceptance
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class AcceptanceReason(Check):
    """An explanation of a finding (`accepted`) says more than that it was looked at (已核实, 情况属实); and of the
    figures that it names (`figures`), and of the facts of the indicator it is about, its words misprint none: two
    neighbouring digits swapped, one of four and more off, the same digits in another unit; nor do they tell another sum
    (共扣, 合计), another number of entries (列了九处) or another total than the finding has, or other points that were
    taken (扣1分) or are full (得满分2分) than the finding or the indicator has, nor behind the name of one figure
    another of the finding's (表头写2022年度 for 表头: 2023 年度), nor another number of a well-known document; nor,
    among several figures, one in the stead of the only one of the finding that it leaves out.

    Silent about figures that stand anywhere else in the evidence or the rubric, and about points that a rule takes
    (每缺一项扣1分).
    """

    title: ClassVar[str] = "说明写了理由，其中的数字与所说明的发现一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "accepted"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        accepted = evidence.dossier.accepted
        whys = [each.why for each in accepted]
        for number, why in enumerate(whys):
            if len(why) <= LONGEST_EMPTY and is_empty(why):
                words = f"对 {accepted[number].check} 的说明只写了{named(why)}，没有理由"
                yield self._finding(evidence, number, words, (("说明", why),))
        told = with_figures(whys)
        for number, each in enumerate(accepted):
            if odd := odd_repeated(each, scorecard.by_id.get(each.at)) or _odd_number(each) or odd_retold(each):
                yield self._finding(evidence, number, _words(each, odd), (("说明", odd.told), ("发现", odd.meant)))
                told = [other for other in told if other != number]
        for number in told:
            odd = odd_figure(accepted[number], evidence.dossier.scores.get(accepted[number].at))
            if odd and (odd.sum or not _stands_elsewhere(evidence, rubric, odd.told)):
                words = _words(accepted[number], odd)
                yield self._finding(evidence, number, words, (("说明", odd.told), ("发现", odd.meant)))

    def _finding(self, evidence: Evidence, number: int, words: str, figures: tuple[tuple[str, str], ...]) -> Finding:
        about = evidence.dossier.accepted[number].at
        facts = [evidence.place("scores", about, "facts")] if about in evidence.dossier.scores else []
        return self.finding(
            f"accepted.{number}.why",
            words,
            figures,
            (evidence.place("accepted", number, "why"), *facts),
            "请写明原件怎样写、为什么照录，数字照复核发现所列的写。",
        )


def _odd_number(accepted: Acceptance) -> Odd | None:
    """The number that the explanation tells of a well-known document instead of the one printed, where it has none
    such."""
    printed = accepted.figures.get("所印文号")
    title = accepted.figures.get("文件") if printed else None
    if not printed or not title or not (own := numbers_in(printed)):
        return None
    for told in numbers_in(accepted.why):
        if not told.meets(own[0]) and (known := misquoted(title, told.shown)):
            return Odd(told.shown, known, True)
    return None


def _words(accepted: Acceptance, odd: Odd) -> str:
    return f"对 {accepted.check} 的说明里写 {odd.told}，所说明的发现是 {odd.meant}"


def _stands_elsewhere(evidence: Evidence, rubric: Rubric, told: str) -> bool:
    dossier = evidence.dossier
    held = [getattr(dossier, name) for name in type(dossier).model_fields if name != "accepted"]
    return any(holds(values_in(each), told) for each in (*held, rubric.text))
