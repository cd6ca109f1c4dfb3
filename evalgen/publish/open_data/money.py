"""The money of a project in the public data: as printed and in 元."""

from evalgen.publish.open_data.copied import Copied
from evalgen.publish.open_data.figures import Amount, said


class FlowRecord(Amount):
    """某日的金额"""

    as_of: str | None = said("截至日期")
    note: str
    cites: tuple[str, ...]


class YearRecord(Copied):
    """一个年度的资金"""

    year: int
    amount: Amount
    received: FlowRecord | None
    spent: FlowRecord | None
    cites: tuple[str, ...]


class PartRecord(Copied):
    """一项内容或一个来源的资金"""

    id: str
    name: str
    amount: Amount | None
    spent: FlowRecord | None
    note: str
    cites: tuple[str, ...]


class NoticeRecord(Copied):
    """指标文"""

    number: str
    year: int
    amount: Amount | None
    document: str | None = said("对应的证据文件标识")
    note: str
    cites: tuple[str, ...]


class FundLineRecord(Copied):
    """自评表资金一行"""

    name: str
    initial: Amount | None
    budget: Amount | None
    received: Amount | None
    spent: Amount | None
    rate: str | None
    note: str
    cites: tuple[str, ...]


class UseRecord(Copied):
    """挤占挪用的一项"""

    purpose: str
    amount: Amount | None
    cites: tuple[str, ...]


class MisuseRecord(Copied):
    """挤占挪用"""

    source: str
    total: Amount | None
    items: tuple[UseRecord, ...]
    cites: tuple[str, ...]


class RestatedRecord(Copied):
    """同一金额在原件别处再次印出的数"""

    of: str = said("是哪个金额：total 总额，planned 计划数，received 到位数，spent 支出数，misuse 挤占挪用合计")
    year: int | None = said("年度；各年合计的为空")
    amount: Amount
    at: str = said("印在哪里")
    cites: tuple[str, ...]


class UnspentRecord(Copied):
    """没有支出的一部分"""

    name: str
    amount: Amount | None
    note: str
    cites: tuple[str, ...]


class FundsRecord(Copied):
    """资金；原文没有印的为空"""

    total: Amount | None
    total_label: str
    planned: FlowRecord | None
    received: FlowRecord | None
    spent: FlowRecord | None
    years: tuple[YearRecord, ...]
    components: tuple[PartRecord, ...]
    sources: tuple[PartRecord, ...]
    notices: tuple[NoticeRecord, ...]
    lines: tuple[FundLineRecord, ...]
    misuse: MisuseRecord | None
    restated: tuple[RestatedRecord, ...]
    unspent: tuple[UnspentRecord, ...]
    note: str
    cites: tuple[str, ...]
