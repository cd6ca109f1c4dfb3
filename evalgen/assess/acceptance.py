"""A finding that was accepted is published with what came of it; an acceptance of nothing is refused."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from evalgen.assess.check import checks
from evalgen.assess.names.normal import normal, shortened
from evalgen.assess.set_check import set_checks
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding
from evalgen.model.narrative import Acceptance
from evalgen.problems import Place, Problem, Unusable, nearest
from evalgen.units import Quantity, parse_quantity

_Key = tuple[str, str]
"""A finding's check, and what it is about."""
_POSITION = re.compile(r"\.\d+")
_PLACES = re.compile("(?:[一-鿿]{2,8}[省市县区州盟旗]){1,4}")
_DATE = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?")
_SHOWN = 4  # figures of an explanation; the first ones tell what it was about
_DERIVED = frozenset(["取整可解释"])
"""Follows from how the other figures are written."""


class NothingToAccept(Unusable):
    """Acceptances that explain no finding, with the findings that stand all the same."""

    evaluation: Evaluation | None = None
    """What the evidence comes to without these acceptances; not known in another process."""

    def __init__(self, problems: Iterable[Problem], findings: tuple[Finding, ...]) -> None:
        super().__init__(problems)
        self.findings = findings

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems, self.findings)


def accept(evidence: Evidence, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its acceptance if the evidence holds one; NothingToAccept where one accepts no finding.

    An acceptance that names figures holds only as long as the finding has them, however they are written. By its
    figures it also finds what stands at another position of the same list now. Acceptances of findings across
    evaluations are left to those who see them all.
    """
    across = {check.slug for check in set_checks()}
    found = {(finding.check, finding.at): finding for finding in findings}
    taken = _taken(found, evidence.dossier.accepted)
    settled = dict(found)
    explains = {*taken.values(), *((each.check, each.at) for each in evidence.dossier.accepted)}
    problems = []
    for index, acceptance in enumerate(evidence.dossier.accepted):
        key = taken.get(index, (acceptance.check, acceptance.at))
        if key in found and (index in taken or key not in taken.values()):
            settled[key] = explained(found[key], acceptance)
        elif acceptance.check not in across:
            # What another acceptance explains already is not what this one meant.
            problems.append(_nothing_to_accept(evidence, index, [each for each in found if each not in explains]))
    if problems:
        raise NothingToAccept(problems, tuple(settled.values()))
    return tuple(settled.values())


def _taken(found: Mapping[_Key, Finding], accepted: Sequence[Acceptance]) -> dict[int, _Key]:
    """Which finding each acceptance holds for: the one that it names, or one that moved within its list."""
    taken: dict[int, _Key] = {}
    for index, each in enumerate(accepted):
        key = each.check, each.at
        if key in found and not _changed_figures(found[key], each):
            taken[index] = key
    for index, each in enumerate(accepted):
        if index not in taken and each.figures:
            moved = (
                key
                for key, finding in found.items()
                if key not in taken.values() and _moved(each, finding) and not _changed_figures(finding, each)
            )
            taken.update((index, key) for key in islice(moved, 1))
    return taken


def _moved(acceptance: Acceptance, finding: Finding) -> bool:
    """Whether the two are about the same thing but for positions in a list."""
    return finding.check == acceptance.check and _POSITION.sub("", finding.at) == _POSITION.sub("", acceptance.at)


def explained(finding: Finding, acceptance: Acceptance) -> Finding:
    """The finding with its acceptance, or, where that names other figures, left open with a word of it."""
    changed = _changed_figures(finding, acceptance)
    if not changed:
        return finding._replace(accepted=acceptance)
    settle = f"原有的说明针对的是：{'、'.join(changed)}。请核对，再更正数字或重新说明。"
    return finding._replace(settle=f"{finding.settle}{settle}")


def _changed_figures(finding: Finding, acceptance: Acceptance) -> list[str]:
    """The figures of the acceptance that the finding has no longer; another way of writing them is no change."""
    figures = {normal(name): figure for name, figure in finding.figures}
    return [
        f"{name} {figure}（{_now(figures.get(normal(name), ''))}）"
        for name, figure in acceptance.figures.items()
        if name not in _DERIVED and not _same(figures.get(normal(name), ""), figure)
    ]


def _now(figure: str) -> str:
    return f"现在是 {figure}" if figure else "现在没有"


def _same(one: str, other: str) -> bool:
    """Whether two figures are the same, whatever brackets, spaces, zeros and units (万元, 元) they are written with,
    names with or without the places they begin with (湖南省), and dates with the day of the month or without."""
    if normal(one) == normal(other) or _same_name(normal(one), normal(other)):
        return True
    if _DATE.fullmatch(other) and _DATE.fullmatch(one) and one.startswith(other):
        return True
    first, second = parse_quantity(one.strip()), parse_quantity(other.strip())
    return bool(first and second) and _size(first) == _size(second)


def _same_name(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 3 and longer.endswith(shorter) and bool(_PLACES.fullmatch(longer[: -len(shorter)]))


def _size(figure: Quantity | None) -> object:
    return figure and (figure.value, figure.base, figure.bound)


def _nothing_to_accept(evidence: Evidence, index: int, known: list[tuple[str, str]]) -> Problem:
    acceptance = evidence.dossier.accepted[index]
    slugs = [check.slug for check in checks()] + [check.slug for check in set_checks()]
    if acceptance.check not in slugs:
        place = evidence.place("accepted", index, "check")
        cure = nearest(acceptance.check, slugs)
        return Problem(place, f"没有“{acceptance.check}”这项复核", cure, "accepted-check")
    still = [at for check, at in known if check == acceptance.check]
    return gone(acceptance, evidence.place("accepted", index, "at"), still)


def gone(acceptance: Acceptance, place: Place, still: Iterable[str]) -> Problem:
    """That what was accepted is no longer found; the check finds other things, about `still`, or nothing."""
    figures = [f"{name} {shortened(figure)}" for name, figure in islice(acceptance.figures.items(), _SHOWN)]
    listed = f"，说明时列出的是{'、'.join(figures)}" if figures else ""
    message = f"说明的复核发现（{acceptance.check}，{acceptance.at}）已不存在{listed}"
    cure = nearest(acceptance.at, still) or "请核对说明之后改过的数据；没有改错的，删去这条说明。"
    return Problem(place, message, cure, "accepted-nothing")
