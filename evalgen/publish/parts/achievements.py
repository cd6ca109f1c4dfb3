"""What the report says was reached."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Block, Inline, Prose
from evalgen.publish.figures import cites
from evalgen.publish.page import Heading

_NUMERALS = "一二三四五六七八九十"


def part(evaluation: Evaluation, level: int) -> list[Block | Inline]:
    blocks: list[Block | Inline] = []
    for number, reached in enumerate(evaluation.dossier.findings.achievements, 1):
        blocks.append(Heading(level, f"achievement-{number}", f"（{numeral(number)}）{reached.title}"))
        if reached.text:
            blocks.append(Prose(reached.text))
        blocks.append(("出处：", cites(evaluation, reached)))
    return blocks


def numeral(number: int) -> str:
    """A number as reports count their paragraphs: 一, 十二, 二十; in figures from 100 on."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (_NUMERALS[tens - 1] if tens > 1 else "") + "十" * (tens > 0) + (_NUMERALS[ones - 1] if ones else "")
