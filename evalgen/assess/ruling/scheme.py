"""A rubric whose every rule has been understood, so that any evaluation under it can be scored."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from evalgen.assess.rule import Rule, parse_rule
from evalgen.assess.ruling.gate import Veto, parse_gate
from evalgen.assess.ruling.natures import extras, members, natures_of
from evalgen.model.rubric import Node, Reading, Rubric
from evalgen.model.rubric_text import Nature
from evalgen.problems import Place, Places, Problem, Unusable
from evalgen.units import Points


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

    @cached_property
    def extras(self) -> tuple[Node, ...]:
        """The bonus and malus indicators that count toward the total by themselves."""
        return extras(self.rubric, self.natures)

    def members(self, parent: str | None) -> tuple[Node, ...]:
        """The indicators right below `parent`, or at level 1, whose points make up its own."""
        return self._members[parent]

    @cached_property
    def _members(self) -> Mapping[str | None, tuple[Node, ...]]:
        groups = (node.indicator.id for node in self.rubric.nodes if not node.is_leaf)
        return {parent: members(self.rubric, self.natures, parent) for parent in (None, *groups)}

    def on(self, rubric: Rubric) -> "Scheme":
        """The scheme of a rubric with the same text (`sha256`) that was written in another place."""
        return replace(self, rubric=replace(rubric, readings=self.rubric.readings))


def prepare(rubric: Rubric) -> Scheme:
    """The scheme of `rubric`; raises Unusable with every problem of every rule and gate."""
    problems = list(_upside_down(rubric))
    rules: dict[str, Rule] = {}
    readings: dict[str, Reading] = {}
    for node in rubric.leaves:
        written = None if node.indicator.unseen else node.indicator.rule
        understood = written and _understood(
            json.dumps(written, ensure_ascii=False), node.maximum, unscored=rubric.text.unscored
        )
        if understood:
            rules[node.indicator.id], readings[node.indicator.id] = understood
        else:
            problems += _faults(rubric, node)
    gates = []
    for index, gate in enumerate(rubric.text.gates):
        veto, faults = parse_gate(gate, rubric, ("rubric", "gates", index))
        problems.extend(faults)
        gates += [veto] if veto else []
    if problems:
        raise Unusable(problems)
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


@lru_cache(maxsize=4096)
def _understood(written: str, points: Points, *, unscored: bool) -> tuple[Rule, Reading] | None:
    """A rule without faults, from its text as JSON, and how it is read. Agencies copy rules from one rubric to the
    next, and understanding one takes as long as applying it a dozen times."""
    text = json.loads(written)
    rule, _ = parse_rule(text, Places(Place("")), (), points, unscored=unscored)
    if rule is None:
        return None
    if unscored:
        return rule, Reading(rule.kind, rule.unscored_title or rule.title, rule.unscored_reading())
    return rule, Reading(rule.kind, rule.title, rule.reading(points))


def _faults(rubric: Rubric, node: Node) -> tuple[Problem, ...]:
    """What keeps the rule of an indicator from being applied; nothing where its row is unseen."""
    written, place = node.indicator.rule, rubric.places.find(node.position)
    if node.indicator.unseen:
        return ()
    if written is None:
        message = f"指标“{node.indicator.name or node.indicator.id}”没有评分规则"
        return (Problem(place, message, "请写 rule:，靠判断打分的写 rule: {kind: judgement}。", "no-rule"),)
    at = (*node.position, "rule")
    return parse_rule(written, rubric.places, at, node.maximum, unscored=rubric.text.unscored)[1]
