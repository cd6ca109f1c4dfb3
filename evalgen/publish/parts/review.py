"""What contradicts and what cannot be verified (复核发现), in words, with the figures and, once explained, why."""

import re

from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.finding import Finding
from evalgen.publish.block import Block, Inline, Items, Note
from evalgen.publish.figures import spoken
from evalgen.publish.found import Numbered, grouped
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
    for group in grouped(evaluation):
        blocks.append(Heading(2, group.anchor, f"{group.title}（{len(group.findings)} 项）"))
        if group.anchor == "findings-unverified":
            lines = tuple(_unclear(evaluation, each) for each in group.findings)
            blocks.append(Items(lines, ids=tuple(each.anchor for each in group.findings)))
        else:
            blocks += [_note(evaluation, each) for each in group.findings]
    if evaluation.unchecked:
        missing = tuple(f"{each.title}：{spoken(each.because)}" for each in evaluation.unchecked)
        blocks += [Heading(2, "findings-unchecked", f"缺少数据，没有进行的复核（{len(missing)} 项）"), Items(missing)]
    return blocks


def _note(evaluation: Evaluation, each: Numbered) -> Note:
    finding = each.finding
    lines: list[Inline] = [spoken(finding.message)]
    # Figures that the sentence holds already need no second line.
    if any(value not in finding.message for _, value in finding.figures):
        lines.append(_worded(evaluation, finding, "；".join(map("：".join, finding.figures))))
    lines.append(("所在之处：", each.place))
    if finding.accepted:
        accepted = finding.accepted
        lines.append(f"说明：{accepted.why}（{accepted.by}，{accepted.on}）")
    elif finding.settle:
        lines.append(f"怎样解决：{spoken(finding.settle)}")
    if evaluation.disclosure.reviewer:
        lines.append(_written(evaluation, finding))
    return Note(f"{each.number}　{_titled(finding)}", tuple(lines), "" if finding.accepted else "warn", each.anchor)


def _written(evaluation: Evaluation, finding: Finding) -> Inline:
    """For reviewers: the lines to open and what an acceptance must name."""
    return "所在文件：", written(evaluation, finding.where), f"　check: {finding.check}, at: {finding.at}"


def _titled(finding: Finding) -> str:
    """What is wrong, and which check says so."""
    return f"{SEVERITY[finding.severity]}（核对：{finding.title}）" if finding.title else SEVERITY[finding.severity]


def _worded(evaluation: Evaluation, finding: Finding, figures: str) -> str:
    """The figures of a finding, names of facts among them in the reader's words."""
    node = evaluation.rubric.by_id.get(finding.at)
    return _FACT.sub(lambda name: word(node, name[0]), figures)


def _unclear(evaluation: Evaluation, each: Numbered) -> Inline:
    """What cannot be verified, in a line; explained all the same where somebody did."""
    finding = each.finding
    settle = f" {spoken(finding.settle)}" if finding.settle else ""
    why = f" 说明：{finding.accepted.why}（{finding.accepted.by}）" if finding.accepted else ""
    said = f"{each.number}　{spoken(finding.message).rstrip('。')}。{settle}{why}（"
    files: Inline = ("　", _written(evaluation, finding)) if evaluation.disclosure.reviewer else ""
    return said, each.place, "）", files
