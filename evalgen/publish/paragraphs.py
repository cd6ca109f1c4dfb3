"""A reviewer reads each finding under the paragraph that holds its figures; the public reads the text alone."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.publish.beside import beside
from evalgen.publish.block import Block, Prose
from evalgen.publish.remarks import remark
from evalgen.units import MONEY_UNIT

_BREAK = re.compile(r"\n[ \t]*\n(?=\S)(?![-*+>|]|\d+[.)] )")
"""Between paragraphs; what belongs to a list, a quotation or a table stays together."""
_FENCE = re.compile(r"^[ ]{0,3}(```|~~~)", re.MULTILINE)
_MONEY = re.compile(rf"(\d[\d,]*(?:\.\d+)?)\s*(?:{MONEY_UNIT})")
_NUMBER = re.compile(r"[〔［\[]\d{4}[〕］\]]\s*(?:NO\.?|第)?\s*\d+")
_LEAST = 4
"""Digits from which on a figure is unlikely to mean something else in another place."""


def prose(evaluation: Evaluation, text: str, *path: str | int) -> list[Block]:
    """An agency's text at `path`; what is found about the text itself, in no figure of it, stands at its end."""
    if not evaluation.disclosure.reviewer or not path:
        return [Prose(text)]
    parts = [text] if _FENCE.search(text) else _BREAK.split(text)
    about = beside(evaluation, *path)
    placed: list[list[Finding]] = [[] for _ in parts]
    for finding in evaluation.findings:
        at = _holding(parts, finding)
        if at is not None:
            placed[at].append(finding)
        elif finding in about:
            placed[-1].append(finding)
    return list(_drawn(evaluation, parts, placed))


def among(evaluation: Evaluation, *texts: str) -> tuple[Finding, ...]:
    """The findings that are told under a paragraph of `texts`."""
    if not evaluation.disclosure.reviewer:
        return ()
    return tuple(finding for finding in evaluation.findings if _holding(list(texts), finding) is not None)


def _drawn(evaluation: Evaluation, parts: list[str], placed: list[list[Finding]]) -> Iterator[Block]:
    """The paragraphs; those under which nothing is told are put together with what follows."""
    waiting: list[str] = []
    for part, findings in zip(parts, placed, strict=True):
        waiting.append(part)
        if (said := remark(evaluation, findings)) is not None:
            yield Prose("\n\n".join(waiting))
            yield said
            waiting = []
    if waiting:
        yield Prose("\n\n".join(waiting))


def _holding(parts: list[str], finding: Finding) -> int | None:
    """The first paragraph that holds an amount or a document number of the finding."""
    figures = {figure for _, value in finding.figures for figure in _distinctive(value)}
    return next((at for at, part in enumerate(parts) if figures & _distinctive(part)), None) if figures else None


@lru_cache(maxsize=4096)
def _distinctive(text: str) -> frozenset[str]:
    """Amounts and document numbers, without the marks that are written now one way and now another."""
    found = [match[1].replace(",", "") for match in _MONEY.finditer(text)]
    amounts = [figure.rstrip("0").rstrip(".") if "." in figure else figure for figure in found if _is_long(figure)]
    return frozenset((*amounts, *("-".join(re.findall(r"\d+", match[0])) for match in _NUMBER.finditer(text))))


def _is_long(figure: str) -> bool:
    return sum(letter.isdigit() for letter in figure) >= _LEAST
