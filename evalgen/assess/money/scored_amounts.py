"""Indicators of execution and arrival are scored on amounts that the funds hold as well."""

import re
from collections.abc import Iterator

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.execution import is_execution
from evalgen.assess.money.funds_table import total_of, whole_line
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.funds import Flow, Funds, Part, YearFunds
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity

Figure = tuple[Path, str, Quantity | None]
"""Where an amount stands, what it is called, and the amount."""
Pair = tuple[Figure, Figure]
_WORDS = {"budget": "预算数", "spent": "支出数", "received": "到位数"}
_OWN_MONEY = re.compile("自筹|自有|单位资金|其他资金|专户")
_FLOWS = {"spent": "支出金额", "received": "到位金额"}


def scored(evidence: Evidence, scorecard: Scorecard) -> Iterator[Pair]:
    """Each amount that such an indicator is scored on and that is not the one that the funds hold for it; with that."""
    for line in scorecard.leaves:
        if "率" not in line.name:
            continue
        if is_execution(line.name):
            # A budget and spending of 0 are one slip, which the spending tells.
            for key in ("spent", "received") if _empty(evidence, line) else ("budget", "spent", "received"):
                yield from _compared(evidence, line, key)
        elif "到位率" in line.name:
            own, planned = _fact(evidence, line, "planned"), _planned(evidence.dossier.funds)
            if own and planned[2] and not agree(own, planned[2]) and not _of_a_year(evidence.dossier.funds, own):
                yield (("scores", line.id, "facts", "planned"), f"“{line.name}”计划数", own), planned
            yield from _compared(evidence, line, "received")


def _compared(evidence: Evidence, line: Line, key: str) -> Iterator[Pair]:
    own = _fact(evidence, line, key)
    if own is None or own.base != "元":
        return
    dossier, known = evidence.dossier, _whole(evidence.dossier, key, own)
    if not known or (known[2] and agree(own, known[2])):
        return
    # An indicator may be about one year, one source or one line of the table: it is that amount.
    apart = bool(own.value) and any(agree(own, each) for each in _partial(dossier.funds, key) if each)
    if not apart and (own.value or not _OWN_MONEY.search(line.name)):
        awarded = "（评定 0 分）" if line.awarded == 0 and not own.value else ""
        yield (("scores", line.id, "facts", key), f"“{line.name}”{awarded}{_WORDS[key]}", own), known


def _empty(evidence: Evidence, line: Line) -> bool:
    budget, spent = (_fact(evidence, line, key) for key in ("budget", "spent"))
    return bool(budget and spent and not budget.number and not spent.number)


def _fact(evidence: Evidence, line: Line, key: str) -> Quantity | None:
    return figure_of(entry_of(evidence, line.id), key)


def _whole(dossier: Dossier, key: str, own: Quantity) -> Figure | None:
    """The amount of the whole under `key`: of the table, else of the funds; of any line with money where `own` is 0."""
    funds, found = dossier.funds, whole_line(dossier.funds)
    if found and getattr(found[1], key):
        return ("funds", "lines", found[0], key), f"“{found[1].name}”{_WORDS[key]}", getattr(found[1], key)
    for at, name, flow in _flows(dossier, key):
        if not _of_other_time(dossier, flow, own):
            return at, name, flow.amount
    for index, line in enumerate(funds.lines) if not own.value and key != "budget" else ():
        if (held := getattr(line, key)) and held.value:
            return ("funds", "lines", index, key), f"“{line.name}”{_WORDS[key]}", held
    return None


def _flows(dossier: Dossier, key: str) -> Iterator[tuple[Path, str, Flow]]:
    """What was spent or arrived in all, and in the one year evaluated."""
    if key == "budget":
        return
    whole: Flow | None = getattr(dossier.funds, key)
    if whole:
        yield ("funds", key), _FLOWS[key], whole
    for index, year in enumerate(dossier.funds.years):
        held: Flow | None = getattr(year, key, None)
        if held and dossier.evaluation.years == (year.year,):
            yield ("funds", "years", index, key), f"{year.year}年{_FLOWS[key]}", held


def _of_other_time(dossier: Dossier, flow: Flow, own: Quantity) -> bool:
    """Whether the flow may be of more years, or of a later day, than the indicator, which then shows less."""
    years = dossier.evaluation.years
    later = flow.as_of is not None and flow.as_of.year > max(years)
    return bool(own.value) and own.value < flow.amount.value and (len(years) > 1 or later)


def _partial(funds: Funds, key: str) -> Iterator[Quantity | None]:
    """The amounts of lines, years, sources and components; a budget may be the total as well."""
    yield from (getattr(line, key) for line in funds.lines)
    parts: tuple[YearFunds | Part, ...] = (*funds.years, *funds.sources, *funds.components)
    if key == "budget":
        yield total_of(funds)
        yield from (each.amount for each in parts)
        return
    flows = [getattr(each, key, None) for each in (funds, *parts)]
    yield from (flow.amount for flow in flows if flow)


def _planned(funds: Funds) -> Figure:
    """What the plan of an indicator is compared with: the plan, or the total."""
    if funds.planned:
        return ("funds", "planned"), "计划投入资金", funds.planned.amount
    return ("funds", "total"), funds.total_label, total_of(funds)


def _of_a_year(funds: Funds, own: Quantity) -> bool:
    """Whether there is no plan, and the amount may be that of one year."""
    return not funds.planned and any(own.base == "元" and agree(own, each.amount) for each in funds.years)
