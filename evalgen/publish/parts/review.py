"""What contradicts and what cannot be verified (复核发现), in words, with the figures and, once explained, why."""

import re

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.publish.block import Block, Inline, Items, Note
from evalgen.publish.facts_read import word
from evalgen.publish.figures import spoken
from evalgen.publish.links import indicator
from evalgen.publish.page import Heading
from evalgen.publish.remarks import written
from evalgen.publish.words import SEVERITY

_FACT = re.compile(r"(?<![\w.])[a-z][a-z0-9_]{2,}(?![\w.])")


def part(evaluation: Evaluation) -> list[Block]:
    found = evaluation.findings
    blocks: list[Block] = []
    if not evaluation.disclosure.shows_all_findings:
        blocks.append(Note("只公布已说明的", ("按本站的公开规定，这里只列出已经核实并说明的复核发现。",), "muted"))
    elif not found:
        blocks.append(Note("没有复核发现", ("能够进行的复核都没有发现矛盾。",), "good"))
    waiting = [finding for finding in found if finding.is_open]
    settled = [finding for finding in found if finding.accepted]
    unclear = tuple(_unclear(evaluation, finding) for finding in found if not finding.is_open and not finding.accepted)
    for id_, title, group in (("open", "待解决", waiting), ("explained", "已说明", settled)):
        if group:
            blocks.append(Heading(2, f"findings-{id_}", f"{title}（{len(group)} 项）"))
            blocks += [_note(evaluation, finding) for finding in group]
    if unclear:
        blocks += [Heading(2, "findings-unverified", f"无法核实（{len(unclear)} 项）"), Items(unclear)]
    if evaluation.unchecked:
        missing = tuple(f"{each.title}：{spoken(each.because)}" for each in evaluation.unchecked)
        blocks += [Heading(2, "findings-unchecked", f"缺少数据，没有进行的复核（{len(missing)} 项）"), Items(missing)]
    return blocks


def _note(evaluation: Evaluation, finding: Finding) -> Note:
    lines: list[Inline] = [spoken(finding.message)]
    if finding.figures:
        lines.append(_worded(evaluation, finding, "；".join(map("：".join, finding.figures))))
    if finding.at in evaluation.rubric.by_id:
        lines.append(("指标：", indicator(evaluation, finding.at)))
    if finding.accepted:
        accepted = finding.accepted
        lines.append(f"说明：{accepted.why}（{accepted.by}，{accepted.on}）")
    elif finding.settle:
        lines.append(f"怎样解决：{spoken(finding.settle)}")
    if finding.where and evaluation.disclosure.reviewer:
        lines.append(("所在文件：", written(evaluation, finding.where)))
    return Note(_titled(finding), tuple(lines), "" if finding.accepted else "warn")


def _titled(finding: Finding) -> str:
    """What is wrong, and which check says so."""
    return f"{SEVERITY[finding.severity]}（核对：{finding.title}）" if finding.title else SEVERITY[finding.severity]


def _worded(evaluation: Evaluation, finding: Finding, figures: str) -> str:
    """The figures of a finding, names of facts among them in the reader's words."""
    node = evaluation.rubric.by_id.get(finding.at)
    return _FACT.sub(lambda name: word(node, name[0]), figures)


def _unclear(evaluation: Evaluation, finding: Finding) -> Inline:
    settle = f" {spoken(finding.settle)}" if finding.settle else ""
    text = f"{spoken(finding.message).rstrip('。')}。{settle}"
    if finding.at not in evaluation.rubric.by_id:
        return text
    return text, "（", indicator(evaluation, finding.at), "）"
