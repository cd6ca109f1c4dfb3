"""Findings are read in groups, what still waits first; in a group what touches the grade, then money, then the rest."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evalgen.model.bearing import TOUCHES, Touches, Weight
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import HANDLINGS, Finding, Handling, Severity
from evalgen.problems.place import Path
from evalgen.publish.evaluation_pages import leaves
from evalgen.publish.exact_place import exact_place
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import indicator, uri_of
from evalgen.publish.outline import outline_of
from evalgen.publish.remarks import spot_of
from evalgen.publish.words import HANDLING

Order = tuple[int, int, int]
"""Page, section, and among indicators the row, among problems and the like the number."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page, its anchor there, and where what it is about is printed."""

    number: int
    finding: Finding
    anchor: str
    place: Inline
    order: Order
    touches: Touches


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind under a heading."""

    anchor: str
    title: str
    findings: tuple[Numbered, ...]

    @property
    def parts(self) -> Iterator[tuple[Touches, tuple[Numbered, ...]]]:
        """What touches points, what touches money, and the rest, as far as there is any."""
        for touches in TOUCHES:
            if found := tuple(each for each in self.findings if each.touches == touches):
                yield touches, found


_KINDS: Final[tuple[tuple[Severity, str, str], ...]] = (
    ("contradiction", "", "矛盾"), ("rule-or-text", "-rules", "规则或文字问题"),
)  # fmt: skip
_Kind = tuple[Handling, Severity]
_Weighed = tuple[Weight, Order, Touches, Inline, Finding]
UNVERIFIED: Final = "findings-unverified"


def anchor_of(handling: Handling, severity: Severity) -> str:
    """Where the findings of a kind begin on their page."""
    return next(f"findings-{handling}{ending}" for kind, ending, _ in _KINDS if kind == severity)


def _groups() -> Iterator[tuple[str, str, _Kind | None]]:
    """Anchor, title and kind of each group; None for what cannot be verified, whatever was said of it."""
    for handling in HANDLINGS:
        for severity, _, kind in _KINDS:
            title = f"{HANDLING[handling]}的{kind}"
            yield anchor_of(handling, severity), title, (handling, severity)
    yield UNVERIFIED, "无法核实", None


_GROUPS: Final = tuple(_groups())


def grouped(evaluation: Evaluation) -> tuple[Group, ...]:
    """Every finding that the site shows, numbered through; groups without any are left out."""
    by_kind: dict[_Kind | None, list[_Weighed]] = defaultdict(list)
    for each in sorted(_weighed(evaluation), key=lambda each: each[:2]):
        by_kind[_kind(each[-1])].append(each)
    number, groups = 1, []
    for anchor, title, kind in _GROUPS:
        if found := by_kind.get(kind):
            groups.append(Group(anchor, title, tuple(_numbered(evaluation, number, found))))
            number += len(found)
    return tuple(groups)


def _numbered(evaluation: Evaluation, first: int, found: list[_Weighed]) -> Iterator[Numbered]:
    for number, (_, order, touches, place, finding) in enumerate(found, first):
        name = evaluation.finding_names[finding.check, finding.at]
        yield Numbered(number, finding, name, place, order, touches)


def _kind(finding: Finding) -> _Kind | None:
    handling = finding.handling
    return (handling, finding.severity) if handling and finding.severity != "cannot-verify" else None


def _weighed(evaluation: Evaluation) -> Iterator[_Weighed]:
    for order, place, finding in _placed(evaluation):
        bearing = evaluation.bearing(finding)
        yield bearing.weight, order, bearing.touches, place, finding


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
        page, section = spot = spot_of(evaluation, finding.at)
        number, short = pages.get(page, (0, "概要"))
        at, title, each = titles.get((page, section), (-1, "", False))
        # A section without a title of its own has no anchor.
        anchor = section if title and not each else ""
        anchor, title = exact_place(evaluation, paths[0], spot) or (anchor, title)
        words = f"{short} › {title}" if anchor and title != short else short
        yield (number, at, _position(paths[0])), Link(words, uri_of(evaluation, page), anchor), finding


def _position(path: Path) -> int:
    return int(path[2]) + 1 if path[0] == "findings" and len(path) > 2 else 0


def _indicator(path: Path) -> str:
    return str(path[1]) if len(path) > 1 and path[0] == "scores" else ""
