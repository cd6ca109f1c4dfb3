"""Whoever sees a mistake or disagrees is told to whom to say it, and where the answer will stand."""

from collections.abc import Iterator

from evalgen.model.disclosure import Publisher
from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Items
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import shown, uri_of
from evalgen.publish.plain import public_address
from evalgen.publish.words import STAGE


def part(evaluation: Evaluation) -> list[Block | Inline]:
    return [Items(tuple(_ways(evaluation)))]


def _ways(evaluation: Evaluation) -> Iterator[Inline]:
    identity, dossier = evaluation.identity, evaluation.dossier
    what = "完成情况" if evaluation.scorecard.is_unscored else "得分、等级"
    yield f"对{what}和结论有异议的，向{_whom(evaluation)}提出，写明指标和依据。本站照录结论，不作裁断。"
    if identity.stage != "final":
        day = str(identity.reported) if identity.reported else ""
        known = f"{day}的{STAGE[identity.stage]}" if day else STAGE[identity.stage]
        yield f"本站所据是{known}，没有见到定稿。登记的意见和答复在本站公布。"
    if dossier.stages:
        yield "已经登记的意见和答复：", Link("各阶段的变化和反馈意见", uri_of(evaluation, "stages")), "。"
    publisher = _publisher(evaluation.disclosure.publisher)
    yield (
        "认为录入与原件不符、标准读错或者漏了证据的，向", publisher,
        "提出，写明页面地址、指标名称和依据的文件、页码；核实后更正，并列入",
        Link("勘误", uri_of(evaluation), "errata") if dossier.errata else Link("勘误", "errata/index.md"), "。",
    )  # fmt: skip
    if dossier.findings.recommendations:
        yield (
            "已经整改的，把整改情况、日期和依据报", publisher, "；登记后列在",
            shown(evaluation, "建议", "recommendations"), "和", Link("整改台账", "rectification/index.md"), "。",
        )  # fmt: skip


def _whom(evaluation: Evaluation) -> str:
    """Who answers for the conclusion: those who evaluated; of a self-evaluation the unit itself and who is above it."""
    identity = evaluation.identity
    if identity.kind == "self":
        named = ((identity.implementer, "自评单位"), (identity.department, "主管部门"))
        said = [f"{name}（{role}）" for name, role in named if name]
        said = said[:1] if identity.implementer == identity.department else said
    else:
        said = [name for name in dict.fromkeys((identity.evaluator, identity.commissioner)) if name]
    return "或".join(said) or "作出评价的单位"


def _publisher(publisher: Publisher) -> Inline:
    name, contact = publisher.name or "公布本站的部门", publisher.contact
    if not contact:
        return name
    return f"{name}（", Link(contact, url=contact) if public_address(contact) else contact, "）"
