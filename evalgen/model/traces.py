"""What an evaluation leaves to compare with others: the few facts that checks across evaluations read."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.model.evaluation import Evaluation
from evalgen.model.narrative import Acceptance
from evalgen.problems import Place
from evalgen.units import Money


@dataclass(frozen=True, slots=True)
class Cited:
    """A budget allocation notice (指标文) as the evaluation cites it for a year."""

    number: str
    year: int
    amount: Money | None
    place: Place


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount of the project's money and what it is of: a year, or several years under a label."""

    of: str
    amount: Money
    place: Place


@dataclass(frozen=True, slots=True)
class Weakness:
    """A finding of a cross-check, or a problem that the report tells (`check` is empty)."""

    check: str
    about: str
    """The indicator's name or the part of the evidence concerned; the problem's title."""
    place: Place


@dataclass(frozen=True, slots=True)
class Trace:
    """One evaluation in comparisons with others."""

    id: str
    title: str
    region: str
    """Code of the county."""
    years: tuple[int, ...]
    project: str
    """What links evaluations of one project; empty without."""
    unit: str
    """实施单位; 主管单位 where none is named."""
    names: tuple[tuple[str, Place], ...] = ()
    """Of the units on the cover and of the bodies, other names left out."""
    also_called: tuple[tuple[str, ...], ...] = ()
    """Names that the evidence gives to one body."""
    notices: tuple[Cited, ...] = ()
    sums: tuple[Stated, ...] = ()
    weaknesses: tuple[Weakness, ...] = ()
    accepted: tuple[tuple[Acceptance, Place], ...] = ()
    """Explanations that belong to no finding of the evaluation by itself."""

    @property
    def when(self) -> str:
        """The years, for a reader: `2021年`."""
        return "、".join(f"{year}年" for year in sorted(set(self.years)))


def trace_of(evaluation: Evaluation) -> Trace:
    """What `evaluation` leaves to compare."""
    identity, dossier = evaluation.identity, evaluation.dossier
    return Trace(
        id=evaluation.id,
        title=evaluation.short_title,
        region=identity.region,
        years=identity.years,
        project=identity.project or "",
        unit=identity.implementer or identity.department,
        names=tuple(_names(evaluation)),
        also_called=tuple((body.name, *body.also_called) for body in dossier.bodies if body.also_called),
        notices=tuple(
            Cited(each.number, each.year, each.amount, evaluation.evidence.place("funds", "notices", index))
            for index, each in enumerate(dossier.funds.notices)
        ),
        sums=tuple(_sums(evaluation)) if identity.project else (),
        weaknesses=tuple(_weaknesses(evaluation)),
        accepted=tuple(_accepted(evaluation)),
    )


def _names(evaluation: Evaluation) -> Iterator[tuple[str, Place]]:
    identity, place = evaluation.identity, evaluation.evidence.place
    for field in ("department", "budget_department", "implementer"):
        if name := getattr(identity, field):
            yield name, place("evaluation", field)
    for index, body in enumerate(evaluation.dossier.bodies):
        yield body.name, place("bodies", index, "name")


def _sums(evaluation: Evaluation) -> Iterator[Stated]:
    funds, place = evaluation.dossier.funds, evaluation.evidence.place
    if funds.total:
        years = "、".join(f"{year}年" for year in sorted(set(evaluation.identity.years)))
        yield Stated(f"{years}{funds.total_label}", funds.total, place("funds", "total"))
    for index, each in enumerate(funds.years):
        yield Stated(f"{each.year}年资金", each.amount, place("funds", "years", index, "amount"))


def _weaknesses(evaluation: Evaluation) -> Iterator[Weakness]:
    for finding in evaluation.findings:
        # A position in a list means nothing in another evaluation.
        if finding.severity != "cannot-verify" and not any(part.isdigit() for part in finding.at.split(".")):
            node = evaluation.rubric.by_id.get(finding.at)
            yield Weakness(finding.check, node.indicator.name if node else finding.at, finding.where[0])
    for index, problem in enumerate(evaluation.dossier.findings.problems):
        yield Weakness("", problem.title, evaluation.evidence.place("findings", "problems", index, "title"))


def _accepted(evaluation: Evaluation) -> Iterator[tuple[Acceptance, Place]]:
    # An explanation may name the position where its finding stood before; such a finding carries it all the same.
    own = {(each.check, one.at) for each in evaluation.findings for one in (each, each.accepted) if one}
    for index, each in enumerate(evaluation.dossier.accepted):
        if (each.check, each.at) not in own:
            yield each, evaluation.evidence.place("accepted", index, "at")
