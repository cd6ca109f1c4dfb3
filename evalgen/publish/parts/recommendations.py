"""What is to be done, about which problem, by whom and until when."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Facts, Inline, Prose
from evalgen.publish.figures import cites
from evalgen.publish.links import joined, shown
from evalgen.publish.page import Heading
from evalgen.publish.parts.achievements import numeral


def part(evaluation: Evaluation, level: int) -> list[Block]:
    titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
    blocks: list[Block] = []
    for number, advice in enumerate(evaluation.dossier.findings.recommendations, 1):
        blocks += [Heading(level, f"recommendation-{advice.id}", f"建议{numeral(number)}"), Prose(advice.text)]
        about: list[Inline] = [
            shown(evaluation, titles.get(id_, id_), "problems", anchor=f"problem-{id_}") for id_ in advice.problems
        ]
        pairs: tuple[tuple[str, Inline], ...] = (
            ("针对的问题", joined(about, "；") if about else "未写明"),
            ("责任单位", advice.owner or "未写明"),
            ("完成期限", str(advice.due) if advice.due else "未写明"),
            ("出处", cites(evaluation, advice)),
        )
        blocks.append(Facts(pairs, f"建议{numeral(number)}"))
    return blocks
