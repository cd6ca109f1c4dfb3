"""On which parts of the project the money was to be spent, and how much of the total no part accounts for."""

from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Funds, Part
from evalgen.publish.amounts import gap, numeral, printed, rounded_away, summed, with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.explained import COMPONENTS, tabled
from evalgen.publish.figures import rate, yuan
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted

_SERIES = (Series("项目内容", "c1"), Series("未列入任何内容", "warn", "/"), Series("总额", "c5"))
_MOST = 30
_NONE = "未提供"


def chart(evaluation: Evaluation) -> Chart | None:
    funds = evaluation.dossier.funds
    if not any(part.amount for part in funds.components):
        return None
    whole = funds.total.value if funds.total and funds.total.value > 0 else None
    rows = [_row(part, whole) for part in funds.components[:_MOST]]
    rest = gap((part.amount for part in funds.components), funds.total)
    if rest > 0:
        rows.append(Row("未列入任何内容", with_share(yuan(rest), rest, whole), (Piece(1, rest, yuan(rest)),)))
    if funds.total:
        pieces = (Piece(2, funds.total.value, printed(funds.total)),)
        rows.append(Row(funds.total_label, printed(funds.total), pieces))
    message = _message(funds, rest, whole)
    return charted(
        "funds-by-component", message, Bars(_SERIES, tuple(rows), whole=whole), _table(evaluation, rest, whole)
    )


def _row(part: Part, whole: Fraction | None) -> Row:
    if part.amount is None:
        return Row(part.name, _NONE)
    words = printed(part.amount)
    return Row(part.name, with_share(words, part.amount.value, whole), (Piece(0, part.amount.value, words),))


def _message(funds: Funds, rest: Fraction, whole: Fraction | None) -> str:
    counted = [(part.name, part.amount) for part in funds.components if part.amount]
    spoken = summed(amount for _, amount in counted)
    name, most = max(counted, key=lambda pair: pair[1].value)
    words = f"{numeral(len(counted))}项内容合计 {yuan(spoken)}" if len(counted) > 1 else f"一项内容，{yuan(spoken)}"
    if len(counted) > 1:
        share = f"，占 {rate(most.value, whole)}" if whole else ""
        words += f"，最多的是{name}（{printed(most)}{share}）"
    if rest > 0:
        words += f"；{funds.total_label}中有 {with_share(yuan(rest), rest, whole)}未列入任何内容"
    elif rest < 0:
        words += f"，比{funds.total_label}多 {with_share(yuan(-rest), -rest, whole)}"
    elif funds.total:
        words += f"，与{funds.total_label} {printed(funds.total)} 相符"
    if len(funds.components) > _MOST:
        words += f"；图中只画前 {_MOST} 项，全部 {len(funds.components)} 项见数据表"
    return words + "。"


def _table(evaluation: Evaluation, rest: Fraction, whole: Fraction | None) -> Table:
    funds = evaluation.dossier.funds
    figures = (Column(title, "figure") for title in ("金额（照原文）", "折合元", "占总额"))
    columns = (Column("项目内容", "wide"), *figures)
    rows = tuple(
        (
            Cell(tabled(evaluation, part.name, COMPONENTS), header=True),
            *(
                (printed(part.amount), yuan(part.amount.value), rate(part.amount.value, whole))
                if part.amount
                else (_NONE, _NONE, "—")
            ),
        )
        for part in funds.components
    )
    amounts = [part.amount for part in funds.components]
    spoken = summed(amounts)
    totals: list[tuple[Inline | Cell, ...]] = [("内容合计", "", yuan(spoken), rate(spoken, whole))]
    if rest:
        name = "未列入任何内容" if rest > 0 else "内容合计超出总额"
        totals.append((Cell(name, tone="warn"), "", yuan(abs(rest)), rate(abs(rest), whole)))
    if funds.total:
        totals.append((funds.total_label, printed(funds.total), yuan(funds.total.value), rate(1, 1) if whole else "—"))
    return Table("分项目内容资金", columns, rows, tuple(totals), _note(funds))


def _note(funds: Funds) -> str:
    small = rounded_away((part.amount for part in funds.components), funds.total)
    return f"内容合计与总额{small}，不作差额处理。" if small else ""
