"""What the cover and the summary form state: who evaluated what, for whom, over which time."""

from collections.abc import Iterator, Mapping
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.identity import Identity, Member
from evalgen.model.printed import Form
from evalgen.problems.place import dotted
from evalgen.publish.block import Facts
from evalgen.publish.inline import Box, Inline, Link, Mark
from evalgen.publish.landing import landing
from evalgen.publish.links import joined
from evalgen.publish.plain import public_address
from evalgen.publish.remarks import told
from evalgen.publish.words import KIND, STAGE, SUBJECT

_FIELDS: Final[Mapping[str, str]] = {
    "evaluation.project_name": "项目（专项）名称", "evaluation.region": "地区", "evaluation.kind": "评价种类",
    "evaluation.subject": "评价种类", "evaluation.stage": "报告状态", "evaluation.covers": "评价类型",
    "evaluation.fund_types": "资金类型", "evaluation.department": "主管单位",
    "evaluation.budget_department": "预算部门", "evaluation.implementer": "实施单位",
    "evaluation.commissioner": "委托方", "evaluation.evaluator": "评价机构", "evaluation.years": "评价年度",
    "evaluation.period": "被评价期间", "evaluation.fieldwork": "现场评价时间", "evaluation.team": "评价人员",
    "evaluation.source": "公布的原件", "evaluation.source_note": "原件情况", "form.lead": "主评人",
    "form.signed": "签字", "form.sealed": "盖章", "form.blanks": "原件未填", "form.misprints": "原件误印",
}  # fmt: skip
"""Which value shows which field."""
_FORM = (("evaluation",), ("form",))
_COVERS = (("process", "实施过程评价"), ("outcome", "完成结果评价"))


def part(evaluation: Evaluation) -> Facts:
    pairs = tuple(_pairs(evaluation))
    if evaluation.disclosure.reviewer:
        pairs = _told(evaluation, pairs)
    return Facts(pairs, "封面和基本情况")


def _told(evaluation: Evaluation, pairs: tuple[tuple[str, Inline], ...]) -> tuple[tuple[str, Inline], ...]:
    """The pairs, each finding beside the value of the field that it concerns, or under a name of its own."""
    titles = {title for title, _ in pairs}
    about: dict[str, list[Inline]] = {}
    for finding, paths in evaluation.concerns:
        fields = {dotted(path[:2]) for path in paths if landing(evaluation, path) in _FORM}
        for title in sorted({_FIELDS.get(field, "") for field in fields}):
            about.setdefault(title if title in titles else "复核", []).append(told(evaluation, finding))
    shown = tuple((title, (value, Mark(tuple(about[title]))) if title in about else value) for title, value in pairs)
    return (*shown, ("复核", Mark(tuple(about["复核"])))) if "复核" in about else shown


def _pairs(evaluation: Evaluation) -> Iterator[tuple[str, Inline]]:
    identity = evaluation.identity
    yield "项目（专项）名称", identity.project_name
    yield "地区", " › ".join(region.name for region in evaluation.regions)
    yield "评价种类", f"{KIND[identity.kind]} · {SUBJECT[identity.subject]}"
    yield "报告状态", STAGE[identity.stage]
    if identity.kind != "self":
        yield "评价类型", _boxes(tuple((text, code in identity.covers) for code, text in _COVERS), not identity.covers)
    if types := identity.fund_types.options:
        ticked = tuple((text, text in identity.fund_types.chosen) for text in types)
        yield "资金类型", _boxes(ticked, not identity.fund_types.chosen)
    yield from _bodies(identity)
    yield "评价年度", "、".join(f"{year} 年" for year in identity.years)
    if identity.period:
        yield "被评价期间", f"{identity.period.start} 至 {identity.period.end}"
    if identity.fieldwork:
        yield "现场评价时间", str(identity.fieldwork)
    yield ("报告日期" if identity.kind != "self" else "填表日期"), str(identity.reported or "原文未提供")
    if identity.team:
        yield "评价人员", joined([_member(member) for member in identity.team], "；")
    yield from _form(evaluation.dossier.form)
    if identity.source:
        link = Link("查看原件", url=identity.source) if public_address(identity.source) else identity.source
        yield "公布的原件", link
    if identity.source_note:
        yield "原件情况", identity.source_note


def _bodies(identity: Identity) -> Iterator[tuple[str, Inline]]:
    names = (("主管单位", identity.department), ("预算部门", identity.budget_department),
             ("实施单位", identity.implementer), ("委托方", identity.commissioner),
             ("评价机构", identity.evaluator))  # fmt: skip
    return ((title, name) for title, name in names if name)


def _form(form: Form) -> Iterator[tuple[str, Inline]]:
    if form.lead:
        yield "主评人", form.lead
    for name, done in (("签字", form.signed), ("盖章", form.sealed)):
        if done is not None:
            yield name, "有" if done else "原件空白"
    if form.blanks:
        yield "原件未填", "、".join(form.blanks)
    if form.misprints:
        yield "原件误印", "、".join(form.misprints)


def _boxes(boxes: tuple[tuple[str, bool], ...], blank: bool) -> Inline:
    row = joined([Box(text, ticked) for text, ticked in boxes], "　")
    return (row, "（原件没有勾选）") if blank else row


def _member(member: Member) -> str:
    about = "，".join(text for text in (member.specialty, member.title, member.unit) if text)
    return f"{member.name}（{about}）" if about else member.name
