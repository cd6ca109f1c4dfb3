"""A rubric whose every rule has been understood, so that any evaluation under it can be scored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from evalgen.assess.gate import Veto, parse_gate
from evalgen.assess.natures import Nature, natures_of
from evalgen.assess.rule import Rule, parse_rule
from evalgen.model.rubric import Node, Reading, Rubric
from evalgen.problems import Problem, Unusable


@dataclass(frozen=True)
class Scheme:
    """A rubric with its rules and gates ready to be applied; `rubric` carries how each rule is read."""

    rubric: Rubric
    rules: Mapping[str, Rule]
    """By indicator id; indicators whose row is unseen have none."""
    gates: tuple[Veto, ...] = ()

    @cached_property
    def natures(self) -> Mapping[str, Nature]:
        """Which indicators make up the full score, and which are 加分项 or 减分项."""
        return natures_of(self.rubric)

    def on(self, rubric: Rubric) -> "Scheme":
        """The scheme of a rubric with the same text (`sha256`) that was written in another place."""
        return replace(self, rubric=replace(rubric, readings=self.rubric.readings))


def prepare(rubric: Rubric) -> Scheme:
    """The scheme of `rubric`; raises Unusable with every problem of every rule and gate."""
    problems = list(_upside_down(rubric))
    rules: dict[str, Rule] = {}
    for node in rubric.leaves:
        rule, faults = _rule_of(rubric, node)
        problems.extend(faults)
        if rule is not None:
            rules[node.indicator.id] = rule
    gates = []
    for index, gate in enumerate(rubric.text.gates):
        veto, faults = parse_gate(gate, rubric, ("rubric", "gates", index))
        problems.extend(faults)
        gates += [veto] if veto else []
    if problems:
        raise Unusable(problems)
    readings = {id_: _reading(rubric.by_id[id_], rule) for id_, rule in rules.items()}
    return Scheme(replace(rubric, readings=readings), rules, tuple(gates))


def _upside_down(rubric: Rubric) -> Iterator[Problem]:
    """减分项 whose rule gives full points when nothing is found, which would take them all away."""
    natures = natures_of(rubric)
    for node in rubric.leaves:
        own = node.indicator
        if natures[own.id] == "malus" and (own.rule or {}).get("kind") == "deduction":
            message = f"减分项“{own.name or own.id}”的规则算出的是要减的分，而 deduction 在没有发现问题时算出满分"
            cure = "请改用 kind: increment，per 写每起减几分。"
            yield Problem(rubric.places.find((*node.position, "rule", "kind")), message, cure, "malus-rule")


def _rule_of(rubric: Rubric, node: Node) -> tuple[Rule | None, tuple[Problem, ...]]:
    written, place = node.indicator.rule, rubric.places.find(node.position)
    if node.indicator.unseen:
        return None, ()
    if written is None:
        message = f"指标“{node.indicator.name or node.indicator.id}”没有评分规则"
        return None, (Problem(place, message, "请写 rule:，靠判断打分的写 rule: {kind: judgement}。", "no-rule"),)
    return parse_rule(written, rubric.places, (*node.position, "rule"), node.maximum)


def _reading(node: Node, rule: Rule) -> Reading:
    kind = (node.indicator.rule or {}).get("kind", "")
    return Reading(str(kind), rule.title, rule.reading(node.maximum))
