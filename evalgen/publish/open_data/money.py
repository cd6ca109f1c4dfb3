"""The money of a project in the public data: as printed and in 元."""

from evalgen.model.fields import Frozen
from evalgen.model.funds import Flow, FundLine, Funds, Misuse, Part, YearFunds
from evalgen.publish.open_data.figures import Amount, amount_of


class YearRecord(Frozen):
    """一个年度的资金"""

    year: int
    amount: Amount
    received: Amount | None
    spent: Amount | None


class PartRecord(Frozen):
    """一项内容或一个来源的资金"""

    id: str
    name: str
    amount: Amount | None
    spent: Amount | None


class NoticeRecord(Frozen):
    """指标文"""

    number: str
    year: int
    amount: Amount | None


class FundLineRecord(Frozen):
    """自评表资金一行"""

    name: str
    initial: Amount | None
    budget: Amount | None
    received: Amount | None
    spent: Amount | None
    rate: str | None


class UseRecord(Frozen):
    """挤占挪用的一项"""

    purpose: str
    amount: Amount | None


class MisuseRecord(Frozen):
    """挤占挪用"""

    source: str
    total: Amount | None
    items: tuple[UseRecord, ...]


class FundsRecord(Frozen):
    """资金；原文没有印的为空"""

    total: Amount | None
    total_label: str
    planned: Amount | None
    received: Amount | None
    spent: Amount | None
    years: tuple[YearRecord, ...]
    components: tuple[PartRecord, ...]
    sources: tuple[PartRecord, ...]
    notices: tuple[NoticeRecord, ...]
    lines: tuple[FundLineRecord, ...]
    misuse: MisuseRecord | None


def funds_of(funds: Funds) -> FundsRecord:
    """The public record of the money; what the source does not print is empty."""
    return FundsRecord(
        total=amount_of(funds.total),
        total_label=funds.total_label,
        planned=_flow(funds.planned),
        received=_flow(funds.received),
        spent=_flow(funds.spent),
        years=tuple(map(_year, funds.years)),
        components=tuple(map(_part, funds.components)),
        sources=tuple(map(_part, funds.sources)),
        notices=tuple(
            NoticeRecord(number=each.number, year=each.year, amount=amount_of(each.amount)) for each in funds.notices
        ),
        lines=tuple(map(_line, funds.lines)),
        misuse=_misuse(funds.misuse) if funds.misuse else None,
    )


def _flow(flow: Flow | None) -> Amount | None:
    return amount_of(flow.amount) if flow else None


def _year(year: YearFunds) -> YearRecord:
    amount = amount_of(year.amount)
    assert amount is not None
    return YearRecord(year=year.year, amount=amount, received=_flow(year.received), spent=_flow(year.spent))


def _part(part: Part) -> PartRecord:
    return PartRecord(id=part.id, name=part.name, amount=amount_of(part.amount), spent=_flow(part.spent))


def _line(line: FundLine) -> FundLineRecord:
    return FundLineRecord(
        name=line.name,
        initial=amount_of(line.initial),
        budget=amount_of(line.budget),
        received=amount_of(line.received),
        spent=amount_of(line.spent),
        rate=str(line.rate) if line.rate else None,
    )


def _misuse(misuse: Misuse) -> MisuseRecord:
    uses = tuple(UseRecord(purpose=item.purpose, amount=amount_of(item.amount)) for item in misuse.items)
    return MisuseRecord(source=misuse.source, total=amount_of(misuse.total), items=uses)
