"""One indicator in full: printed standard, how it is read, evidence, arithmetic, award, reason and sources."""

from collections.abc import Iterator

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.outcome import Read
from evalgen.model.rubric import Node
from evalgen.model.scorecard import Line
from evalgen.model.statements import Ask
from evalgen.publish.beside import FOUND, within
from evalgen.publish.block import Block, Card, Items
from evalgen.publish.completion import state_of, tone_of
from evalgen.publish.figures import cites, points, spoken
from evalgen.publish.inferred import INFERRED, inferred_of
from evalgen.publish.inline import Badge, Inline, Tone
from evalgen.publish.links import sources
from evalgen.publish.named_for import named_for
from evalgen.publish.paragraphs import prose
from evalgen.publish.parts.errata import corrected
from evalgen.publish.parts.rubric_tree import rule_sections

Section = tuple[str, tuple[Inline | Block, ...]]
_WHY = {"scored": "计算过程", "unscored": "是否完成", "not-applicable": "为什么不适用", "unseen": "原表情况"}


def part(evaluation: Evaluation, node: Node) -> Card:
    rubric, line = evaluation.rubric, evaluation.scorecard.by_id[node.indicator.id]
    entry = evaluation.dossier.scores.get(line.id, Entry())
    above = (rubric.by_id[id_].indicator.name for id_ in node.path[:-1])
    return Card(
        id=line.id,
        name=line.name,
        path=" › ".join(above),
        maximum="" if rubric.text.unscored else _maximum(line),
        awarded="" if rubric.text.unscored else points(line.awarded),
        computed=_computed(line),
        state=INFERRED if inferred_of(evaluation, line) else state_of(line),
        tone=_tone(evaluation, line),
        differs=_differs(line, "规则" if rubric.prints_standard(line.id) else "通用计分办法"),
        sections=(*rule_sections(rubric, node), *_scoring(evaluation, node, line, entry)),
    )


def _scoring(evaluation: Evaluation, node: Node, line: Line, entry: Entry) -> Iterator[Section]:
    if entry.narrative:
        yield "评价说明", tuple(prose(evaluation, entry.narrative, "scores", line.id, "narrative"))
    elif evaluation.identity.kind != "self":
        yield "评价说明", ("报告未给出评价说明。",)
    if line.state != "unseen":
        yield "依据的事实", (_facts(evaluation, node, line),)
    if entry.asks:
        yield "评分标准要求的事", (Items(tuple(_ask(evaluation, each) for each in entry.asks)),)
    if guessed := inferred_of(evaluation, line):
        yield "推定", guessed
    yield from _reckoning(line)
    columns = (("自评分", entry.self_awarded), ("复核分", entry.reviewed))
    if any(each is not None for _, each in columns):
        yield "原表所列", ("，".join(f"{name} {points(each)}" for name, each in columns) + "。",)
    if line.reason or line.by or line.state == "judged":
        yield "给分理由", (*[line.reason or "报告没有写明理由。"], *[f"评定人：{line.by}"] * bool(line.by))
    if line.difference and not line.reason:
        yield "给分理由", (f"评价给 {points(line.awarded)} 分，报告没有说明为什么与规则不同。",)
    yield from named_for(evaluation, line)
    yield from _corrections(evaluation, line)
    if not evaluation.disclosure.reviewer and (found := within(evaluation, "scores", line.id)):
        yield FOUND, (found,)
    yield "出处", (Badge("没有注明出处", "warn") if line.is_unsourced else _sources(evaluation, line),)


def _corrections(evaluation: Evaluation, line: Line) -> Iterator[Section]:
    if changes := corrected(evaluation, line.id):
        yield "勘误", (Items(changes),)


def _sources(evaluation: Evaluation, line: Line) -> Inline:
    by_fact = not line.cites and any(read.cites for read in line.reads)
    return "见所依据的各项事实。" if by_fact else cites(evaluation, line)


def _facts(evaluation: Evaluation, node: Node, line: Line) -> Inline | Block:
    if not line.reads and line.state == "unscored":
        return "原表没有写指标值和完成值。"
    if not line.reads:
        return "由评价人判断，不依事实计算。" if line.state == "judged" else "报告未给出规则所需的事实。"
    return Items(tuple(_read(evaluation, node, read) for read in line.reads))


def _read(evaluation: Evaluation, node: Node, read: Read) -> Inline:
    name = word(node, read.name, read.note)
    note = f"（{read.note}）" if read.note and read.note != name else ""
    said = f"{name}：{read.text}{note}"
    return (said, "　出处：", sources(evaluation, read.cites)) if read.cites else said


def _ask(evaluation: Evaluation, ask: Ask) -> Inline:
    said = f"{ask.what}：{'原文写到了' if ask.shown else '原文没有写到'}{f'（{ask.note}）' if ask.note else ''}"
    return (said, "　出处：", sources(evaluation, ask.cites)) if ask.cites else said


def _reckoning(line: Line) -> Iterator[Section]:
    because, steps = spoken(line.because).rstrip("。"), tuple(spoken(step) for step in line.steps)
    if line.state == "unproven":
        kept = f"得分照评价给出（{points(line.awarded)} 分）" if line.awarded is not None else "报告也没有给分"
        yield "为什么无法计算", (f"{because}。{_range(line)}{kept}。",)
    elif line.because:
        # A single step says no more than the sentence that follows.
        yield _WHY.get(line.state or "", "说明"), (*[Items(steps, numbered=True)] * (len(steps) > 1), f"{because}。")


def _range(line: Line) -> str:
    if line.lowest is None or line.highest is None:
        return ""
    if line.lowest == line.highest:
        return f"规则给 {points(line.lowest)} 分；"
    return f"视证据而定，规则可能给 {points(line.lowest)} 至 {points(line.highest)} 分；"


def _maximum(line: Line) -> str:
    shown = f"{points(abs(line.maximum))} 分"
    if line.nature != "base":
        return f"{'加分项' if line.nature == 'bonus' else '减分项'}，至多 {shown}"
    return shown if line.effective == line.maximum else f"{shown}（折算后 {points(line.effective)} 分）"


def _computed(line: Line) -> str:
    if line.state == "scored":
        return f"规则给 {points(line.computed)} 分"
    return _range(line).rstrip("；") if line.state == "unproven" else ""


def _differs(line: Line, rule: str) -> str:
    if not line.difference:
        return ""
    given, ruled = points(line.awarded), points(line.computed)
    return f"评价给 {given} 分，按{rule}计算为 {ruled} 分，相差 {points(abs(line.difference))} 分"


def _tone(evaluation: Evaluation, line: Line) -> Tone:
    if line.state == "unscored":
        return tone_of(line)
    if line.difference:
        return "warn"
    if line.lost:
        return "lost"
    return "good" if line.state == "scored" and not inferred_of(evaluation, line) else "muted"
