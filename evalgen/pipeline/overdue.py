"""A recommendation whose due day is over and that is not settled is told, with how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.model.evaluation import Evaluation
from evalgen.model.standing import Standing, is_overdue, standing_of
from evalgen.problems import Place
from evalgen.units import When


@dataclass(frozen=True, slots=True)
class Overdue:
    """A recommendation that is late on the day asked about."""

    id: str
    text: str
    owner: str
    """Empty where nobody is named."""
    due: When
    standing: Standing
    as_of: When
    where: Place


def overdue_in(evaluation: Evaluation) -> Iterator[Overdue]:
    """The late recommendations of an evaluation, in printed order; none without a day to ask about."""
    for number, advice in enumerate(evaluation.dossier.findings.recommendations):
        if evaluation.as_of and advice.due and is_overdue(advice, evaluation.as_of):
            where = evaluation.evidence.place("findings", "recommendations", number)
            standing = standing_of(advice.events)
            yield Overdue(advice.id, advice.text, advice.owner, advice.due, standing, evaluation.as_of, where)
