"""A recommendation says in words what the evidence has of it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.proofreading.amount_in_words import AmountInWords
from evalgen.assess.told.acting import LONGEST, WHILE, odd_budget, odd_owner
from evalgen.assess.told.repeated_in_advice import odd_due, odd_repeats
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Recommendation
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import dotted


class AdviceInWords(Check):
    """The only date by which a recommendation wants something done (2023年11月底前) is its due date; what it wants in a
    budget (2023年预算安排) is due in that year or the one before; a due date that its words do not have is within five
    years of the report; the body with which it begins (县财政局应) is its owner, where another one is; and the only
    figure that it tells in a unit (修复损毁的5处渠道, 归还18.65万元) is one that its problem has, where the problem has
    figures in that unit beside the same words, or amounts that are to be given back.

    Silent about figures that are new (新增, 每, 不少于), where several dates or figures are told, without a due date or
    a linked problem, where the body named first has others act (督促, 会同), and where amount-in-words tells of it.
    """

    title: ClassVar[str] = "建议里的期限、数量与所针对的问题一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        results = evidence.dossier.findings
        known: set[str] | None = None
        for number, advice in enumerate(results.recommendations):
            problems = [each for each in results.problems if each.id in advice.problems]
            odd = [*_terms(evidence, advice)] if advice.due or advice.owner else []
            odd += [(told, "问题里", right) for told, right in (odd_repeats(advice.text, problems) if problems else ())]
            if not odd:
                continue
            path = ("findings", "recommendations", number)
            if known is None:
                known = {each.at for each in AmountInWords().find(evidence, rubric, scorecard)}
            if f"{dotted(path)}.text" in known:
                odd = [each for each in odd if not each[0].endswith("元")]
            if odd:
                yield self.finding(
                    path,
                    "；".join(_said(*each) for each in odd),
                    [pair for told, where, right in odd for pair in (("建议里", told or "没有写明"), (where, right))],
                    (evidence.place(*path, "text"), *_places(evidence, advice.problems)),
                    "请核对建议和问题，更正印错的一处；只针对其中一部分的，写明是哪一部分。",
                )


def _said(told: str, where: str, right: str) -> str:
    return f"建议里写{named(told)}，{where}是 {right}" if told else f"期限 {right} 在{where}"


def _terms(evidence: Evidence, advice: Recommendation) -> Iterator[tuple[str, str, str]]:
    """Who is to act and by when, told otherwise than entered: the words, what is entered, and its value."""
    text, due, reported = advice.text, advice.due, evidence.dossier.evaluation.reported
    if due and (told := odd_due(text, due) or odd_budget(text, due)):
        yield told, "期限", str(due)
    elif due and reported and due.year - reported.year > LONGEST and not (str(due.year) in text or WHILE.search(text)):
        yield "", f"报告日期 {reported} 的五年以后", str(due)
    if advice.owner and (told := odd_owner(text, advice.owner, evidence.dossier.bodies)):
        yield told, "责任单位", advice.owner


def _places(evidence: Evidence, linked: tuple[str, ...]) -> list[Place]:
    problems = enumerate(evidence.dossier.findings.problems)
    return [evidence.place("findings", "problems", number) for number, each in problems if each.id in linked]
