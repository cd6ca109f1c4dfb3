"""What is to be done, about which problem, by whom and until when."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Event, Status
from evalgen.publish.block import Block, Facts, Inline, Items, Prose
from evalgen.publish.figures import cites
from evalgen.publish.links import indicator, joined, shown
from evalgen.publish.page import Heading
from evalgen.publish.parts.achievements import numeral

_STATUS: Final[Mapping[Status, str]] = {
    "accepted": "采纳",
    "partly": "部分采纳",
    "rejected": "不采纳",
    "in-progress": "整改中",
    "implemented": "已整改",
    "verified": "已核实",
    "superseded": "被替代",
}


def part(evaluation: Evaluation, level: int) -> list[Block]:
    titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
    blocks: list[Block] = []
    for number, advice in enumerate(evaluation.dossier.findings.recommendations, 1):
        blocks += [Heading(level, f"recommendation-{advice.id}", f"建议{numeral(number)}"), Prose(advice.text)]
        about: list[Inline] = [
            shown(evaluation, titles.get(id_, id_), "problems", anchor=f"problem-{id_}") for id_ in advice.problems
        ]
        drawn = [indicator(evaluation, id_) for id_ in advice.indicators]
        pairs: tuple[tuple[str, Inline], ...] = (
            ("针对的问题", joined(about, "；") if about else "未写明"),
            *[("相关指标", joined(drawn))] * bool(drawn),
            ("责任单位", advice.owner or "未写明"),
            ("完成期限", str(advice.due) if advice.due else "未写明"),
            ("出处", cites(evaluation, advice)),
        )
        blocks.append(Facts(pairs, f"建议{numeral(number)}"))
        if advice.events:
            steps = tuple(_step(evaluation, event) for event in advice.events)
            blocks.append(Items(steps, numbered=True, caption="落实情况"))
    return blocks


def _step(evaluation: Evaluation, event: Event) -> Inline:
    by, note = (f"（{event.by}）" if event.by else ""), (f"：{event.note}" if event.note else "")
    said = f"{event.on}，{_STATUS[event.status]}{by}{note}"
    return (said, "　出处：", cites(evaluation, event)) if event.cites else said
