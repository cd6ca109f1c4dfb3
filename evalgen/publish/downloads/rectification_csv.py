"""The rectification ledger (整改台账) as CSV: one row a recommendation."""

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow, Spot
from evalgen.publish.sheet import Value, csv_bytes
from evalgen.publish.words import STANDING

NAME = "api/v1/rectification.csv"
TITLE = "整改台账（CSV）"
_HEADER = (
    "评价", "评价名称", "地区代码", "地区", "年度", "主管单位", "建议标识", "建议", "责任单位", "完成期限", "状态",
    "状态日期", "逾期", "针对的问题", "相关指标", "逾期天数", "最近的情况", "最近的依据", "被评价单位的意见",
)  # fmt: skip


def of_catalogue(catalogue: Catalogue) -> bytes:
    """In order of evaluation, then as printed. Whether one is late stays empty where no day is given for it."""
    dated = catalogue.as_of is not None
    return csv_bytes(_HEADER, (_row(entry, row, dated) for entry in catalogue.entries for row in entry.ledger))


def _row(entry: Entry, row: LedgerRow, dated: bool) -> tuple[Value, ...]:
    return (
        entry.id, entry.title, entry.region.code, entry.region.name, " ".join(map(str, entry.years)), entry.department,
        row.id, row.advice.text, row.owner, row.due.iso if row.due else "", STANDING[row.standing],
        row.since.iso if row.since else "", ("是" if row.overdue else "否") if dated else "", _named(row.problems),
        _named(row.indicators), "" if row.late is None else str(row.late), row.note, _named(row.evidence),
        _named(row.answers),
    )  # fmt: skip


def _named(spots: tuple[Spot, ...]) -> str:
    return "；".join(spot.text for spot in spots)
