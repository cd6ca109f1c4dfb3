"""The problems found: cause, amount, the indicators they touch and what is recommended."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.narrative import Recommendation, Shortfall
from evalgen.publish.beside import pair
from evalgen.publish.block import Block, Facts
from evalgen.publish.figures import cites, money
from evalgen.publish.inline import Inline
from evalgen.publish.judged import judged
from evalgen.publish.links import joined, shown
from evalgen.publish.page import Heading
from evalgen.publish.paragraphs import among, prose
from evalgen.publish.parts.achievements import numeral
from evalgen.publish.parts.recommendations import lost_at, standing, until
from evalgen.publish.staged import answers_to


def part(evaluation: Evaluation, level: int) -> list[Block]:
    blocks: list[Block] = []
    for number, problem in enumerate(evaluation.dossier.findings.problems, 1):
        blocks.append(Heading(level, f"problem-{problem.id}", f"（{numeral(number)}）{problem.title}"))
        if problem.text:
            blocks += prose(evaluation, problem.text, "findings", "problems", number - 1, "text")
        if problem.cause:
            blocks.append(Heading(level + 1, f"cause-of-{problem.id}", "原因"))
            blocks += prose(evaluation, problem.cause, "findings", "problems", number - 1, "cause")
        blocks.append(_facts(evaluation, problem, number - 1))
    return blocks


def _facts(evaluation: Evaluation, problem: Shortfall, at: int) -> Facts:
    advice = [
        _advised(evaluation, item, number)
        for number, item in enumerate(evaluation.dossier.findings.recommendations, 1)
        if problem.id in item.problems
    ]
    answers = answers_to(evaluation, problem.id, *problem.indicators)
    lost = [lost_at(evaluation, id_) for id_ in problem.indicators]
    pairs: tuple[tuple[str, Inline], ...] = (
        ("涉及金额", money(problem.amount) if problem.amount else "原文未提供"),
        *[("原因", "原文未提供")] * (not problem.cause),
        *_linked(evaluation, "相关指标", lost, "没有对应的扣分", "problem-deduction-link"),
        *_linked(evaluation, "对应建议", advice, "没有对应的建议", "problem-recommendation-link"),
        *[("被评价单位的意见", joined(answers, "；"))] * bool(answers),
        ("出处", cites(evaluation, problem)),
        *pair(evaluation, "findings", "problems", at, besides=among(evaluation, problem.text, problem.cause)),
    )
    return Facts(pairs, problem.title)


def _linked(
    evaluation: Evaluation, name: str, links: list[Inline], none: str, check: str
) -> Iterator[tuple[str, Inline]]:
    """What the problem leads to; that it leads nowhere, only where the site shows what `check` finds."""
    if links or judged(evaluation, check):
        yield name, joined(links) if links else none


def _advised(evaluation: Evaluation, advice: Recommendation, number: int) -> Inline:
    link = shown(evaluation, f"建议{numeral(number)}", "recommendations", anchor=f"recommendation-{advice.id}")
    return link, " ", standing(evaluation, advice), until(advice)
