"""An evaluation names its project and several bodies, some of them otherwise elsewhere."""

from collections.abc import Iterator

from evalgen.assess.names.normal import wording
from evalgen.model.evidence import Dossier


def is_another_name(dossier: Dossier, said: str) -> bool:
    """Whether what the title says holds another name of the evaluation, or is held by one."""
    names = [wording(each) for each in _names(dossier) if len(each) > 1]
    return any(each in said or said in each for each in names)


def _names(dossier: Dossier) -> Iterator[str]:
    identity = dossier.evaluation
    yield from (identity.project_name, identity.implementer, identity.department, identity.budget_department)
    yield from (identity.commissioner, identity.evaluator)
    for body in dossier.bodies:
        yield from (body.name, *body.also_called)
