"""By how much a goal was exceeded is told in words (超任务43%), and follows from its target and its actual value."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.named_quantities import Named
from evalgen.assess.told.sentence_figures import ABOUT, NUM
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_EXCEEDED = re.compile(
    rf"超(?:额|过|出)?(?:完成)?(?:了)?(?:年度|全年|计划|下达|原定|目标)*(?:任务|目标|计划)(?:数|量|值)?(?:的)?\s*({NUM})\s*[%％](?![以左多余])"
)
_OTHERS = re.compile("其中|分别|上年|去年|同期|收入|资金|率|满意度")


def told_exceeded(dossier: Dossier, counted: list[Named]) -> Iterator[tuple[Path, Named, str]]:
    """Every such percentage that is not what the goal's figures make, where one goal alone was exceeded."""
    over = [each for each in counted if len(each.figures) == 2 and each.figures[1].value > each.figures[0].value > 0]
    if len(over) != 1:
        return
    target, actual = (each.value for each in over[0].figures)
    for path, text in texts_matching(dossier, _EXCEEDED):
        for found in _EXCEEDED.finditer(text):
            sentence = sentence_at(text, found.start())
            if not ABOUT.search(sentence) and not _OTHERS.search(sentence) and not _is(found[1], actual / target):
                yield path, over[0], found[0]
                break


def _is(told: str, ratio: Fraction) -> bool:
    """Whether the goal was exceeded by what is told, or reached so many per cent: rounded or cut off."""
    number = Fraction(told.replace(",", "")) / 100
    place = Fraction(1, 100 * 10 ** len(told.partition(".")[2]))
    return abs(ratio - 1 - number) < place or abs(ratio - number) < place
