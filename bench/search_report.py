"""What the search index costs, beside what it may cost."""

from collections.abc import Iterator, Sequence

from bench.measured import Run
from bench.search import QUERIES

LIMIT_OF_SITE = 0.25
LIMIT_OF_MEMORY = 3000
LIMIT_OF_QUERY = 400
LIMIT_OF_FILE = 2
LIMIT_OF_GROWTH = 1.3
"""More records bring more terms that are new, and processors wait longer for memory."""


def search_report(sites: Sequence[tuple[int, Run]], scales: Sequence[tuple[int, Run]], seed: int) -> Iterator[str]:
    """What was measured, in Markdown."""
    yield "# What `python -m bench --search` measured\n"
    yield (
        "Seconds of processors, of one process but for the whole `mkdocs build`, which search is part of; bytes on the "
        "wire are compressed with gzip. Synthetic evaluations "
        "(合成数据) are those of RESULTS.md; short records (合成数据) have 1,290 characters, half of them sentences "
        f"of the real evidence and half random words, of which hardly any occurs twice; seed {seed}.\n"
    )
    yield "## Beside everything else that is done for the evaluations\n"
    yield (
        "| evaluations | load + assess + render | cut and count the pages | put together "
        "| whole build | search, of it | index |"
    )
    yield "|" + " ---: |" * 7
    for count, run in sites:
        said = run.said
        cells = (f"{said[part]:.2f}" for part in ("site", "cut", "together", "built"))
        size = f"{said['bytes'] / 1e6:.1f} MB in {said['files']:,.0f} files"
        yield f"| {count:,} | {' | '.join(cells)} | {_of_site(run):.3f} × | {size} |"
    yield "\n## Short records\n"
    yield (
        "| records | seconds | ms for each | memory, MB | index | largest file "
        "| index of a first question: mean, most | rows and texts of 20 results |"
    )
    yield "|" + " ---: |" * 8
    for count, run in scales:
        said = run.said
        yield (
            f"| {count:,} | {_seconds(run):.1f} | {_seconds(run) / count * 1000:.2f} | {run.memory:.0f} "
            f"| {said['bytes'] / 1e6:.0f} MB in {said['files']:,.0f} files | {said['largest'] / 1e3:.0f} kB "
            f"| {said['query'] / 1e3:.0f}, {said['worst'] / 1e3:.0f} kB | {said['shown'] / 1e3:.0f} kB |"
        )
    yield "\n## To be reached\n"
    yield "| | limit | measured | |"
    yield "| --- | ---: | ---: | --- |"
    yield from _reached(sites[-1], scales)


def _reached(site: tuple[int, Run], scales: Sequence[tuple[int, Run]]) -> Iterator[str]:
    yield _line(f"search, of the whole build, at {site[0]:,} evaluations", _of_site(site[1]), LIMIT_OF_SITE, "×")
    (few, small), (count, run) = scales[0], scales[-1]
    growth = _seconds(run) / count / (_seconds(small) / few)
    yield _line(f"time for each of {count:,} records, of that for each of {few:,}", growth, LIMIT_OF_GROWTH, "×")
    yield _line(f"memory at {count:,} records", run.memory, LIMIT_OF_MEMORY, "MB")
    asked = (run.said["worst"] + run.said["shown"]) / 1000
    yield _line(f"the longest of {QUERIES} first questions with its 20 results", asked, LIMIT_OF_QUERY, "kB")
    yield _line("largest file", run.said["largest"] / 1e6, LIMIT_OF_FILE, "MB")


def _line(what: str, measured: float, limit: float, unit: str) -> str:
    reached = "reached" if measured <= limit else "**not reached**"
    return f"| {what} | {limit:g} {unit} | {measured:.4g} {unit} | {reached} |"


def _seconds(run: Run) -> float:
    return float(run.said["cut"] + run.said["together"])


def _of_site(run: Run) -> float:
    return _seconds(run) / float(run.said["built"])
