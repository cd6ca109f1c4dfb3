"""Evidence names no kinds of problems; which part of the indicator system a problem belongs to tells its kind.

A kind (问题类别) is the name of the indicator right above one that lost points or that a problem of the report
names: 资金管理, 组织实施, 数量指标. Two kinds stand beside these: money used for other purposes, and problems of the
report that name no indicator.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.marks import Mark

MISUSE: Final = "挤占、挪用资金"
UNLINKED: Final = "没有对应指标的问题"


def problem_kinds_of(evaluation: Evaluation, marks: Iterable[Mark]) -> tuple[str, ...]:
    """The kinds of the problems that an evaluation tells or its points show, each once, in order."""
    return tuple(sorted(set(_kinds(evaluation, tuple(marks)))))


def _kinds(evaluation: Evaluation, marks: tuple[Mark, ...]) -> Iterator[str]:
    dossier = evaluation.dossier
    group = {mark.id: mark.group for mark in marks}
    yield from (mark.group for mark in marks if mark.lost > 0)
    for problem in dossier.findings.problems:
        found = [group[id_] for id_ in problem.indicators if id_ in group]
        yield from found or (UNLINKED,)
    if dossier.funds.misuse:
        yield MISUSE
