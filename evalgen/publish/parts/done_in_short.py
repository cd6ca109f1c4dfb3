"""What was done with the money in a line each: what a report says was reached, else what a form says was completed."""

from collections.abc import Iterator

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.publish.beside import FOUND, within
from evalgen.publish.block import Items
from evalgen.publish.dimensions import dimension_of
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator, shown
from evalgen.publish.parts.self_score_table import values

_MOST = 20
_MANAGED = ("decision", "process")
"""Indicators of how money was decided on and managed tell nothing of what was done with it."""


def part(evaluation: Evaluation) -> Items | None:
    """The first twenty lines; the caption says how many there are and whose word they are. None without any."""
    project, form = evaluation.dossier.project, evaluation.identity.kind == "self"
    told: tuple[tuple[str, list[Inline]], ...] = (
        ("报告所列的主要绩效", list(_reached(evaluation))),
        ("自评表所填的完成情况" if form else "报告所载的完成情况", list(_completed(evaluation))),
        ("实际开展的工作", list(project.actions)),
    )
    for source, lines in told:
        if lines:
            left = f"，这里列出前 {_MOST} 项" if len(lines) > _MOST else ""
            return Items(tuple(lines[:_MOST]), caption=f"{source}（{len(lines)} 项{left}）")
    return None


def _reached(evaluation: Evaluation) -> Iterator[Inline]:
    for at, reached in enumerate(evaluation.dossier.findings.achievements):
        led = within(evaluation, "findings", "achievements", at)
        link = shown(evaluation, reached.title, "achievements", anchor=f"achievement-{at + 1}")
        yield (link, f"　{FOUND}：", led) if led else link


def _completed(evaluation: Evaluation) -> Iterator[Inline]:
    """Each indicator with an actual value of what came of the money, with its target."""
    for node in evaluation.rubric.leaves:
        if "actual" in evaluation.dossier.scores.get(node.indicator.id, Entry()).facts and _tells(evaluation, node):
            target, actual = values(evaluation, node)
            aim = f"目标 {target}，" if target != "—" else ""
            yield indicator(evaluation, node.indicator.id), f"：{aim}完成 {actual}"


def _tells(evaluation: Evaluation, node: Node) -> bool:
    return dimension_of(evaluation.rubric.by_id[node.path[0]].indicator.name) not in _MANAGED
