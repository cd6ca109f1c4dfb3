"""From an indicator that lost points a reader reaches the problems found there and what is done about them."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.narrative import Recommendation
from evalgen.model.scorecard import Line
from evalgen.publish.block import Block, Items
from evalgen.publish.followed_up import named_in, shortened
from evalgen.publish.inline import Inline
from evalgen.publish.links import joined, shown
from evalgen.publish.parts.achievements import numeral
from evalgen.publish.parts.recommendations import in_badges, standing, until
from evalgen.publish.staged import answers_to, moves_of


def named_for(evaluation: Evaluation, line: Line) -> Iterator[tuple[str, tuple[Inline | Block, ...]]]:
    """How an indicator's points moved on the way, and the answers, problems and recommendations that name it; lost
    points that none names are said so."""
    if moves := moves_of(evaluation, line):
        yield "各阶段得分", (moves,)
    if answers := answers_to(evaluation, line.id):
        yield "被评价单位的意见", (Items(tuple(answers)),)
    results = evaluation.dossier.findings
    found = [
        shown(evaluation, f"问题：{problem.title}", "problems", anchor=f"problem-{problem.id}")
        for problem in results.problems
        if line.id in problem.indicators
    ]
    found += [
        _advised(evaluation, advice) for advice in results.recommendations if line.id in named_in(evaluation, advice)
    ]
    if found:
        yield "问题和整改", (Items(tuple(found)),)
    elif line.lost and (results.problems or results.recommendations):
        yield "问题和整改", ("列出的问题和建议都没有提到这项扣分。",)


def followed(evaluation: Evaluation, line: Line) -> Inline:
    """In short: the problems and recommendations that name an indicator, with what became of each recommendation."""
    results = evaluation.dossier.findings
    found: list[Inline] = [
        shown(evaluation, f"问题{numeral(number)}", "problems", anchor=f"problem-{problem.id}")
        for number, problem in enumerate(results.problems, 1)
        if line.id in problem.indicators
    ]
    for number, advice in enumerate(results.recommendations, 1):
        if line.id in named_in(evaluation, advice):
            anchor = f"recommendation-{advice.id}"
            link = shown(evaluation, f"建议{numeral(number)}", "recommendations", anchor=anchor)
            found.append((link, " ", in_badges(evaluation, advice), until(advice)))
    return joined(found) if found else "问题、建议都没有提到"


def _advised(evaluation: Evaluation, advice: Recommendation) -> Inline:
    text = f"建议：{shortened(advice.text)}"
    link = shown(evaluation, text, "recommendations", anchor=f"recommendation-{advice.id}")
    return link, "　", standing(evaluation, advice), until(advice)
