"""Two states of a projects folder are compared evaluation by evaluation, and in what shows only between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from evalgen.assess import assess_set
from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Rubric
from evalgen.model.traces import Trace, trace_of
from evalgen.pipeline.change import Change, compared, ordered
from evalgen.pipeline.difference import changes
from evalgen.pipeline.project import Broken, Project
from evalgen.pipeline.results import findings_of
from evalgen.pipeline.rubric_difference import rubric_changes
from evalgen.problems import Problem

When = Literal["old", "new"]
Ids = Mapping[str, str]
"""The ids in a project of the evaluations to compare, by the name under which both sides know them."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What must be mended in one state of an evaluation (of the shared files: no id), and whether it could be compared
    all the same."""

    evaluation: str
    when: When
    problems: tuple[Problem, ...]
    compared: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every change, those of one evaluation together, and what stood in the way."""

    changes: tuple[Change, ...]
    troubles: tuple[Trouble, ...]


@dataclass(slots=True)
class _Seen:
    """What is kept of evaluations that were compared: as little as rubrics and checks across them need."""

    traces: list[Trace] = field(default_factory=list)
    rubrics: dict[str, Rubric] = field(default_factory=dict)

    def add(self, evaluation: Evaluation) -> None:
        self.traces.append(trace_of(evaluation))
        if evaluation.rubric.shared:
            self.rubrics[evaluation.rubric.id] = evaluation.rubric


def compare(old: tuple[Project, Ids], new: tuple[Project, Ids]) -> Comparison:
    """What changed from `old` to `new`."""
    found: list[Change] = []
    troubles = [*_shared(old[0], "old"), *_shared(new[0], "new")]
    seen = _Seen(), _Seen()
    for name in sorted({*old[1], *new[1]}):
        before, after = _state(*old, name), _state(*new, name)
        usable = [each.evaluation if isinstance(each, Broken) else each for each in (before, after)]
        lost = any(isinstance(each, Broken) and each.evaluation is None for each in (before, after))
        states: tuple[tuple[When, Evaluation | Broken | None], ...] = (("old", before), ("new", after))
        troubles += (
            Trouble(each.id, when, each.problems, not lost) for when, each in states if isinstance(each, Broken)
        )
        if not lost:
            found += changes(*usable)
            for kept, each in zip(seen, usable, strict=True):
                if each is not None:
                    kept.add(each)
    return Comparison((*_rubrics(*seen), *found, *_between(*seen)), tuple(troubles))


def _state(project: Project, ids: Ids, name: str) -> Evaluation | Broken | None:
    return next(project.evaluations([ids[name]])) if name in ids else None


def _shared(project: Project, when: When) -> Iterator[Trouble]:
    if project.problems:
        yield Trouble("", when, project.problems, compared=True)


def _rubrics(old: _Seen, new: _Seen) -> Iterator[Change]:
    """What changed in shared rubrics that both states use in the same edition."""
    for id_, rubric in sorted(new.rubrics.items()):
        if before := old.rubrics.get(id_):
            yield from rubric_changes(rubric.places.root.file, before, rubric)


def _between(old: _Seen, new: _Seen) -> list[Change]:
    before, after = (findings_of(assess_set(each.traces)) for each in (old, new))
    return ordered(compared("", before, after))
