"""The cover and summary form are filled in."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FormComplete(Check):
    """Every box and field of the cover and summary form is filled in, signed and sealed, and printed without slips;
    and what is entered as signed is not said to be left blank.

    Silent about what the evidence does not record: boxes count as printed only where `covers` or the options of
    `fund_types` are written. A self-evaluation has no evaluating firm: neither its boxes, its seal nor its 主评人 are
    asked for.
    """

    title: ClassVar[str] = "封面和摘要表填写齐全"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, words, shown in _open(evidence):
            figures = (("未填或误印", shown),)
            yield self.finding(path, words, figures, (evidence.place(*path),), "请补填、补签或更正后再公布。")


def _open(evidence: Evidence) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Each thing left open: its path, the words for it, and what exactly."""
    identity, form = evidence.dossier.evaluation, evidence.dossier.form
    types, own = identity.fund_types, identity.kind == "self"
    if not own and "covers" in identity.model_fields_set and not identity.covers:
        boxes = "实施过程评价、完成结果评价"
        yield ("evaluation", "covers"), f"评价类型的方框（{boxes}）一个也没有勾选", boxes
    if types.options and not types.chosen:
        boxes = "、".join(types.options)
        yield ("evaluation", "fund_types"), f"资金类型的 {len(types.options)} 个方框一个也没有勾选", boxes
    if form.signed is False:
        lead, signers = "" if form.lead or own else "，也没有写明主评人", "填表人" if own else "评价人员"
        yield ("form", "signed"), f"{signers}、负责人的签字栏空白{lead}", f"签字{'、主评人' if lead else ''}"
    if form.sealed is False and not own:
        yield ("form", "sealed"), "评价机构没有盖章", "盖章"
    if form.signed and "签" in identity.source_note and (told := _UNSIGNED.search(identity.source_note)):
        yield ("form", "signed"), f"填的是已经签字，说明里却写“{told[0]}”", told[0]
    blanks = tuple([each for each in form.blanks if not _MAY_BE_EMPTY.search(each)])
    for field, words, listed in (("blanks", "栏目空白", blanks), ("misprints", "误印", form.misprints)):
        if listed:
            shown = "；".join(listed)
            yield ("form", field), f"{words} {len(listed)} 处：{shown}", shown


_UNSIGNED = re.compile(
    "(?:签字|签名)(?:和日期|、盖章|及日期|栏)?(?:均|都|全部)?(?:为|是)?(?:空白|空着)|(?:没有|未)签[字名]"
)
_MAY_BE_EMPTY = re.compile("其他资金|上年结转|结转资金")
"""Rows of the funds table that an evaluation without such money leaves empty."""
