"""What must be mended and what contradicts, for one evaluation or for all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evalgen.assess import assess_set, nothing_to_accept
from evalgen.model.common_places import CommonPlace, common_places
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.traces import trace_of
from evalgen.pipeline.overdue import Overdue, overdue_in
from evalgen.pipeline.project import Broken, Progress, Project
from evalgen.pipeline.sources import missing_sources
from evalgen.problems import Problem


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One evaluation looked through, or, with an empty id, what evaluations share."""

    id: str
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    overdue: tuple[Overdue, ...] = ()
    """What should have been done by the day that the project asks about."""
    common: tuple[CommonPlace, ...] = ()
    """What several of the findings rest on."""
    unread: bool = False
    """Its files cannot be used, so that nothing in them was looked through."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left to mend, to settle or to explain."""
        return not self.problems and not any(finding.is_open for finding in self.findings)


def review(
    project: Project, ids: Iterable[str], progress: Progress | None = None, *, require_sources: bool = False
) -> Iterator[Reviewed]:
    """The shared files first, then each evaluation of `ids`, then what shows only between them, if anything does.

    A problem that was told once is not told again. Between evaluations, only those of `ids` are compared. With
    `require_sources`, points that rest on no document are problems.
    """
    wanted = tuple(ids)
    told = set(project.problems)
    counties = {id_.partition("/")[0] for id_ in project.ids} - {id_.partition("/")[0] for id_ in wanted}
    shared = (problem for problem in project.problems if problem.place.file.partition("/")[0] not in counties)
    yield Reviewed("", tuple(shared))
    traces = []
    for done, evaluation in enumerate(project.evaluations(wanted), 1):
        if isinstance(evaluation, Broken):
            problems = tuple(each for each in evaluation.problems if each not in told)
            known = evaluation.evaluation
            late = tuple(overdue_in(known)) if known else ()
            common = _common(known)
            yield Reviewed(evaluation.id, problems, evaluation.findings, late, common, unread=known is None)
            told.update(evaluation.problems)
        else:
            traces.append(trace_of(evaluation))
            missing = tuple(missing_sources(evaluation)) if require_sources else ()
            late = tuple(overdue_in(evaluation))
            yield Reviewed(evaluation.id, missing, evaluation.findings, late, _common(evaluation))
        if progress:
            progress(done, len(wanted))
    across = assess_set(traces)
    unexplained = tuple(nothing_to_accept(traces, across)) if len(traces) == len(project.ids) else ()
    if across or unexplained:
        yield Reviewed("", unexplained, across)


def _common(evaluation: Evaluation | None) -> tuple[CommonPlace, ...]:
    return tuple(common_places(evaluation.findings, evaluation.evidence.places)) if evaluation else ()
