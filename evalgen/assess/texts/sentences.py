"""What a text tells in figures is read sentence by sentence; some sentences speak of another year or of a part."""

import re
from typing import Final

from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_ENDS = "。；;！!？?\n"
_END = re.compile(f"[{_ENDS}]")
SENTENCE_END: Final = re.compile("[。；！\n]")
"""Where a sentence ends that holds no question and no narrow sign."""
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
_CLAUSE = re.compile(r"[，,](?!\d{3}(?!\d))")
"""What ends a clause, and does not part the thousands of a number."""
_SENTENCES = re.compile(f"[^{_ENDS}]+")
_ELSEWHERE = re.compile(
    "上年|上一年|上年度|去年|前年|往年|历年|同期|自评|全省|全市|全国|其中|部分|中央|[省市县区]级|配套|各[县乡镇村]|"
    "[东西南北]片|第[一二三四五六七八九十]+[批期季]|[一二三四五六七八九]批|标段|[一二三四]季度|上半年|下半年|初稿|征求意见稿|按年初"
)
"""Words by which a sentence speaks of another year, another evaluation or a part of the whole."""
_WISHED = re.compile(
    "目标|计划|应|预期|预计|力争|要求|标准|不低于|不少于|不得|大于|小于|如果|如[^期，,]{2,16}达到|若|当|每|提升至|提高到|下降到|平均"
)
"""Words by which a clause tells what is to be, or a rule, and not what is."""
_DEADLINE = re.compile(r"截[至止](?!.{0,9}(?:12月31日|年底|年末))")
_TO_THE_END = re.compile(r"截[至止]到?((?:19|20)\d\d)年?(?:12月31日|12月底|年?底|年?末)")
"""Up to the last day of a year: of the last one evaluated it is up to the end of the evaluated time."""

_AHEAD = frozenset({"goals", "recommendations"})
"""Chapters, and findings, about what is to be."""


def tells_what_is(path: Path) -> bool:
    """Whether the text at `path` tells what was found, and not what is aimed at or advised."""
    return path[1] not in _AHEAD


def sentences(text: str) -> list[str]:
    """The sentences of a text, one after the other, without what ends them."""
    return _SENTENCES.findall(text)


def years_named(text: str) -> set[int]:
    """Every year that a text names with 年 behind it."""
    return set(map(int, _YEAR.findall(text)))


def said_before(text: str, position: int) -> str:
    """The sentence that holds `position`, up to it."""
    return text[max([text.rfind(end, 0, position) for end in _ENDS]) + 1 : position]


def sentence_at(text: str, position: int) -> str:
    """The whole sentence that holds `position`."""
    end = _END.search(text, position)
    return said_before(text, position) + text[position : end.start() if end else len(text)]


def clause_before(text: str, position: int) -> str:
    """The clause that holds `position`, up to it."""
    return _CLAUSE.split(said_before(text, position))[-1]


def speaks_of_the_whole(dossier: Dossier, text: str, position: int) -> bool:
    """Whether what is told at `position` is of the evaluated time as a whole, and not a target, a rule or a part."""
    before, evaluated = said_before(text, position), dossier.evaluation.years
    ended = _TO_THE_END.search(before) if len(evaluated) > 1 else None
    if ended and int(ended[1]) == max(evaluated):
        before = before[: ended.start()] + before[ended.end() :]
    years = years_named(before)
    if years and (len(evaluated) > 1 or not years <= set(evaluated)):
        return False
    return not (_ELSEWHERE.search(before) or _DEADLINE.search(before) or _WISHED.search(clause_before(text, position)))
