"""How many findings of each kind there are, and which at each chapter and indicator."""

from evalgen.model.common_places import common_places
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import HANDLINGS, Severity
from evalgen.publish.block import Block, Cell, Column, Items, Row, Table
from evalgen.publish.found import UNVERIFIED, Group, Numbered, anchor_of, grouped
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import joined, uri_of
from evalgen.publish.remarks import written
from evalgen.publish.words import HANDLING, SEVERITY

_SETTLED: tuple[Severity, ...] = ("contradiction", "rule-or-text")
_MANY = 8
"""Findings from which on a reader needs to be led to them by place."""


def part(evaluation: Evaluation) -> list[Block]:
    groups = grouped(evaluation)
    if not groups and not evaluation.unchecked:
        return []
    blocks: list[Block] = [_counts(evaluation, groups)]
    if evaluation.disclosure.reviewer and (common := _common(evaluation, groups)):
        blocks.append(common)
    if sum(len(group.findings) for group in groups) >= _MANY:
        blocks.append(_places(evaluation, groups))
    return blocks


def _counts(evaluation: Evaluation, groups: tuple[Group, ...]) -> Table:
    """How many of each kind; what a site does not publish is not counted, which would say that there is none."""
    known = {group.anchor: group for group in groups}
    everything = evaluation.disclosure.shows_all_findings
    handlings = HANDLINGS if everything else tuple(each for each in HANDLINGS if each != "open")
    none = ("—",) * len(handlings)

    def count(*anchors: str) -> Inline:
        found = [known[anchor] for anchor in anchors if anchor in known]
        whole = sum(len(group.findings) for group in found)
        return Link(str(whole), uri_of(evaluation, "review"), found[0].anchor) if found else "0"

    rows: list[Row] = []
    for severity in _SETTLED:
        anchors = [anchor_of(handling, severity) for handling in handlings]
        rows.append((Cell(SEVERITY[severity], header=True), *map(count, anchors), count(*anchors)))
    if everything or UNVERIFIED in known:
        rows.append((Cell(SEVERITY["cannot-verify"], header=True), *none, count(UNVERIFIED)))
    if missing := len(evaluation.unchecked):
        link = Link(str(missing), uri_of(evaluation, "review"), "findings-unchecked")
        rows.append((Cell("缺少数据，没有进行", header=True), *none, link))
    heads = (Column("类别"), *(Column(HANDLING[each], "figure") for each in handlings), Column("合计", "figure"))
    return Table("复核发现的数目", heads, tuple(rows))


def _common(evaluation: Evaluation, groups: tuple[Group, ...]) -> Items | None:
    """For reviewers: what several findings rest on, which may be the one thing that is wrong."""
    every = [each for group in groups for each in group.findings]
    links = {(each.finding.check, each.finding.at): _link(evaluation, each) for each in every}
    found = common_places(evaluation.findings, evaluation.evidence.places)
    lines = tuple(
        (
            written(evaluation, (place,)),
            f"：{len(findings)} 项发现都与此处有关，",
            joined([links[each.check, each.at] for each in findings]),
        )
        for place, findings in found
    )
    return Items(lines, caption="先看这几处，可能是同一处错误引起的") if lines else None


def _places(evaluation: Evaluation, groups: tuple[Group, ...]) -> Items:
    """A line for each chapter or indicator in printed order, with what was found there by group."""
    found: dict[Inline, dict[str, list[Inline]]] = {}
    every = ((group, each) for group in groups for each in group.findings)
    for group, each in sorted(every, key=lambda pair: (pair[1].order, pair[1].number)):
        found.setdefault(each.place, {}).setdefault(group.title, []).append(_link(evaluation, each))
    return Items(
        tuple(
            (place, "：", joined([(f"{title} ", joined(links)) for title, links in by_title.items()], "；"))
            for place, by_title in found.items()
        ),
        caption=f"按章节和指标查找（{len(found)} 处）",
        folded=True,
    )


def _link(evaluation: Evaluation, each: Numbered) -> Link:
    return Link(f"第 {each.number} 项", uri_of(evaluation, "review"), each.anchor)
