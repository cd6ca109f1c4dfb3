"""What the rule of each indicator says of the evidence, on the points that the rubric prints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.scheme import Scheme
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.outcome import NotApplicable, Outcome, Read, Unproven
from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import NotApplicablePolicy
from evalgen.problems import Problem, Unusable


@dataclass(frozen=True, slots=True)
class Verdict:
    """One indicator, the evidence on it, the answer of its rule, and what the rule read."""

    node: Node
    entry: Entry
    outcome: Outcome
    reads: tuple[Read, ...] = ()
    judged: bool = False
    policy: NotApplicablePolicy | None = None
    """What becomes of its points; None when the indicator applies, or has none."""
    unscored: bool = False
    """Whether the form gives it no points."""


_NOTHING = Entry()


def verdicts_of(evidence: Evidence, scheme: Scheme) -> Mapping[str, Verdict]:
    """The verdict on every indicator that has none below it, in printed order.

    Raises Unusable where evidence calls an indicator not applicable and the rubric does not allow that.
    """
    verdicts = {node.indicator.id: _verdict(evidence, scheme, node) for node in scheme.rubric.leaves}
    refused = [problem for verdict in verdicts.values() for problem in _refusal(evidence, verdict)]
    if refused:
        raise Unusable(refused)
    return verdicts


def _verdict(evidence: Evidence, scheme: Scheme, node: Node) -> Verdict:
    name = node.indicator.id
    entry = evidence.dossier.scores.get(name, _NOTHING)
    without_points = scheme.rubric.text.unscored
    if entry.not_applicable and without_points:
        return Verdict(node, entry, NotApplicable(entry.not_applicable), unscored=True)
    if entry.not_applicable:
        return Verdict(node, entry, NotApplicable(entry.not_applicable), policy=_policy(scheme.rubric, node))
    if node.indicator.unseen:
        return Verdict(node, entry, Unproven(node.indicator.unseen), unscored=without_points)
    rule = scheme.rules[name]
    facts = Facts(evidence, entry, ("scores", name))
    if without_points:
        told = rule.told(facts)
        return Verdict(node, entry, told, facts.reads, unscored=True)
    outcome = rule.score(facts, node.maximum)
    policy = _policy(scheme.rubric, node) if isinstance(outcome, NotApplicable) else None
    return Verdict(node, entry, outcome, facts.reads, rule.judged, policy)


def _policy(rubric: Rubric, node: Node) -> NotApplicablePolicy:
    """The policy of the indicator, else of the nearest group around it that has one, else of the rubric."""
    around = (rubric.by_id[name].indicator.not_applicable for name in reversed(node.path))
    return next((policy for policy in around if policy), rubric.text.not_applicable)


def _refusal(evidence: Evidence, verdict: Verdict) -> Iterator[Problem]:
    if verdict.policy == "refuse":
        indicator = verdict.node.indicator
        yield Problem(
            evidence.place("scores", indicator.id, "not_applicable"),
            f"指标体系没有说明“{indicator.name or indicator.id}”不适用时怎么办",
            "请在指标体系里写 not_applicable: full（计满分）、spread（分摊）或 drop（剔除后折算），或者给出评分依据。",
            "not-applicable",
        )
