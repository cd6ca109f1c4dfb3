"""What the report says was reached."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import mark
from evalgen.publish.block import Block
from evalgen.publish.figures import cites
from evalgen.publish.inline import Inline
from evalgen.publish.page import Heading
from evalgen.publish.paragraphs import among, prose

_NUMERALS = "一二三四五六七八九十"


def part(evaluation: Evaluation, level: int) -> list[Block | Inline]:
    blocks: list[Block | Inline] = []
    for number, reached in enumerate(evaluation.dossier.findings.achievements, 1):
        blocks.append(Heading(level, f"achievement-{number}", f"（{numeral(number)}）{reached.title}"))
        if reached.text:
            blocks += prose(evaluation, reached.text, "findings", "achievements", number - 1, "text")
        told = mark(evaluation, "findings", "achievements", number - 1, besides=among(evaluation, reached.text))
        blocks.append(("出处：", cites(evaluation, reached), told))
    return blocks


def numeral(number: int) -> str:
    """A number as reports count their paragraphs: 一, 十二, 二十; in figures from 100 on."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (_NUMERALS[tens - 1] if tens > 1 else "") + "十" * (tens > 0) + (_NUMERALS[ones - 1] if ones else "")
