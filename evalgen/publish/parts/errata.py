"""Corrections after publication (勘误): what stood there, what stands there now, why, by whom and since when."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Erratum
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator

_COLUMNS = (Column("更正的内容"), Column("原作", "wide"), Column("改为", "wide"), Column("日期", "whole"))


def part(evaluation: Evaluation) -> Table | None:
    changes = sorted(evaluation.dossier.errata, key=lambda change: change.on, reverse=True)
    rows = tuple(row for each in changes for row in _rows(evaluation, each))
    return Table("公布后的更正（新的在前）", _COLUMNS, rows) if rows else None


def _rows(evaluation: Evaluation, change: Erratum) -> Iterator[Row]:
    """What was changed, and below it why and by whom."""
    yield _what(evaluation, change), change.old or "—", change.new or "—", str(change.on)
    yield (Cell(f"原因：{change.reason}{_by(change)}", columns=len(_COLUMNS)),)


def corrected(evaluation: Evaluation, id_: str) -> tuple[str, ...]:
    """Each correction of what is said on the indicator, in a sentence."""
    found = (each for each in evaluation.dossier.errata if _about(each) == id_)
    return tuple(f"{each.on}更正：{in_words(each)}" for each in found)


def in_words(change: Erratum) -> str:
    """A correction in a sentence."""
    return f"{change.what}：“{change.old or '空'}”改为“{change.new or '空'}”。原因：{change.reason}{_by(change)}"


def _by(change: Erratum) -> str:
    return f"（{change.by}）" if change.by else ""


def _about(change: Erratum) -> str:
    """The indicator that a correction names, or whose evidence it names."""
    first, _, rest = change.at.partition(".")
    return rest.partition(".")[0] if first == "scores" else change.at


def _what(evaluation: Evaluation, change: Erratum) -> Inline:
    id_ = _about(change)
    return (
        (change.what, "（指标：", indicator(evaluation, id_), "）") if id_ in evaluation.rubric.by_id else change.what
    )
