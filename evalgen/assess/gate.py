"""A condition outside the points, such as 一票否决, is understood when the rubric is read and tried on the evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.assess.facts import Facts, Unprovable
from evalgen.assess.measure import Measure
from evalgen.assess.measure_nodes import is_figure
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Gate, Rubric
from evalgen.problems import Problem
from evalgen.problems.place import Path


@dataclass(frozen=True, slots=True)
class Opened:
    """A gate that the evidence opens, and why, with the figures."""

    veto: "Veto"
    because: str


@dataclass(frozen=True, slots=True)
class Veto:
    """A gate and its condition, understood."""

    gate: Gate
    condition: Measure

    def tried_on(self, evidence: Evidence) -> Iterator[Opened]:
        """The gate, if the evidence opens it; it stays shut while a fact that it needs is missing."""
        facts = Facts(evidence, self.gate.id, Entry(), ())
        try:
            result = facts.measure(self.condition)
            opens = result.truth
        except Unprovable:
            return
        if opens:
            yield Opened(self, f"{self.gate.text}（{_shown(self.condition, result.phrase.text)}）")


def _shown(condition: Measure, figures: str) -> str:
    shown = condition.describe({})
    return shown if figures in ("是", "否", shown) else f"{shown}：{figures}"


def parse_gate(gate: Gate, rubric: Rubric, base: Path) -> tuple[Veto | None, tuple[Problem, ...]]:
    """The gate that stands at `base` of the rubric, understood, or every problem of it."""
    problems = list(_effect_faults(gate, rubric, base))
    try:
        condition = Measure.parse(gate.when)
        if is_figure(condition.node):
            raise ValueError("这里要写条件（如 fraud_found 或 rate < 60%），不是得出数的算式")
    except ValueError as error:
        place = rubric.places.find((*base, "when"))
        return None, (*problems, Problem(place, f"“{gate.when}”不能作条件：{error}", slug="gate-condition"))
    return (None if problems else Veto(gate, condition)), tuple(problems)


def _effect_faults(gate: Gate, rubric: Rubric, base: Path) -> Iterator[Problem]:
    for index, name in enumerate(gate.then.zero):
        above = rubric.by_id[name].path[:-1] if name in rubric.by_id else ()
        if any(rubric.by_id[group].indicator.combine != "sum" for group in above):
            place = rubric.places.find((*base, "then", "zero", index))
            words = f"“{name}”所在的组不是求和计分，单独不计分没有意义"
            yield Problem(place, words, "请改为对整组不计分。", "gate-indicator")
