"""A finding that was explained is published with its explanation; an explanation of nothing is refused."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from evalgen.assess.check import checks
from evalgen.assess.normal import normal
from evalgen.assess.set_check import set_checks
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding
from evalgen.model.narrative import Acceptance
from evalgen.problems import Problem, Unusable, nearest

AnyFinding = TypeVar("AnyFinding", bound=Finding)


class NothingToAccept(Unusable):
    """Acceptances that explain no finding, with the findings that stand all the same."""

    def __init__(self, problems: Iterable[Problem], findings: tuple[Finding, ...]) -> None:
        super().__init__(problems)
        self.findings = findings

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems, self.findings)


def accept(evidence: Evidence, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its acceptance if the evidence holds one; NothingToAccept where one accepts no finding.

    An acceptance that names figures holds only as long as the finding has them, whatever brackets and spaces they are
    written with. Acceptances of findings across
    evaluations are left to those who see them all.
    """
    across = {check.slug for check in set_checks()}
    found = {(finding.check, finding.at): finding for finding in findings}
    problems = []
    for index, acceptance in enumerate(evidence.dossier.accepted):
        key = (acceptance.check, acceptance.at)
        if key in found:
            found[key] = explained(found[key], acceptance)
        elif acceptance.check not in across:
            problems.append(_nothing_to_accept(evidence, index, list(found)))
    if problems:
        raise NothingToAccept(problems, tuple(found.values()))
    return tuple(found.values())


def explained(finding: AnyFinding, acceptance: Acceptance) -> AnyFinding:
    """The finding with its acceptance, or, where that names other figures, left open with a word of it."""
    figures = {normal(name): normal(figure) for name, figure in finding.figures}
    changed = [
        f"{name} {figure}" for name, figure in acceptance.figures.items() if figures.get(normal(name)) != normal(figure)
    ]
    if not changed:
        return replace(finding, accepted=acceptance)
    settle = f"原有的说明针对的是：{'、'.join(changed)}。请核对，再更正数字或重新说明。"
    return replace(finding, settle=f"{finding.settle}{settle}")


def _nothing_to_accept(evidence: Evidence, index: int, known: list[tuple[str, str]]) -> Problem:
    acceptance = evidence.dossier.accepted[index]
    slugs = [check.slug for check in checks()] + [check.slug for check in set_checks()]
    if acceptance.check not in slugs:
        place = evidence.place("accepted", index, "check")
        cure = nearest(acceptance.check, slugs)
        return Problem(place, f"没有“{acceptance.check}”这项复核", cure, "accepted-check")
    message = f"说明的复核发现（{acceptance.check}，{acceptance.at}）已不存在"
    same = [at for check, at in known if check == acceptance.check]
    cure = nearest(acceptance.at, same) or "请删去这条说明。"
    return Problem(evidence.place("accepted", index, "at"), message, cure, "accepted-nothing")
