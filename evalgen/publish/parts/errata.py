"""Corrections after publication (勘误): what stood there, what stands there now, why and since when."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Erratum
from evalgen.publish.block import Column, Inline, Table
from evalgen.publish.links import indicator

_COLUMNS = (Column("更正的内容"), Column("原作"), Column("改为"), Column("原因", "wide"), Column("日期"))


def part(evaluation: Evaluation) -> Table | None:
    changes = sorted(evaluation.dossier.errata, key=lambda change: change.on, reverse=True)
    rows = tuple(
        (_what(evaluation, each), each.old or "—", each.new or "—", each.reason, str(each.on)) for each in changes
    )
    return Table("公布后的更正（新的在前）", _COLUMNS, rows) if rows else None


def _what(evaluation: Evaluation, change: Erratum) -> Inline:
    if change.at not in evaluation.rubric.by_id:
        return change.what
    return change.what, "（指标：", indicator(evaluation, change.at), "）"
