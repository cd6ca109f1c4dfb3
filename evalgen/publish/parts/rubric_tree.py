"""A whole indicator system: every indicator with its points, definition, printed standard and how it is read."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node, Rubric
from evalgen.publish.bases import bases
from evalgen.publish.block import Block, Card, Items, Note, Prose
from evalgen.publish.completion import state_of
from evalgen.publish.figures import points
from evalgen.publish.inline import Inline
from evalgen.publish.links import shown
from evalgen.publish.page import Heading

Section = tuple[str, tuple[Inline | Block, ...]]
_COMBINE = {"min": "本组取各项中最低的得分率", "max": "本组取各项中最高的得分率", "mean": "本组取各项的平均得分率"}
_POLICY = {
    "refuse": "指标不适用时，不允许留空",
    "full": "指标不适用时，按满分计",
    "spread": "指标不适用时，分值按比例分给同组其他指标",
    "drop": "指标不适用时，分值去掉，总分折算到满分",
}


def part(rubric: Rubric, level: int = 3, evaluation: Evaluation | None = None) -> list[Block]:
    """The indicators as headings from `level` down, each with what is printed and how it is read; those of the system
    of an `evaluation` lead to what was given there."""
    return [block for node in rubric.nodes for block in _node(rubric, evaluation, node, level)]


def _node(rubric: Rubric, evaluation: Evaluation | None, node: Node, level: int) -> Iterator[Block]:
    item, maximum = node.indicator, "" if rubric.text.unscored else worth(node)
    title = f"{item.name}（{maximum}）" if maximum else item.name
    yield Heading(min(level + node.level - 1, 6), f"rule-{item.id}", title)
    if node.is_leaf:
        yield Card(
            id=item.id, name=item.name, path=_above(rubric, node), maximum=maximum, awarded="", computed="",
            state="", tone="", differs="", sections=(*rule_sections(rubric, node), *_applied(rubric, evaluation, node)),
        )  # fmt: skip
    else:
        yield from group_notes(node)


def _applied(rubric: Rubric, evaluation: Evaluation | None, node: Node) -> Iterator[Section]:
    """What came of the indicator in the evaluation that its system belongs to; of a shared one, what it rests on."""
    if evaluation is None:
        if based := bases(rubric):
            yield "评分标准的依据", (based,)
        return
    line, id_ = evaluation.scorecard.by_id[node.indicator.id], node.indicator.id
    given = f"{points(line.awarded)} / {points(line.effective)} 分" if line.awarded is not None else "没有给分"
    said = state_of(line) if evaluation.scorecard.is_unscored else f"{given}，{state_of(line)}"
    yield "本评价的结果", (shown(evaluation, said, "indicators", anchor=id_),)


def group_notes(node: Node) -> Iterator[Block]:
    """What is particular about a group: how its indicators combine, split points and treat what does not apply."""
    item = node.indicator
    lines: list[Inline] = [_COMBINE[item.combine]] if item.combine in _COMBINE else []
    if item.split:
        lines.append(f"本组分值在各项之间平均分配，取整到 {points(item.split.step)} 分")
    if item.not_applicable:
        lines.append(policy(item.not_applicable))
    if lines:
        yield Note("本组的计分办法", tuple(f"{line}。" for line in lines))
    yield from (Prose(text) for text in (item.definition, item.standard, item.note) if text)


def rule_sections(rubric: Rubric, node: Node) -> Iterator[Section]:
    """What the rubric says about one indicator: definition, printed standard, how the rule is read and why."""
    item, reading = node.indicator, rubric.readings.get(node.indicator.id)
    if item.definition:
        yield "指标解释", (Prose(item.definition),)
    if item.standard or not rubric.text.unscored:
        printed = not item.standard or rubric.prints_standard(item.id)
        title = "评分标准（照印）" if printed else "通用计分办法（原表没有印评分标准）"
        yield title, (Prose(item.standard) if item.standard else "原表没有印评分标准。",)
    if reading is not None:
        yield f"{'怎样看是否完成' if rubric.text.unscored else '计分口径'}：{reading.title}", (Items(reading.lines),)
    if item.note:
        yield "读法说明", (Prose(item.note),)
    if item.unseen:
        yield "原表未见", (item.unseen,)
    if item.not_applicable:
        yield "不适用时", (f"{policy(item.not_applicable)}。",)


def policy(name: str) -> str:
    """What becomes of the points of an indicator that does not apply."""
    return _POLICY[name]


def worth(node: Node) -> str:
    """The printed maximum with what kind of points it is: `3 分`, `加分项，至多 2 分`."""
    shown = f"{points(abs(node.maximum))} 分"
    kinds = {"bonus": f"加分项，至多 {shown}", "malus": f"减分项，至多 {shown}"}
    return kinds.get(node.indicator.nature, shown)


def _above(rubric: Rubric, node: Node) -> str:
    return " › ".join(rubric.by_id[id_].indicator.name for id_ in node.path[:-1])
