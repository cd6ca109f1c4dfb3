"""What contradicts between evaluations, or may, each with the evaluations concerned."""

from collections.abc import Sequence

from evalgen.model.catalogue import Catalogue
from evalgen.model.finding import Finding
from evalgen.publish.block import Block, Note, Table
from evalgen.publish.block import Column as Col
from evalgen.publish.figures import signed, spoken
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.links import joined
from evalgen.publish.remarks import settled
from evalgen.publish.words import HANDLING, SEVERITY

_COLUMNS = (
    Col("性质", "whole"),
    Col("复核发现", "wide"),
    Col("有关的评价"),
    Col("数字", "wide"),
    Col("怎样解决或核实", "wide"),
)


def part(catalogue: Catalogue, findings: Sequence[Finding] | None = None) -> Block | None:
    """A table of `findings`, by default of all across the catalogue; a note where there is nothing to compare."""
    shown = catalogue.across if findings is None else tuple(findings)
    if not shown:
        return Note("各项评价之间没有复核发现", ("同一指标文、同一项目、同一单位的记载没有矛盾。",), "good")
    titles = {entry.id: entry.title for entry in catalogue.entries}
    return Table("各项评价之间的复核发现", _COLUMNS, tuple(_row(finding, titles) for finding in shown))


def _row(finding: Finding, titles: dict[str, str]) -> tuple[Inline, ...]:
    links: list[Inline] = [Link(titles.get(id_, id_), f"{id_}/index.md") for id_ in finding.evaluations]
    figures = signed("；".join(f"{name}：{value}" for name, value in finding.figures))
    accepted = finding.accepted
    answer: Inline = spoken(finding.settle)
    if accepted:
        answer = Badge(HANDLING[accepted.outcome], "muted"), " ", settled(accepted)
    return SEVERITY[finding.severity], spoken(finding.message), joined(links), figures, answer
