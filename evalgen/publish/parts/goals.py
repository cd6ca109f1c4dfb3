"""The performance targets of a project: what was to be reached and, where the source says, what was."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import mark
from evalgen.publish.block import Block, Facts, Items, Prose
from evalgen.publish.figures import cites
from evalgen.publish.inline import Inline
from evalgen.publish.page import Heading


def part(evaluation: Evaluation, level: int) -> list[Block | Inline]:
    project = evaluation.dossier.project
    blocks: list[Block | Inline] = []
    for at, goal in enumerate(project.goals):
        blocks.append(Heading(level, f"goal-{goal.id}", goal.title))
        if goal.text:
            blocks.append(Prose(goal.text))
        values: tuple[tuple[str, Inline], ...] = (("目标值", goal.target), ("完成情况", goal.actual))
        pairs = tuple((name, text) for name, text in values if text)
        if pairs:
            blocks.append(Facts(pairs, goal.title))
        blocks.append(("出处：", cites(evaluation, goal), mark(evaluation, "project", "goals", at)))
    if project.actions:
        blocks.append(Items(project.actions, caption="实际开展的工作"))
    return blocks
