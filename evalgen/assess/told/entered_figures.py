"""Not only texts tell figures: so do goals, findings, the funds and the people of a body."""

from collections.abc import Iterator

from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import Money

_LONGEST = 16
"""Characters of a target that is a figure."""


def entered(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Each figure that the evidence holds as data, behind its name, as a text would tell it."""
    for name, entry in dossier.scores.items():
        for number, item in enumerate(entry.counted or ()):
            yield ("scores", name, "counted", number), figures(item.what)
    for number, goal in enumerate(dossier.project.goals):
        for field in ("target", "actual"):
            if (text := getattr(goal, field)) and len(text) < _LONGEST:
                yield ("project", "goals", number, field), figures(f"{goal.title}{text}")
    yield from _of_funds(dossier.funds)
    for number, body in enumerate(dossier.bodies):
        for place, count in enumerate(body.staffing):
            yield ("bodies", number, "staffing", place), f"{count.name}{count.count}人"


def _of_funds(funds: Funds) -> Iterator[tuple[Path, str]]:
    """The total under its label, and each part under its name."""
    parts: list[tuple[Path, str, Money | None]] = [(("funds", "total"), funds.total_label, funds.total)]
    parts += [(("funds", "sources", at), each.name, each.amount) for at, each in enumerate(funds.sources)]
    parts += [(("funds", "unspent", at), each.name, each.amount) for at, each in enumerate(funds.unspent)]
    planned = funds.planned.amount if funds.planned else funds.total
    received, spent = (flow.amount if flow else None for flow in (funds.received, funds.spent))
    parts += [
        (("funds", "received"), "缺口", _less(planned, received)),
        (("funds", "spent"), "结余", _less(received, spent)),
    ]
    yield from ((path, f"{name}{amount.number}{amount.unit}") for path, name, amount in parts if amount)


def _less(one: Money | None, other: Money | None) -> Money | None:
    """What is left of one without the other, where both are printed in one unit."""
    if not one or not other or one.unit != other.unit or one.number <= other.number:
        return None
    return Money(one.number - other.number, one.unit)
