"""What the index page costs at one size, beside what it may cost."""

from collections.abc import Iterator
from dataclasses import dataclass

WITHIN = 30
"""Milliseconds that a change of a condition may take, at 100,000 evaluations."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What was measured at one size. Milliseconds are those of the processor, for a change of one condition."""

    evaluations: int
    seconds: float
    """To write all files of the index of conditions."""
    files: int
    largest: int
    first: int
    """Bytes, packed, that the page fetches before the first result is shown."""
    every: int
    """The same once every condition was opened."""
    usual: tuple[float, float]
    """Its script, and script, style and layout up to the next picture, with the usual conditions open; medians."""
    all: tuple[float, float]
    """The same with every condition open."""
    worst: float
    """The longest script of all changes."""


def facets_report(found: Facets) -> Iterator[str]:
    """The table, in Markdown."""
    yield f"# The index page at {found.evaluations:,} synthetic entries (合成数据)\n"
    yield (
        "What `python -m bench --facets` measured: the conditions of the page 查询 over made-up entries, no whole "
        "evaluations, in Chromium, with the files in a folder. Milliseconds of the processor, medians of 24 changes; "
        "the first ones wait for the browser to translate the scripts.\n"
    )
    yield "| | limit | measured |"
    yield "| --- | ---: | ---: |"
    yield f"| change of a condition, usual conditions open, script | {WITHIN} ms | {found.usual[0]:.1f} ms |"
    yield f"| … with style and layout, until the next picture | | {found.usual[1]:.1f} ms |"
    yield f"| change of a condition, all 16 open, script | | {found.all[0]:.1f} ms |"
    yield f"| … with style and layout, until the next picture | | {found.all[1]:.1f} ms |"
    yield f"| longest script of all changes | | {found.worst:.1f} ms |"
    yield f"| fetched before the first results, packed | | {found.first / 1000:.0f} KB |"
    yield f"| fetched with every condition open, packed | | {found.every / 1000:.0f} KB |"
    yield f"| files, and the largest | | {found.files:,}, {found.largest / 1e6:.2f} MB |"
    yield f"| to write them | | {found.seconds:.1f} s |"
    yield ""
