"""Beside a figure, a row or a value reviewers are told what was found about it; the public is led to what was found."""

from collections.abc import Iterable

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.publish.block import Cell, Row
from evalgen.publish.inline import Inline, Link, Mark
from evalgen.publish.landing import landing
from evalgen.publish.links import joined, uri_of
from evalgen.publish.remarks import titled, told

FOUND = "复核发现"


def beside(evaluation: Evaluation, *path: str | int) -> tuple[Finding, ...]:
    """The findings about what is shown of `path` and of nothing smaller in it, as far as the site shows findings."""
    concerned = evaluation.concerned.get(path, ())
    return _once(finding for finding, each in concerned if landing(evaluation, each) == path)


def within(evaluation: Evaluation, *path: str | int) -> Inline:
    """For the public: links to what was found about `path` and anything in it; nothing where nothing was."""
    return _led(evaluation, _once(finding for finding, _ in evaluation.concerned.get(path, ())))


def mark(evaluation: Evaluation, *path: str | int, besides: tuple[Finding, ...] = ()) -> Inline:
    """What is told beside a value of `path`, but for what is told `besides`; nothing where there is nothing to tell."""
    found = tuple(finding for finding in beside(evaluation, *path) if finding not in besides)
    if not evaluation.disclosure.reviewer:
        return ("　", _led(evaluation, found, f"{FOUND}：")) if found else ""
    return Mark(tuple(told(evaluation, finding) for finding in found)) if found else ""


def noted(evaluation: Evaluation, row: Row, *path: str | int, spanned: int = 0) -> list[Row]:
    """A row of a table, and under it what is told of `path`, beside the `spanned` columns that go on from above."""
    said = mark(evaluation, *path)
    if not said:
        return [row]
    width = sum(cell.columns if isinstance(cell, Cell) else 1 for cell in row)
    # What stands apart from a value opens its own row.
    return [row, (Cell(said[1] if isinstance(said, tuple) else said, columns=width - spanned),)]


def pair(evaluation: Evaluation, *path: str | int, besides: tuple[Finding, ...] = ()) -> list[tuple[str, Inline]]:
    """What is told of `path` as a name with its value, where there is anything to tell."""
    if not evaluation.disclosure.reviewer:
        led = within(evaluation, *path)
        return [(FOUND, led)] if led else []
    said = mark(evaluation, *path, besides=besides)
    return [("复核", said)] if said else []


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for finding in findings:
        if not any(known is finding for known in found):
            found.append(finding)
    return tuple(found)


def _led(evaluation: Evaluation, findings: tuple[Finding, ...], opening: str = "") -> Inline:
    """What was found, a few words each, leading to it in full; what one check found in several places is numbered."""
    said = [titled(each) for each in findings]
    links: list[Inline] = []
    for position, (words, each) in enumerate(zip(said, findings, strict=True)):
        number = f"第 {said[: position + 1].count(words)} 处" if said.count(words) > 1 else ""
        anchor = evaluation.finding_names[each.check, each.at]
        links.append(Link(words + number, uri_of(evaluation, "review"), anchor))
    return (opening, joined(links, "；")) if links else ""
