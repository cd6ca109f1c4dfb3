"""The line of the funds table that holds the whole prints amounts that the funds hold elsewhere too."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import whole_line
from evalgen.assess.money.scored_amounts import Pair
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.units import Quantity

_OF_BUDGET = "全年预算"
"""What a total is called that is no initial budget, and not what arrived."""
_NONE: Mapping[tuple[int, str], Quantity] = MappingProxyType({})


@remembered
def printed_otherwise(dossier: Dossier) -> list[Pair]:
    """Each amount of that line which is not the one that the funds hold for it; with that one."""
    return [*_otherwise(dossier)] if dossier.funds.lines else []


def as_elsewhere(dossier: Dossier) -> Mapping[tuple[int, str], Quantity]:
    """By line and column, what stands elsewhere for such an amount; amount-printed-twice tells both places."""
    if not (pairs := printed_otherwise(dossier)):
        return _NONE
    return {(int(one[0][2]), str(one[0][3])): other[2] for one, other in pairs if other[2]}


def _otherwise(dossier: Dossier) -> Iterator[Pair]:
    funds, found = dossier.funds, whole_line(dossier.funds)
    if found is None:
        return
    index, line = found
    base = ("funds", "lines", index)
    name = f"“{line.name}”"
    total = funds.total if len(dossier.evaluation.years) == 1 else None
    others = () if _OF_BUDGET in funds.total_label else (line.initial, line.received)
    known = [each for each in (line.budget, *others) if each]
    if total and line.budget and not any(agree(total, each) for each in known):
        yield ((*base, "budget"), f"{name}预算数", line.budget), (("funds", "total"), funds.total_label, total)
    for key, word, flow in (("spent", "支出", funds.spent), ("received", "到位", funds.received)):
        if flow and (held := getattr(line, key)) and not agree(held, flow.amount):
            yield ((*base, key), f"{name}{word}数", held), (("funds", key), f"{word}金额", flow.amount)
