"""Readable cases: a rule as a rubric writes it, evidence as an agency writes it, and the answer that is right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalgen.assess.rule import Rule, parse_rule
from evalgen.assess.ruling.facts import Facts
from evalgen.load.yaml_text import read_yaml
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.outcome import Outcome
from evalgen.problems import Place, Places, Problem
from evalgen.units import Points, parse_points

FOLDER = Path(__file__).parent
IDENTITY = {
    "title": "示例项目绩效评价", "kind": "finance-bureau", "region": "990101",
    "years": ["2021"], "project_name": "示例项目", "project": "example",
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A rule of a case file, with the evidence to try it on or the problem that it must be refused for."""

    file: str
    title: str
    points: Points
    rule: Mapping[str, Any]
    cases: tuple[Mapping[str, Any], ...]
    problem: Mapping[str, Any] | None
    places: Places
    base: tuple[str | int, ...]

    def parsed(self) -> tuple[Rule | None, tuple[Problem, ...]]:
        return parse_rule(self.rule, self.places, self.base, self.points)


def written_in(path: Path) -> Iterator[Written]:
    """Every rule of a case file. A file that holds anything but rules and cases is refused."""
    document = read_yaml(path.read_bytes(), path.name)
    assert not document.problems, document.problems
    for number, each in enumerate(document.value):
        assert set(each) <= {"of", "points", "rule", "cases", "problem"}, f"{path.name}: {sorted(each)}"
        assert ("cases" in each) != ("problem" in each), f"{path.name}: {each['of']}"
        yield Written(
            path.name,
            each["of"],
            parse_points(each["points"]),
            each["rule"],
            tuple(each.get("cases", ())),
            each.get("problem"),
            document.places,
            (number, "rule"),
        )


def all_written() -> list[Written]:
    return [each for path in sorted(FOLDER.glob("*.yml")) for each in written_in(path)]


def evidence_of(entry: Mapping[str, Any], shared: Mapping[str, Any] | None = None) -> Evidence:
    """An evaluation with one indicator, `indicator`; `shared` holds other keys of its folder (`facts`, `funds`)."""
    dossier = Dossier.model_validate({"evaluation": IDENTITY, "scores": {"indicator": entry}, **(shared or {})})
    return Evidence("990101-example/example", dossier, Places(Place("scores.yml")), "0" * 64)


def facts_of(entry: Mapping[str, Any], shared: Mapping[str, Any] | None = None) -> Facts:
    evidence = evidence_of(entry, shared)
    return Facts(evidence, evidence.dossier.scores["indicator"], ("scores", "indicator"))


def rule_of(written: Mapping[str, Any], points: Points | int) -> Rule:
    """The rule, which must have no problem."""
    rule, problems = parse_rule(written, Places(Place("rubric.yml")), (), Points(points))
    assert rule is not None, problems
    return rule


def answer(written: Mapping[str, Any], points: Points | int, entry: Mapping[str, Any]) -> Outcome:
    return rule_of(written, points).score(facts_of(entry), Points(points))


__all__ = ["Written", "all_written", "answer", "evidence_of", "facts_of", "rule_of", "written_in"]
