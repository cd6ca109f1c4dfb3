"""A section opens with its narrative; where a report has nothing that its outline asks for, the reader is told so."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Note
from evalgen.publish.figures import cites
from evalgen.publish.inline import Inline
from evalgen.publish.outline import Section
from evalgen.publish.paragraphs import prose


def part(evaluation: Evaluation, section: Section, *others: object) -> list[Block | Inline] | Note | None:
    """The narrative of `section`; `others` are what else it shows."""
    if section.id in evaluation.dossier.report:
        return narrated(evaluation, section.id)
    if any(others) or not section.required:
        return None
    what = f"提纲要求的“{section.title}”" if section.title else "提纲要求的这一部分"
    return Note("原文未提供", (f"{what}，原文没有给出内容。",), "muted")


def narrated(evaluation: Evaluation, key: str) -> list[Block | Inline]:
    """The narrative under a key of `report`, with the pages of the source that have it."""
    blocks: list[Block | Inline] = [*prose(evaluation, evaluation.dossier.report[key], "report", key)]
    source = evaluation.dossier.chapters.get(key)
    return [*blocks, ("出处：", cites(evaluation, source))] if source else blocks
