"""Amounts that are told as of a day: what was planned, arrived and spent, in all, by year, by part."""

from collections.abc import Iterator

from evalgen.model.funds import Flow, Funds
from evalgen.problems.place import Path

_NAMES = {"planned": "计划投入资金", "received": "到位金额", "spent": "支出金额"}


def dated_flows(funds: Funds) -> Iterator[tuple[str, Path, Flow]]:
    """Every amount with its day: its name for a reader, its path, and itself."""
    for name, path, flow in _flows(funds):
        if flow and flow.as_of:
            yield name, path, flow


def _flows(funds: Funds) -> Iterator[tuple[str, Path, Flow | None]]:
    for field, name in _NAMES.items():
        yield name, ("funds", field), getattr(funds, field)
    for number, year in enumerate(funds.years):
        for field in ("received", "spent"):
            yield f"{year.year}年{_NAMES[field]}", ("funds", "years", number, field), getattr(year, field)
    for key in ("sources", "components"):
        for number, part in enumerate(getattr(funds, key)):
            yield f"“{part.name}”{_NAMES['spent']}", ("funds", key, number, "spent"), part.spent
