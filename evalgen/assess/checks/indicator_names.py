"""Two indicators of one group have two names, or words that tell them apart."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.names.normal import named, normal
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class IndicatorNames(Check):
    """No two indicators right below one group have the same name.

    Silent where anything written tells what each of them is about (brackets in the name, definition, standard, a target
    in words or in another unit), as for two quarters or two places; but where the rules are of two kinds, the two are
    not one thing at two places. Indicators of two groups may share a name.
    """

    title: ClassVar[str] = "同组指标名称不重复"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        first: dict[str, Node] = {}
        leaves = rubric.leaves
        for node in leaves if len({node.indicator.name for node in leaves}) < len(leaves) else ():
            before = first.setdefault(node.indicator.name, node)
            if before is node or not node.indicator.name:
                continue
            if before.path[:-1] != node.path[:-1]:
                first[node.indicator.name] = node
            elif not _told_apart(evidence, before, node):
                yield self._finding(evidence, rubric, before, node)

    def _finding(self, evidence: Evidence, rubric: Rubric, one: Node, other: Node) -> Finding:
        shown = [_shown(evidence, node) for node in (one, other)]
        figures = f"（{'、'.join(shown)}）" if any(shown) else ""
        alike = _words(evidence, one) == _words(evidence, other)
        why = "没有写明各自考核什么" if alike else "评分规则不是一种，是两个指标用了一个名称"
        return self.finding(
            other.indicator.id,
            f"同一组里有两个{named(other.indicator.name)}{figures}，{why}",
            (("指标", other.indicator.name), ("另一个", one.indicator.name)),
            (rubric.places.find(other.position), rubric.places.find(one.position)),
            "请核对原件：名称录错的改正；确是两个指标的，在名称或指标解释里写明各自的内容。",
        )


def _shown(evidence: Evidence, node: Node) -> str:
    entry = entry_of(evidence, node.indicator.id)
    figure = figure_of(entry, "actual") or figure_of(entry, "target")
    return str(figure) if figure else ""


def _told_apart(evidence: Evidence, one: Node, other: Node) -> bool:
    """Whether words tell the two apart, and their rules are of one kind."""
    kinds = {(node.indicator.rule or {}).get("kind") for node in (one, other)}
    return len(kinds) == 1 and _words(evidence, one) != _words(evidence, other)


def _words(evidence: Evidence, node: Node) -> Sequence[str]:
    """What is written of an indicator besides its name and figures, and the units of the figures."""
    entry, own = entry_of(evidence, node.indicator.id), node.indicator
    found = [normal(own.definition), normal(own.standard), normal(entry.narrative)]
    for name in ("target", "actual"):
        fact, figure = entry.facts.get(name), figure_of(entry, name)
        found.append(figure.base if figure else str(fact.value) if fact else "")
    return found
