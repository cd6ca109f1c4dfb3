"""What was planned, what arrived and what was spent in all, with dates, and which of the three the source omits."""

from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Flow, Funds
from evalgen.publish.beside import mark
from evalgen.publish.block import Facts
from evalgen.publish.figures import cites, money
from evalgen.publish.inline import Inline
from evalgen.publish.links import sources


def part(evaluation: Evaluation) -> Facts | None:
    funds = evaluation.dossier.funds
    flows = (("计划投入资金", "planned", funds.planned), ("实际到位资金", "received", funds.received),
             ("实际支出资金", "spent", funds.spent))  # fmt: skip
    if funds.total is None and not any(flow for _, _, flow in flows):
        return None
    printed = _printed(funds)
    total: Inline = (f"{money(funds.total)}　", sources(evaluation, printed)) if printed else money(funds.total)
    pairs: tuple[tuple[str, Inline], ...] = (
        (funds.total_label, (total, mark(evaluation, "funds", "total"))),
        *((name, (_flow(evaluation, flow), mark(evaluation, "funds", key))) for name, key, flow in flows),
    )
    return Facts((*pairs, ("说明", funds.note)) if funds.note else pairs, "资金总额和收支")


def _printed(funds: Funds) -> tuple[Citation, ...]:
    """Where the total stands: as cited for the money, else wherever an entry of that very amount is cited."""
    if funds.cites or funds.total is None:
        return funds.cites
    again = ((each.amount, each.cites) for each in funds.restated if each.of == "total" and not each.year)
    parts = ((each.amount, each.cites) for each in funds.sources)
    years = ((each.amount, each.cites) for each in funds.years)
    rows = ((each.budget, each.cites) for each in funds.lines)
    same = (found for amount, found in (*again, *parts, *years, *rows) if amount and amount.value == funds.total.value)
    return tuple(dict.fromkeys(cite for found in same for cite in found))


def _flow(evaluation: Evaluation, flow: Flow | None) -> Inline:
    if flow is None:
        return "原文未提供"
    as_of = f"（截至{flow.as_of}）" if flow.as_of else ""
    note = f"，{flow.note}" if flow.note else ""
    return f"{money(flow.amount)}{as_of}{note}　", cites(evaluation, flow)
