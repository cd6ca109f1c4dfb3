"""What was planned, what arrived and what was spent in all, with dates, and which of the three the source omits."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Flow
from evalgen.publish.beside import mark
from evalgen.publish.block import Facts
from evalgen.publish.figures import cites, money
from evalgen.publish.inline import Inline


def part(evaluation: Evaluation) -> Facts | None:
    funds = evaluation.dossier.funds
    flows = (("计划投入资金", "planned", funds.planned), ("实际到位资金", "received", funds.received),
             ("实际支出资金", "spent", funds.spent))  # fmt: skip
    if funds.total is None and not any(flow for _, _, flow in flows):
        return None
    total: Inline = (f"{money(funds.total)}　", cites(evaluation, funds)) if funds.cites else money(funds.total)
    pairs: tuple[tuple[str, Inline], ...] = (
        (funds.total_label, (total, mark(evaluation, "funds", "total"))),
        *((name, (_flow(evaluation, flow), mark(evaluation, "funds", key))) for name, key, flow in flows),
    )
    return Facts((*pairs, ("说明", funds.note)) if funds.note else pairs, "资金总额和收支")


def _flow(evaluation: Evaluation, flow: Flow | None) -> Inline:
    if flow is None:
        return "原文未提供"
    as_of = f"（截至{flow.as_of}）" if flow.as_of else ""
    note = f"，{flow.note}" if flow.note else ""
    return f"{money(flow.amount)}{as_of}{note}　", cites(evaluation, flow)
