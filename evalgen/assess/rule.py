"""A scoring rule is read from the rubric, refused where its text leaves a choice open, and applied to the evidence."""

import importlib
import pkgutil
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ValidationError

from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.rule_fault import Fault
from evalgen.assess.ruling.without_points import WithoutPoints
from evalgen.model.outcome import Outcome, Unproven
from evalgen.problems import Places, Problem, nearest, problems_of, quoted
from evalgen.problems.place import Path
from evalgen.units import ZERO, Points

__all__ = ["Fault", "Nested", "Rule", "kinds", "parse_rule"]


@dataclass(frozen=True, slots=True)
class Nested:
    """A rule written inside another one: where, its text, and the points it gives out."""

    path: Path
    written: Mapping[str, Any]
    points: Points


class Rule(WithoutPoints):
    """A kind of rule with the choices that one rubric made. Of a 减分项 it answers the points to deduct, positive."""

    judged: ClassVar[bool] = False
    """Whether the kind computes nothing and leaves the points to the evaluator."""

    kind: str

    def faults(self, points: Points) -> Iterator[Fault]:
        """What the form alone does not show: overlaps, gaps, points that do not add up to `points`."""
        yield from ()

    def nested(self) -> Iterator[Nested]:
        """The rules written inside this one."""
        yield from ()

    @abstractmethod
    def reading(self, points: Points) -> tuple[str, ...]:
        """How the rule is understood, in Chinese sentences with every figure and every choice made."""

    @abstractmethod
    def answer(self, facts: Facts, points: Points) -> Outcome:
        """The rule applied to `facts`; Unprovable where they do not let it go on."""

    def extremes(self, points: Points) -> tuple[Points, Points | None]:
        """The fewest and the most points that the rule can give; None where there is no most."""
        return ZERO, points

    def possible(self, facts: Facts, points: Points) -> tuple[Points, Points | None]:
        """The same with what `facts` do say, where they do not let the rule go on."""
        return self.extremes(points)

    def score(self, facts: Facts, points: Points) -> Outcome:
        """Points with one sentence and the steps of the arithmetic, or what keeps the rule from speaking."""
        try:
            return self.answer(facts, points)
        except Unprovable as gap:
            return Unproven(str(gap), *self.possible(facts, points))


@cache
def kinds() -> Mapping[str, type[Rule]]:
    """Every kind of rule by its name, found in the folder `rules`."""
    from evalgen.assess import rules

    found: dict[str, type[Rule]] = {}
    for module in sorted(pkgutil.iter_modules(rules.__path__), key=lambda each: each.name):
        unit = importlib.import_module(f"{rules.__name__}.{module.name}")
        name = module.name.replace("_", "-")
        found[name] = next(each for each in vars(unit).values() if _is_kind(each, name))
    return MappingProxyType(found)


def _is_kind(each: object, name: str) -> bool:
    return (
        isinstance(each, type) and issubclass(each, Rule) and get_args(each.model_fields["kind"].annotation) == (name,)
    )


def parse_rule(
    written: Mapping[str, Any], places: Places, base: Path, points: Points, *, unscored: bool = False
) -> tuple[Rule | None, tuple[Problem, ...]]:
    """The rule that stands at `base` of a rubric, and every problem of its text; None when it cannot be used."""
    kind = kinds().get(str(written.get("kind", "")))
    if kind is None:
        return None, (_unknown_kind(written, places, base),)
    try:
        rule = kind.model_validate(written)
    except ValidationError as error:
        return None, tuple(problems_of(error, places, lambda path: _fields(kind, path[len(base) :]), base))
    problems = [
        Problem(places.find(base + fault.path), fault.message, fault.cure, fault.slug)
        for fault in (rule.unscored_faults() if unscored else rule.faults(points))
    ]
    for inner in () if unscored else rule.nested():
        problems += parse_rule(inner.written, places, base + inner.path, inner.points)[1]
    return (None if problems else rule), tuple(problems)


def _unknown_kind(written: Mapping[str, Any], places: Places, base: Path) -> Problem:
    if "kind" not in written:
        cure = f"请补上“kind:”。{nearest('', kinds())}"
        return Problem(places.find(base), "没有写是哪一种评分规则（kind）", cure, "rule-kind")
    name = str(written["kind"])
    message = f"没有{quoted(name)}这种评分规则"
    return Problem(places.find((*base, "kind")), message, nearest(name, kinds()), "rule-kind")


def _fields(model: type[BaseModel], path: Path) -> Iterable[str]:
    """The names of the fields at `path` below `model`."""
    for part in path:
        if isinstance(part, str) and part in model.model_fields:
            model = next(_models(model.model_fields[part].annotation), model)
    return [field.alias or name for name, field in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
