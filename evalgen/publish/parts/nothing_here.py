"""Where a report leaves out what its outline asks for, the reader is told so."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Note
from evalgen.publish.outline import Section


def part(evaluation: Evaluation, section: Section) -> Note:
    return Note("原文未提供", (f"提纲要求的“{section.title}”，原文没有给出内容。",), "muted")
