"""Amounts that are told as of a day: what was planned, arrived and spent, in all, by year, by part."""

from collections.abc import Iterator

from evalgen.model.funds import Flow, Funds
from evalgen.problems.place import Path

_NAMES = {"planned": "计划投入资金", "received": "到位金额", "spent": "支出金额"}


def dated_flows(funds: Funds) -> Iterator[tuple[str, Path, Flow]]:
    """Every amount with its day: its name for a reader, its path, and itself."""
    for field, flow in (("planned", funds.planned), ("received", funds.received), ("spent", funds.spent)):
        if flow and flow.as_of:
            yield _NAMES[field], ("funds", field), flow
    for number, year in enumerate(funds.years):
        for field, flow in (("received", year.received), ("spent", year.spent)):
            if flow and flow.as_of:
                yield f"{year.year}年{_NAMES[field]}", ("funds", "years", number, field), flow
    for key, parts in (("sources", funds.sources), ("components", funds.components)):
        for number, part in enumerate(parts):
            if part.spent and part.spent.as_of:
                yield f"“{part.name}”{_NAMES['spent']}", ("funds", key, number, "spent"), part.spent
