"""Whoever sees a mistake or disagrees is told to whom to say it, and where the answer will stand."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Inline, Items, Link
from evalgen.publish.links import shown, uri_of


def part(evaluation: Evaluation) -> list[Block | Inline]:
    return [Items(tuple(_ways(evaluation)))]


def _ways(evaluation: Evaluation) -> Iterator[Inline]:
    identity, dossier = evaluation.identity, evaluation.dossier
    whom = " 或 ".join(dict.fromkeys(each for each in (identity.evaluator, identity.commissioner) if each))
    what = "完成情况" if evaluation.scorecard.is_unscored else "得分、等级"
    yield f"对{what}和结论有异议的，向{whom or '作出评价的单位'}提出，写明指标和依据。本站照录结论，不作裁断。"
    if identity.stage != "final":
        yield "本报告还没有定稿，被评价单位可以在定稿前提出意见；登记的意见和答复在本站公布。"
    if dossier.stages:
        yield "已经登记的意见和答复：", Link("各阶段的变化和反馈意见", uri_of(evaluation, "stages")), "。"
    yield (
        "认为录入与原件不符、标准读错或者漏了证据的，向公布本站的部门提出，写明页面地址、指标名称和依据的文件、页码；核实后更正，并列入",
        Link("勘误", uri_of(evaluation), "errata") if dossier.errata else "勘误", "。",
    )  # fmt: skip
    if dossier.findings.recommendations:
        yield (
            "已经整改的，把整改情况、日期和依据报公布本站的部门；登记后列在",
            shown(evaluation, "建议", "recommendations"), "和", Link("整改台账", "rectification/index.md"), "。",
        )  # fmt: skip
