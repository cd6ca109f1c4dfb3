"""A field that the source leaves empty holds nothing."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.funds_table import whole_line
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_BARE = re.compile(r"[（(].*[)）]$|^(?:封面|表头|项目|原表|全年|本年度?)|(?:一?栏|一项)$")
_IDENTITY = {
    "主管单位": "department", "主管部门": "department", "实施单位": "implementer", "委托方": "commissioner",
    "委托单位": "commissioner", "评价机构": "evaluator", "名称": "project_name",
}  # fmt: skip
_COLUMNS = {
    "年初预算数": "initial", "年初预算": "initial", "预算数": "budget", "执行数": "spent", "执行率": "rate",
    "预算执行率": "rate", "到位数": "received",
}  # fmt: skip


class BlanksEmpty(Check):
    """A field listed among those left empty (`form.blanks`) has no value: the bodies of the cover, the 主评人, and the
    columns of the funds table.

    A column is filled where the whole line has a value in it. Silent about fields of other names, a row of a table, and
    a column that only other lines fill.
    """

    title: ClassVar[str] = "列为空白的栏目没有内容"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "form.blanks"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, blank in enumerate(evidence.dossier.form.blanks):
            path, held = _filled(evidence.dossier, _bare(blank))
            if held:
                yield self.finding(
                    f"form.blanks.{number}",
                    f"“{blank}”列为空白，同一栏却录有 {held}",
                    (("空白栏目", blank), ("所录", held)),
                    (evidence.place("form", "blanks", number), evidence.place(*path)),
                    "请对照原件：确是空白的，删去所录内容；不空的，从空白栏目里删去。",
                )


def _bare(blank: str) -> str:
    """The name of a field without what only says where it stands."""
    while (shorter := _BARE.sub("", blank)) != blank:
        blank = shorter
    return blank


def _filled(dossier: Dossier, field: str) -> tuple[Path, str]:
    """Where the field is entered and what it holds; nothing where it is empty or unknown."""
    if key := _IDENTITY.get(field):
        return ("evaluation", key), str(getattr(dossier.evaluation, key))
    if field == "主评人":
        return ("form", "lead"), dossier.form.lead
    column = _COLUMNS.get(field)
    whole = whole_line(dossier.funds) if column else None
    held = getattr(whole[1], column) if whole and column else None
    return (("funds", "lines", whole[0], column), str(held)) if whole and column and held else ((), "")
