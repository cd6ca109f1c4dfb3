"""What contradicts and what cannot be verified (复核发现), with the figures, what it changes, and what came of it."""

import json
import re
from collections.abc import Iterator
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.finding import Finding
from evalgen.publish.block import Block, Items, Note
from evalgen.publish.effect import TOUCHES, effect
from evalgen.publish.figures import signed, spoken
from evalgen.publish.found import UNVERIFIED, Group, Numbered, grouped
from evalgen.publish.inline import Inline, Source
from evalgen.publish.page import Heading
from evalgen.publish.remarks import settled, titled, written

_ONLY = "按本站的公开规定，这里只列出已经对照原件核实的复核发现（原件如此或已有说明）。"
_MARKS: Final = dict.fromkeys(map(ord, "“”‘’（）() "))
_PLAIN = re.compile(r"\w[\w.%() （）〔〕《》“”、；，。+−×÷=→-]*(?<! )")
_FACT = re.compile(r"(?<![\w.])[a-z][a-z0-9_]{2,}(?![\w.])")


def part(evaluation: Evaluation) -> list[Block]:
    found = evaluation.findings
    blocks: list[Block] = []
    if not evaluation.disclosure.shows_all_findings:
        blocks.append(Note("只公布已核实的", (_ONLY,), "muted"))
    elif not found:
        blocks.append(Note("没有复核发现", ("能够进行的复核都没有发现矛盾。",), "good"))
    for group in grouped(evaluation):
        blocks.append(Heading(2, group.anchor, f"{group.title}（{len(group.findings)} 项）"))
        if group.anchor == UNVERIFIED:
            lines = tuple(_unclear(evaluation, each) for each in group.findings)
            blocks.append(Items(lines, ids=tuple(each.anchor for each in group.findings)))
        else:
            blocks += _parts(evaluation, group)
    if evaluation.unchecked:
        missing = tuple(f"{each.title}：{spoken(each.because)}" for each in evaluation.unchecked)
        blocks += [Heading(2, "findings-unchecked", f"缺少数据，没有进行的复核（{len(missing)} 项）"), Items(missing)]
    return blocks


def _parts(evaluation: Evaluation, group: Group) -> Iterator[Block]:
    """The findings of a group by what they touch, with headings where they touch different things."""
    parts = tuple(group.parts)
    for touches, findings in parts:
        if len(parts) > 1:
            yield Heading(3, f"{group.anchor}-{touches}", f"{TOUCHES[touches]}（{len(findings)} 项）")
        yield from (_note(evaluation, each) for each in findings)


def _note(evaluation: Evaluation, each: Numbered) -> Note:
    finding = each.finding
    lines: list[Inline] = [signed(spoken(finding.message))]
    # Figures that the sentence holds already, in whatever quotes, need no second line.
    said = _bare(finding.message)
    if any(_bare(value) not in said for _, value in finding.figures):
        lines.append(_worded(evaluation, finding, signed("；".join(map("：".join, finding.figures)))))
    if changes := effect(evaluation, finding):
        lines.append(f"影响：{changes}。")
    lines.append(("所在之处：", each.place))
    if finding.accepted:
        lines.append(settled(finding.accepted))
    elif finding.settle:
        lines.append(f"怎样解决：{spoken(finding.settle)}")
    if evaluation.disclosure.reviewer:
        lines.append(_written(evaluation, finding))
        if finding.is_open:
            lines.append(("写进 accepted 的：", Source(_acceptance(finding))))
    return Note(f"{each.number}　{titled(finding)}", tuple(lines), "warn" if finding.is_open else "", each.anchor)


def _bare(text: str) -> str:
    """Text without quotes and brackets, which change where one text is quoted in another."""
    return text.translate(_MARKS)


def _written(evaluation: Evaluation, finding: Finding) -> Inline:
    """For reviewers: the lines to open, and what an acceptance must name unless one is given to copy."""
    names: Inline = "" if finding.is_open else ("　check: ", Source(finding.check), "，at: ", Source(finding.at))
    return "所在文件：", written(evaluation, finding.where), names


def _acceptance(finding: Finding) -> str:
    """An entry under `accepted` with the figures as they are now, of several of one name the last, to which acceptances
    are held; what was seen, by whom and when is left to write."""
    figures = ", ".join(f"{_scalar(name)}: {_scalar(value)}" for name, value in dict(finding.figures).items())
    named = f"check: {finding.check}, at: {_scalar(finding.at)}, why: 核实的结果, by: 核实人, on: 日期"
    return f"- {{{named}{f', figures: {{{figures}}}' if figures else ''}}}"


def _scalar(text: str) -> str:
    """Text as YAML takes it between braces."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _worded(evaluation: Evaluation, finding: Finding, figures: str) -> str:
    """The figures of a finding, names of facts among them in the reader's words."""
    node = evaluation.rubric.by_id.get(finding.at)
    return _FACT.sub(lambda name: word(node, name[0]), figures)


def _unclear(evaluation: Evaluation, each: Numbered) -> Inline:
    """What cannot be verified, in a line; with what came of it all the same where somebody says so."""
    finding = each.finding
    settle = f" {spoken(finding.settle)}" if finding.settle else ""
    why = f" {settled(finding.accepted)}" if finding.accepted else ""
    said = f"{each.number}　{spoken(finding.message).rstrip('。')}。{settle}{why}（"
    files: Inline = ("　", _written(evaluation, finding)) if evaluation.disclosure.reviewer else ""
    return said, each.place, "）", files
