"""What was measured, beside what is to be reached."""

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version

from bench.reached import reached
from bench.size import STAGES, STAGES_REPEATED, Size
from bench.subject import PARTS_OF_ASSESS


def report(sizes: Sequence[Size], seed: int, repeats: int) -> str:
    """The tables, in Markdown."""
    tables = (_seconds, _each, _checks, _processors, _memory, reached)
    return "\n".join((*_head(seed, repeats), *(line for table in tables for line in table(sizes)), ""))


def _head(seed: int, repeats: int) -> Iterator[str]:
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "markdown", "pyyaml"))
    yield "# What `make bench` measured\n"
    yield (
        "Synthetic evaluations (合成数据), made from the real ones under `projects/` with other places, years, figures "
        "and words. “Bare” is mkdocs-material as it comes (search on, pages out of the navigation) building the very "
        "Markdown that `evalgen export` writes. Each build runs in a process of its own, in turn with the others; "
        f"medians of {repeats} run{'s' if repeats > 1 else ''} (of the stages, of {STAGES_REPEATED} or "
        f"more); seed {seed}. "
        "Compare rows with one another, not seconds with another machine.\n"
    )
    yield f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}, {packages}.\n"


def _seconds(sizes: Sequence[Size]) -> Iterator[str]:
    yield "## Seconds\n"
    yield "| evaluations | pages | load | assess | render | the three, shared | evalgen, whole build | bare build |"
    yield "|" + " ---: |" * 8
    for size in sizes:
        cells = (f"{seconds:.2f}" for seconds in _spent(size))
        yield f"| {size.evaluations:,} | {size.pages:,} | {' | '.join(cells)} |"
    yield f"\nLoad, assess and render by one process; “shared” is the same by {sizes[-1].together.said['jobs']:.0f}.\n"


def _spent(size: Size) -> tuple[float, ...]:
    stages = (float(size.stages.said[stage]) for stage in STAGES)
    return (*stages, size.work, size.whole.seconds, size.bare.seconds)


def _processors(sizes: Sequence[Size]) -> Iterator[str]:
    yield "## Seconds of processors, which other work on the machine changes little\n"
    yield "| evaluations | load + assess + render | evalgen, whole build | bare build | whole, of bare |"
    yield "|" + " ---: |" * 5
    for size in sizes:
        runs = (size.stages, size.whole, size.bare)
        cells = " | ".join(f"{run.processors:.2f}" for run in runs)
        yield f"| {size.evaluations:,} | {cells} | {size.whole.processors / size.bare.processors:.3f} × |"
    yield ""


def _each(sizes: Sequence[Size]) -> Iterator[str]:
    yield "## Milliseconds for each evaluation\n"
    yield "| evaluations | load | assess | render | the three, shared | evalgen, whole build | bare build |"
    yield "|" + " ---: |" * 7
    for size in sizes:
        cells = (f"{seconds / size.evaluations * 1000:.1f}" for seconds in _spent(size))
        yield f"| {size.evaluations:,} | {' | '.join(cells)} |"
    yield ""


def _checks(sizes: Sequence[Size]) -> Iterator[str]:
    yield "## Scoring and checks, milliseconds for each evaluation\n"
    yield (
        "| evaluations | own rubric understood | rules applied, added up | cross-checks | cross-checks, of both "
        "| proofreading | proofreading, of both | checks across evaluations |"
    )
    yield "|" + " ---: |" * 8
    for size in sizes:
        parts = [size.stages.said[part] / size.evaluations * 1000 for part in PARTS_OF_ASSESS]
        understanding, applying, checks, proofreading, across = parts
        scoring = size.scoring / size.evaluations * 1000
        cells = f"{understanding:.2f} | {applying:.2f} | {checks:.2f} | {checks / scoring:.3f} ×"
        cells += f" | {proofreading:.2f} | {proofreading / scoring:.3f} ×"
        yield f"| {size.evaluations:,} | {cells} | {across:.3f} |"
    yield ""


def _memory(sizes: Sequence[Size]) -> Iterator[str]:
    yield "## Peak memory of the largest process, and size of the site, MB\n"
    yield "| evaluations | load + assess + render | evalgen, whole build | bare build | evalgen's site | bare site |"
    yield "|" + " ---: |" * 6
    for size in sizes:
        sites = (f"{count / 1e6:.1f}" for count in (size.whole_bytes, size.bare_bytes))
        cells = (f"{run.memory:.0f}" for run in (size.stages, size.whole, size.bare))
        yield f"| {size.evaluations:,} | {' | '.join((*cells, *sites))} |"
    yield ""
