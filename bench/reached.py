"""What is to be reached, beside what was measured."""

from collections.abc import Iterator, Sequence
from math import log

from bench.size import Size

STAGES_OF_BARE = 0.15
WHOLE_OF_BARE = 0.5
GROWTH = 1.15


def reached(sizes: Sequence[Size]) -> Iterator[str]:
    last = sizes[-1]
    stages, bare, at = "load + assess + render", "of the bare build", f"at {last.evaluations:,}"
    yield "## To be reached\n"
    yield "| | limit | measured | |"
    yield "| --- | ---: | ---: | --- |"
    yield _line(f"{stages}, shared, {bare}, {at}", last.work / last.bare.seconds, STAGES_OF_BARE)
    yield f"| {stages}, by one process, {bare}, {at} | | {last.alone / last.bare.seconds:.3f} × | |"
    yield _line(f"whole build, {bare}, {at}", last.whole.seconds / last.bare.seconds, WHOLE_OF_BARE)
    yield from _of_scoring(last)
    if len(sizes) > 1:
        yield from _growths_of_checks(last, sizes[-2])
        yield from _growths(last, sizes[-2])


def _of_scoring(last: Size) -> Iterator[str]:
    """Scoring reads entries, as cross-checks do; proofreading reads every sentence, for which it is given no limit."""
    said, at = last.stages.said, f"at {last.evaluations:,}"
    scoring, both = last.scoring, said["checks"] + said["proofreading"]
    yield _line(f"all cross-checks of an evaluation, of scoring it, {at}", said["checks"] / scoring, 1)
    yield f"| proofreading, of scoring, {at} | | {said['proofreading'] / scoring:.3f} × | |"
    yield f"| cross-checks and proofreading, of scoring, {at} | | {both / scoring:.3f} × | |"
    yield f"| cross-checks, of applying the rules alone, {at} | | {said['checks'] / said['applying']:.3f} × | |"


def _growths_of_checks(last: Size, before: Size) -> Iterator[str]:
    """An evaluation's own checks grow in proportion; those across evaluations may grow as n log n, for sorting."""
    span = f"for each evaluation at {last.evaluations:,}, of that at {before.evaluations:,}"
    sorting = log(last.evaluations) / log(before.evaluations)
    for what, part, limit in (
        ("all cross-checks", "checks", GROWTH),
        ("proofreading", "proofreading", GROWTH),
        ("checks across evaluations", "across", sorting),
    ):
        yield _line(f"{what} {span}", _growth(last.stages.said[part], before.stages.said[part], last, before), limit)


def _growths(last: Size, before: Size) -> Iterator[str]:
    span = f"for each evaluation at {last.evaluations:,}, of that at {before.evaluations:,}"
    yield _line(
        f"load + assess + render by one process {span}", _growth(last.alone, before.alone, last, before), GROWTH
    )
    yield _line(f"whole build {span}", _growth(last.whole.seconds, before.whole.seconds, last, before), GROWTH)
    more = (last.whole.memory - before.whole.memory) / (last.evaluations - before.evaluations) * 1024
    yield f"| memory of the whole build for each further evaluation | | {more:.0f} KB | |"


def _growth(last: float, before: float, large: Size, small: Size) -> float:
    return (last / large.evaluations) / (before / small.evaluations)


def _line(what: str, measured: float, limit: float) -> str:
    return f"| {what} | {limit:.3g} × | {measured:.3f} × | {'reached' if measured <= limit else '**not reached**'} |"
