"""A table in a chapter has a head, and rows whose cells are words or figures."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_BEGINS: Final = "\n|"
"""What stands in every text that has a table: a line that begins with its sign."""
_RULE = re.compile(r"\|?[ :|-]*-[ :|-]*\|[ :|-]*")
_FIGURE = re.compile(
    r"[¥￥]?(-?\d[\d,，]*(?:\.\d+)?)(%|％|亿元|万元|元|分|[个人户名家处项次台套株份篇场件]|公里|平方米)?"
)
_MARKS = re.compile(r"[*_`\s]|<br\s*/?>|&nbsp;")
_BLANK: Final = frozenset({"", "/", "-", "—", "——", "–", "－", "无"})


class Cell(NamedTuple):
    """A cell of a table: its words, and the figure it is, with one of the last place printed."""

    words: str
    value: Fraction | None
    quantum: Fraction
    unit: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.words in _BLANK


class Table(NamedTuple):
    """A table of a text: what stands above each column, and the rows below."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_in(dossier: Dossier) -> Iterator[tuple[Path, Table]]:
    """Every table of the texts, with the path of its text; of those alone whose rows have as many cells as the head."""
    if _BEGINS not in every_text(dossier):
        return
    for path, text in texts(dossier):
        if _BEGINS in text:
            yield from ((path, table) for table in _tables(text.splitlines()))


def _tables(lines: Sequence[str]) -> Iterator[Table]:
    at = 1
    while at < len(lines):
        if "-" in lines[at] and _RULE.fullmatch(lines[at].strip()) and "|" in lines[at - 1]:
            end = at + 1
            while end < len(lines) and "|" in lines[end]:
                end += 1
            head = tuple(_split(lines[at - 1]))
            rows = [tuple(map(cell, _split(each))) for each in lines[at + 1 : end]]
            if rows and all(len(each) == len(head) for each in rows):
                yield Table(head, tuple(rows))
            at = end
        at += 1


def _split(line: str) -> list[str]:
    return [_MARKS.sub("", each) for each in line.strip().removeprefix("|").removesuffix("|").split("|")]


def cell(words: str) -> Cell:
    """The cell with these words."""
    found = _FIGURE.fullmatch(words)
    if not found:
        return Cell(words, None, Fraction(0), "")
    number = found[1].replace(",", "").replace("，", "")
    unit = (found[2] or "").replace("％", "%")
    return Cell(words, Fraction(number), Fraction(1, 10 ** len(number.partition(".")[2])), unit)
