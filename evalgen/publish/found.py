"""Findings are read in groups, what still waits first, and within a group in the order in which pages are printed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.problems.place import Path
from evalgen.publish.block import Inline, Link
from evalgen.publish.evaluation_pages import leaves
from evalgen.publish.links import indicator, uri_of
from evalgen.publish.outline import outline_of
from evalgen.publish.remarks import spot_of

Order = tuple[int, int, int]
"""Page, section, and among indicators the row."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page, its anchor there, and where what it is about is printed."""

    number: int
    finding: Finding
    anchor: str
    place: Inline
    order: Order


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind under a heading."""

    anchor: str
    title: str
    findings: tuple[Numbered, ...]


_Belongs = Callable[[Finding], bool]
_GROUPS: Final[tuple[tuple[str, str, _Belongs], ...]] = (
    ("findings-open", "待解决的矛盾", lambda each: each.is_open and each.severity == "contradiction"),
    ("findings-open-rules", "待解决的规则或文字问题", lambda each: each.is_open and each.severity == "rule-or-text"),
    ("findings-explained", "已说明的矛盾", lambda each: not each.is_open and each.severity == "contradiction"),
    ("findings-explained-rules", "已说明的规则或文字问题",
     lambda each: not each.is_open and each.severity == "rule-or-text"),
    ("findings-unverified", "无法核实", lambda each: each.severity == "cannot-verify"),
)  # fmt: skip


def grouped(evaluation: Evaluation) -> tuple[Group, ...]:
    """Every finding that the site shows, numbered through; groups without any are left out."""
    printed = sorted(_placed(evaluation), key=lambda each: each[0])
    number = 0
    taken: dict[str, int] = {}
    groups = []
    for anchor, title, belongs in _GROUPS:
        found = []
        for order, place, finding in printed:
            if belongs(finding):
                number += 1
                found.append(Numbered(number, finding, _anchor(finding, taken), place, order))
        if found:
            groups.append(Group(anchor, title, tuple(found)))
    return tuple(groups)


def _anchor(finding: Finding, taken: dict[str, int]) -> str:
    """From what an acceptance names, so that an address given away goes on leading there."""
    name = re.sub(r"[^a-z0-9]+", "-", f"finding-{finding.check}-{finding.at}".lower()).strip("-")
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}-{taken[name]}"


def _placed(evaluation: Evaluation) -> Iterator[tuple[Order, Inline, Finding]]:
    pages = {leaf.name: (at, leaf.short) for at, leaf in enumerate(leaves(evaluation))}
    outline = outline_of(evaluation.identity)
    titles = {(chapter.slug, section.id): (at, section.title, section.each_level_one)
              for at, (chapter, section) in enumerate(outline.sections)}  # fmt: skip
    scored = outline.spot("indicators", "score-table", "self-score-table")
    rows = {node.indicator.id: at for at, node in enumerate(evaluation.rubric.nodes, 1)}
    for finding, paths in evaluation.concerns:
        if (id_ := _indicator(paths[0])) in rows:
            page = scored[0] if scored else "index"
            yield (pages.get(page, (0, ""))[0], 0, rows[id_]), indicator(evaluation, id_), finding
            continue
        page, section = spot_of(evaluation, finding.at)
        number, short = pages.get(page, (0, "概要"))
        at, title, each = titles.get((page, section), (-1, "", False))
        # A section without a title of its own has no anchor.
        anchor = section if title and not each else ""
        words = f"{short} › {title}" if anchor and title != short else short
        yield (number, at, 0), Link(words, uri_of(evaluation, page), anchor), finding


def _indicator(path: Path) -> str:
    return str(path[1]) if len(path) > 1 and path[0] == "scores" else ""
