"""Evaluations as they might also be: under other outlines, with adjustments, with indicators in every state."""

import dataclasses
from collections.abc import Iterator
from fractions import Fraction

from evalgen.model.citation import Citation
from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Dossier
from evalgen.model.scorecard import Adjustment, Line
from evalgen.publish.outline import outlines
from tests.publish.poisoning import evaluation, shipped


def under_every_outline() -> Iterator[Evaluation]:
    """Each shipped evaluation under each outline, its own narrative dropped where the outline has no place for it."""
    for each in shipped():
        for outline in outlines().values():
            known = outline.section_ids(each.rubric)
            report = {key: text for key, text in each.dossier.report.items() if key in known}
            identity = each.identity.model_copy(update={"outline": outline.id})
            yield with_dossier(each, evaluation=identity, report=report)


def with_dossier(each: Evaluation, **fields: object) -> Evaluation:
    """`each` with some keys of its dossier replaced."""
    dossier = Dossier.model_construct(**(dict(each.dossier) | fields))
    return dataclasses.replace(each, evidence=dataclasses.replace(each.evidence, dossier=dossier))


def with_line(id_: str, **fields: object) -> Evaluation:
    """The real evaluation with one indicator's line changed."""
    real = evaluation()
    lines = tuple(dataclasses.replace(line, **fields) if line.id == id_ else line for line in real.scorecard.lines)
    return dataclasses.replace(real, scorecard=dataclasses.replace(real.scorecard, lines=lines))


def with_adjustments(*changes: Adjustment) -> Evaluation:
    """The real evaluation with `changes` of its total."""
    real = evaluation()
    return dataclasses.replace(real, scorecard=dataclasses.replace(real.scorecard, adjustments=changes))


def line_of(each: Evaluation, id_: str) -> Line:
    return each.scorecard.by_id[id_]


def overflow(awarded: int, computed: int) -> Adjustment:
    return Adjustment("overflow", "扣完 5 分后还有 2 分", Fraction(awarded), Fraction(computed), "funds-misuse")


def with_documents(*documents: Document) -> Evaluation:
    """The real evaluation resting on `documents` besides its own."""
    real = evaluation()
    return with_dossier(real, documents=(*real.dossier.documents, *documents))


def citing(document: str) -> Evaluation:
    """The real evaluation, its conclusion citing `document`."""
    said = evaluation().dossier.conclusion.model_copy(update={"cites": (Citation(document, "附表 2"),)})
    return with_dossier(evaluation(), conclusion=said)
