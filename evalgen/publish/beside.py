"""Beside a figure, a row or a value reviewers are told what was found about it; the public is told nothing."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.publish.block import Cell, Inline, Mark
from evalgen.publish.landing import landing
from evalgen.publish.remarks import told

Row = tuple[Inline | Cell, ...]


def beside(evaluation: Evaluation, *path: str | int) -> tuple[Finding, ...]:
    """The findings to be told beside what is shown of `path`; none outside reviews."""
    if not evaluation.disclosure.reviewer:
        return ()
    return tuple(
        finding
        for finding, concerned in evaluation.concerns
        if any(each[: len(path)] == path and landing(evaluation, each) == path for each in concerned)
    )


def mark(evaluation: Evaluation, *path: str | int, besides: tuple[Finding, ...] = ()) -> Inline:
    """What is told beside a value of `path`, but for what is told `besides`; nothing where there is nothing to tell."""
    found = [finding for finding in beside(evaluation, *path) if finding not in besides]
    return Mark(tuple(told(evaluation, finding) for finding in found)) if found else ""


def noted(evaluation: Evaluation, row: Row, *path: str | int, spanned: int = 0) -> list[Row]:
    """A row of a table, and under it what is told of `path`, beside the `spanned` columns that go on from above."""
    said = mark(evaluation, *path)
    if not said:
        return [row]
    width = sum(cell.columns if isinstance(cell, Cell) else 1 for cell in row)
    return [row, (Cell(said, columns=width - spanned),)]


def pair(evaluation: Evaluation, *path: str | int, besides: tuple[Finding, ...] = ()) -> list[tuple[str, Inline]]:
    """What is told of `path` as a name with its value, where there is anything to tell."""
    said = mark(evaluation, *path, besides=besides)
    return [("复核", said)] if said else []
