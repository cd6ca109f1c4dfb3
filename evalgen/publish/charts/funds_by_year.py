"""How much money was arranged for each year, and how much of it arrived and was spent."""

from collections.abc import Callable
from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Flow, Funds, YearFunds
from evalgen.publish.amounts import gap, numeral, printed, summed, with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.explained import YEARS, tabled
from evalgen.publish.figures import rate, yuan
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted
from evalgen.units import Money

_SERIES = (Series("安排", "c1"), Series("到位", "c2", "/"), Series("支出", "c3", "."))
_NONE = "未提供"
_READ: tuple[Callable[[YearFunds], Flow | None], ...] = (lambda year: year.received, lambda year: year.spent)


def chart(evaluation: Evaluation) -> Chart | None:
    funds = evaluation.dossier.funds
    if not funds.years:
        return None
    shown = [0, *(at for at, read in enumerate(_READ, 1) if any(map(read, funds.years)))]
    whole = funds.total.value if funds.total else summed(year.amount for year in funds.years)
    rows = [row for year in funds.years for row in _rows(year, shown, whole)]
    return charted(
        "funds-by-year",
        _message(funds, shown),
        Bars(_SERIES, tuple(rows), whole=whole if whole > 0 else None),
        _table(evaluation, shown, whole),
    )


def _amounts(year: YearFunds) -> tuple[Money | None, ...]:
    flows = (read(year) for read in _READ)
    return (year.amount, *(flow.amount if flow else None for flow in flows))


def _rows(year: YearFunds, shown: list[int], whole: Fraction) -> list[Row]:
    name = f"{year.year} 年"
    if len(shown) == 1:
        text = with_share(printed(year.amount), year.amount.value, whole)
        return [Row(name, text, (Piece(0, year.amount.value, printed(year.amount)),))]
    rows = [Row(name, heading=True)]
    for at in shown:
        amount = _amounts(year)[at]
        words = with_share(printed(amount), amount.value, year.amount.value if at else whole) if amount else _NONE
        pieces = (Piece(at, amount.value, printed(amount)),) if amount else ()
        rows.append(Row(_SERIES[at].name, words, pieces, hover=name))
    return rows


def _message(funds: Funds, shown: list[int]) -> str:
    years, total = funds.years, summed(year.amount for year in funds.years)
    if len(years) == 1:
        words = f"{years[0].year} 年安排 {printed(years[0].amount)}"
    else:
        ranked = sorted(years, key=lambda year: (-year.amount.value, year.year))
        ends = [
            f"{year.year} 年{which}（{printed(year.amount)}，占 {rate(year.amount.value, total)}）"
            for which, year in (("最多", ranked[0]), ("最少", ranked[-1]))
        ]
        words = f"{numeral(len(years))}年共安排 {yuan(total)}，{'，'.join(ends)}"
    for at in shown[1:]:
        amounts = [_amounts(year)[at] for year in years]
        share = f"，占安排的 {rate(summed(amounts), total)}" if None not in amounts and total else ""
        words += f"；{'已印出的' if None in amounts else ''}{_SERIES[at].name}合计 {yuan(summed(amounts))}{share}"
    rest = gap((year.amount for year in years), funds.total)
    if rest and funds.total:
        words += f"；与{funds.total_label} {printed(funds.total)} 相差 {yuan(abs(rest))}"
    return words + "。"


def _table(evaluation: Evaluation, shown: list[int], whole: Fraction) -> Table:
    funds = evaluation.dossier.funds
    titles = [
        title for at in shown for title in (f"{_SERIES[at].name}金额", f"{_SERIES[at].name}率" if at else "占总额")
    ]
    columns = (Column("年度"), *(Column(title, "figure") for title in titles))
    rows: list[tuple[Inline | Cell, ...]] = []
    for year in funds.years:
        amounts = _amounts(year)
        figures = [figure for at in shown for figure in _figures(amounts[at], year.amount.value if at else whole)]
        rows.append((Cell(tabled(evaluation, f"{year.year} 年", YEARS), header=True), *figures))
    sums = [summed(_amounts(year)[at] for year in funds.years) for at in range(len(_SERIES))]
    ends = [figure for at in shown for figure in (yuan(sums[at]), rate(sums[at], sums[0] if at else whole))]
    totals: list[tuple[Inline | Cell, ...]] = [("合计", *ends)]
    rest = gap((year.amount for year in funds.years), funds.total)
    if rest and funds.total:
        empty = [""] * (2 * len(shown) - 2)
        name = "未列入任何年度" if rest > 0 else "各年合计超出总额"
        totals.append((Cell(name, tone="warn"), yuan(abs(rest)), rate(abs(rest), whole), *empty))
        totals.append((funds.total_label, printed(funds.total), rate(whole, whole), *empty))
    note = "到位率、支出率为到位、支出金额占当年安排金额的比例。" if len(shown) > 1 else ""
    return Table("分年度资金", columns, tuple(rows), tuple(totals), note)


def _figures(amount: Money | None, whole: Fraction) -> tuple[str, str]:
    return (printed(amount), rate(amount.value, whole)) if amount else (_NONE, "—")
