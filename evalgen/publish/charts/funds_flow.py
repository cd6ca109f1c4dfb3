"""The way of the money, from its sources over the years to the parts of the project and to what it was misused for.

Only what the report says is joined. What leaves a node never exceeds what came in by more than rounding explains.
"""

from collections.abc import Iterator
from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Funds
from evalgen.publish.amounts import numeral, printed, with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._draft import USE, Draft
from evalgen.publish.charts._stages import Stage, stages
from evalgen.publish.charts._uses import Uses, uses
from evalgen.publish.explained import COMPONENTS, MISUSE, SOURCES, YEARS, funded, tabled
from evalgen.publish.figures import rate, yuan
from evalgen.publish.inline import Inline
from evalgen.publish.picture.charted import charted
from evalgen.publish.picture.flow import Flow, Link

_TABLES = {"来源": SOURCES, "年度": YEARS, "内容": COMPONENTS, USE: MISUSE}


def chart(evaluation: Evaluation) -> Chart | None:
    funds = evaluation.dossier.funds
    used = uses(funds)
    found, whole = stages(funds, used.component)
    if whole <= 0 or not (len(found) > 1 or used.purposes):
        return None
    draft = Draft(whole)
    carrier = _drawn(draft, found, used)
    if len(draft.links) < 2:
        return None
    flow, drawn = draft.flow(), carrier is not None
    message = _message(funds, found, used, whole)
    notes = _notes(funds, found, used, whole, drawn)
    ends = [_ends(evaluation, flow, draft.kinds, link) for link in flow.links]
    return charted("funds-flow", message, flow, _table(flow, ends, whole, notes))


def _drawn(draft: Draft, found: tuple[Stage, ...], used: Uses) -> int | None:
    """The node from which misused money is drawn, None where it is not; the flow is drawn on the way."""
    if not found or (len(found) == 1 and found[0].kind == "内容"):
        draft.join(None)
    for before, stage in zip((None, *found), found, strict=False):
        draft.stage(stage, before)
    if not used.purposes:
        return None
    in_components = bool(found) and found[-1].kind == "内容"
    if len(draft.ends) > 1 and not in_components:
        draft.join(found[-1])
    carrier = _carrier(draft, used)
    if carrier is not None:
        draft.uses(used, carrier)
    return carrier


def _carrier(draft: Draft, used: Uses) -> int | None:
    """The node whose money was misused: the only one, the component named, or what no component accounts for."""
    for at, share in draft.ends:
        named = (share.name == used.component and not share.rest) if used.component else share.rest
        if (named or len(draft.ends) == 1) and share.value >= used.value:
            return at
    return None


def _message(funds: Funds, found: tuple[Stage, ...], used: Uses, whole: Fraction) -> str:
    words = [f"共 {yuan(whole)}"]
    if funds.total and whole != funds.total.value:
        words[0] += f"（大于{funds.total_label} {printed(funds.total)}）"
    for stage in found:
        verb = {"来源": "来自{}个来源", "年度": "分{}年安排", "内容": "列出{}项内容"}[stage.kind]
        only = stage.kind == "来源" and stage.count == 1
        words.append(f"来自{stage.shares[0].name}" if only else verb.format(numeral(stage.count)))
        words += [
            f"{with_share(yuan(share.value), share.value, whole)}{share.name}" for share in stage.shares if share.rest
        ]
    if used.purposes:
        most = max(used.purposes, key=lambda share: share.value)
        rest = f"等{numeral(len(used.purposes))}项用途" if len(used.purposes) > 1 else ""
        words.append(f"{with_share(yuan(used.value), used.value, whole)}被挤占挪用于{most.name}{rest}")
    return "，".join(words) + "。"


def _notes(funds: Funds, found: tuple[Stage, ...], used: Uses, whole: Fraction, drawn: bool) -> Iterator[str]:
    kinds = [stage.kind for stage in found if len(stage.shares) > 1]
    if len(kinds) > 1:
        yield f"原文没有把{'、'.join(kinds)}交叉列出，只能在合计处汇合"
    if funds.total and whole != funds.total.value:
        yield f"分项合计大于{funds.total_label} {printed(funds.total)}，图中以较大的分项合计为准"
    if used.purposes and not drawn:
        yield f"挤占挪用的 {yuan(used.value)} 没有写明出自哪一项内容，或超出该项金额，图中不画"
    elif used.purposes and not used.component and found and found[-1].kind == "内容" and funds.misuse:
        source = f"（{funds.misuse.source}）" if funds.misuse.source else ""
        yield f"原文没有把被挤占挪用的资金{source}列入哪一项内容，故从未列入任何内容的资金画出"
    yield "太细的流按最小线宽画"


def _ends(evaluation: Evaluation, flow: Flow, kinds: list[str], link: Link) -> tuple[Inline, Inline]:
    """The names of both ends; the one that the amount belongs to leads to the table that gives it with its source."""
    source, target = flow.nodes[link.source].name, flow.nodes[link.target].name
    if table := _TABLES.get(kinds[link.target]):
        return source, tabled(evaluation, target, table)
    table = _TABLES.get(kinds[link.source])
    return (tabled(evaluation, source, table) if table else funded(evaluation, source)), target


def _table(flow: Flow, ends: list[tuple[Inline, Inline]], whole: Fraction, notes: Iterator[str]) -> Table:
    columns = (Column("从"), Column("到"), Column("金额", "figure"), Column("占合计", "figure"))
    rows = tuple(
        (
            Cell(source, header=True),
            target,
            f"{link.amount} 元",
            rate(link.value, whole),
        )
        for link, (source, target) in zip(flow.links, ends, strict=True)
    )
    joints = tuple(
        (f"{node.name}，合计", "", f"{node.amount} 元", rate(flow.values[at], whole))
        for at, node in enumerate(flow.nodes)
        if not any(link.amount == node.amount and at in (link.source, link.target) for link in flow.links)
    )
    return Table("资金流向", columns, rows, joints, "；".join(notes) + "。")
