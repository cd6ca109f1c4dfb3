"""The money of a project: what was planned, what arrived, what was spent, and on what."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from evalgen.model.citation import Cite
from evalgen.model.fields import Amount, Day, Frozen, Line, Name, Percent, Slug, Year


class Flow(Frozen):
    """An amount as of a date; the amount alone may stand for it."""

    amount: Amount
    as_of: Day | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, written: Any) -> Any:
        return {"amount": written} if isinstance(written, str) else written


class YearFunds(Frozen):
    """The amount arranged for one year, and what arrived and was spent, where the source says."""

    year: Year
    amount: Amount
    received: Flow | None = None
    spent: Flow | None = None
    cites: tuple[Cite, ...] = ()


class Part(Frozen):
    """A component of the project, or a source of its money, and its amount."""

    id: Slug
    name: Name
    amount: Amount | None = None
    spent: Flow | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()


class Notice(Frozen):
    """A budget allocation notice (指标文) and the year it is cited for."""

    number: Name
    year: Year
    amount: Amount | None = None
    document: Slug | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()


class FundLine(Frozen):
    """A row of the funds table of a self-evaluation form: 年初预算, 全年预算, 执行数, 执行率."""

    name: Name
    initial: Amount | None = None
    budget: Amount | None = None
    received: Amount | None = None
    spent: Amount | None = None
    rate: Percent | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()


class MisuseItem(Frozen):
    """One use that the money was not meant for."""

    purpose: Name
    amount: Amount | None = None
    cites: tuple[Cite, ...] = ()


class Misuse(Frozen):
    """Encroachment or misappropriation (挤占、挪用): from which money, how much, for what."""

    source: Line = ""
    total: Amount | None = None
    items: Annotated[tuple[MisuseItem, ...], Field(min_length=1)]
    cites: tuple[Cite, ...] = ()


_AMOUNTS = {
    "total": "资金总额", "planned": "计划投入资金", "received": "到位金额", "spent": "支出金额",
    "misuse": "挤占挪用总额",
}  # fmt: skip


class Restated(Frozen):
    """An amount that the source prints once more, at another place."""

    of: Literal["total", "planned", "received", "spent", "misuse"]
    year: Year | None = None
    """The year whose amount it is; the whole time where none is given."""
    amount: Amount
    at: Line = ""
    """Where it is printed: 摘要表, 一(四)1."""
    cites: tuple[Cite, ...] = ()

    @property
    def name(self) -> str:
        """What it is, for a reader: 2019年资金."""
        if not self.year:
            return _AMOUNTS[self.of]
        return f"{self.year}年{'资金' if self.of == 'total' else _AMOUNTS[self.of]}"


class Unspent(Frozen):
    """A part of the budget that was not spent (尾款, 质保金, 结转), with its amount where the source prints it."""

    name: Name
    amount: Amount | None = None
    note: Line = ""
    cites: tuple[Cite, ...] = ()


class Funds(Frozen):
    """The key `funds`. Every figure is optional: a report that does not print one shows that it is missing."""

    total: Amount | None = None
    total_label: Line = "资金总额"
    sources: tuple[Part, ...] = ()
    years: tuple[YearFunds, ...] = ()
    components: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()
    lines: tuple[FundLine, ...] = ()
    planned: Flow | None = None
    received: Flow | None = None
    spent: Flow | None = None
    misuse: Misuse | None = None
    restated: tuple[Restated, ...] = ()
    unspent: tuple[Unspent, ...] = ()
    note: Line = ""
    cites: tuple[Cite, ...] = ()
