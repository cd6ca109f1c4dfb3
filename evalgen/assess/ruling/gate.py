"""A condition outside the points, such as 一票否决, is understood when the rubric is read and tried on the evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.assess.measure.measure import Measure
from evalgen.assess.measure.nodes import Name, is_figure
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.gates import Gate
from evalgen.model.rubric import Rubric
from evalgen.problems import Problem
from evalgen.problems.place import Path
from evalgen.units import Quantity


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

    def tried_on(self, evidence: Evidence) -> Opened | Problem | None:
        """The gate opened, None where the evidence does not open it, or why what the evidence says cannot be used.

        A gate stays shut while a fact that it needs is missing, or known only within limits that do not decide.
        """
        facts = Facts(evidence, Entry(), ())
        try:
            result = facts.measure(self.condition)
            opens = result.truth
        except Unprovable as gap:
            known = [facts.fact(name) for name in self.condition.names]
            if any(each is None or (isinstance(each, Quantity) and each.bound) for each in known):
                return None
            place = facts.reads[0].place if facts.reads else evidence.places.root
            cure = "请写成条件能用的 true、false、数量或日期。"
            return Problem(place, f"条件“{self.gate.text}”判断不了：{gap}", cure, "gate-fact")
        figures = "" if isinstance(self.condition.node, Name) else f"（{result.phrase.text}）"
        return Opened(self, f"{self.gate.text}{figures}") if opens else None


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
