"""A section opens with its narrative; where a report has nothing that its outline asks for, the reader is told so."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Note
from evalgen.publish.outline import Section
from evalgen.publish.paragraphs import prose


def part(evaluation: Evaluation, section: Section, *others: object) -> list[Block] | Note | None:
    """The narrative of `section`; `others` are what else it shows."""
    text = evaluation.dossier.report.get(section.id)
    if text is not None:
        return prose(evaluation, text, "report", section.id)
    if any(others) or not section.required:
        return None
    what = f"提纲要求的“{section.title}”" if section.title else "提纲要求的这一部分"
    return Note("原文未提供", (f"{what}，原文没有给出内容。",), "muted")
