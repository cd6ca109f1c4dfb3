"""A finding that was explained is published with its explanation; an explanation of nothing is refused."""

from collections.abc import Iterable
from dataclasses import replace

from evalgen.assess.check import checks
from evalgen.assess.set_check import set_checks
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding
from evalgen.problems import Problem, Unusable, nearest


def accept(evidence: Evidence, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its acceptance if the evidence holds one; Unusable where one accepts no finding.

    Acceptances of findings across evaluations are left to those who see them all.
    """
    across = {check.slug for check in set_checks()}
    found = {(finding.check, finding.at): finding for finding in findings}
    problems = []
    for index, acceptance in enumerate(evidence.dossier.accepted):
        key = (acceptance.check, acceptance.at)
        if key in found:
            found[key] = replace(found[key], accepted=acceptance)
        elif acceptance.check not in across:
            problems.append(_nothing_to_accept(evidence, index, list(found)))
    if problems:
        raise Unusable(problems)
    return tuple(found.values())


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
