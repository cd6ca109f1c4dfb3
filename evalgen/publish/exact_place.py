"""A finding leads to the very problem, recommendation, result or document that it is about, and is named after it."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.problems.place import Path
from evalgen.publish.landing import landing
from evalgen.publish.parts.achievements import numeral
from evalgen.publish.remarks import COVER, SOURCES, Spot

_PRINTED: Final[Mapping[str | int | Path, str]] = {
    ("printed", "contents"): "原文目录", ("printed", "headings"): "原文正文标题",
    ("printed", "totals"): "所印的总得分和等级", "lists": "原文的清单",
}  # fmt: skip
"""By path: what stands under 原文的清单、标题和总得分."""


def exact_place(evaluation: Evaluation, path: Path, spot: Spot) -> tuple[str, str] | None:
    """The anchor of what is shown of `path` on the page of `spot`, and what to call it; None where its section is all
    that can be led to."""
    if spot == COVER:
        return "cover", "评价概况"
    if landing(evaluation, path) is None:
        return None
    if spot == SOURCES:
        return _among_sources(evaluation, path)
    return _among_findings(evaluation, path) if path[0] == "findings" and len(path) > 2 else None


def _among_sources(evaluation: Evaluation, path: Path) -> tuple[str, str]:
    if path[0] == "documents" and len(path) > 1:
        document = evaluation.dossier.documents[int(path[1])]
        return f"document-{document.id}", document.title
    named = _PRINTED.get(path[0]) or _PRINTED.get(path[:2], "")
    return ("as-printed", named) if named else ("stated", "原文所说的数和时间，再次印出的金额")


def _among_findings(evaluation: Evaluation, path: Path) -> tuple[str, str]:
    found, at = evaluation.dossier.findings, int(path[2])
    said = numeral(at + 1)
    if path[1] == "problems":
        return f"problem-{found.problems[at].id}", f"（{said}）"
    if path[1] == "recommendations":
        return f"recommendation-{found.recommendations[at].id}", f"建议{said}"
    return f"achievement-{at + 1}", f"（{said}）"
