"""A statement rests on a document, and on a page or part of it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Self

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from evalgen.problems import quoted

_FORM = re.compile(r"(?P<document>[a-z0-9]+(?:-[a-z0-9]+)*)(?:#(?P<at>[^#\s][^#]{0,59}))?")
_PAGES = re.compile(r"[1-9][0-9]{0,4}(?:\s*[-—–~、,，]\s*[1-9][0-9]{0,4})*")
_NUMBER = re.compile(r"[0-9]+")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, order=True, slots=True)
class Citation:
    """A document's id and, after `#`, the page or part cited: `report#14`, `ledger#附件1`."""

    document: str
    at: str = ""

    @classmethod
    def parse(cls, text: object) -> Self:
        if isinstance(text, cls):
            return text
        match = _FORM.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            shown = quoted(text) if isinstance(text, str) else "这"
            raise ValueError(f"{shown}不是出处。请写成 文件标识#页码，例如 report#14")
        at = (match["at"] or "").translate(_WIDE)
        if at and not at.strip("0"):
            raise ValueError(f"{quoted(match[0])}引的是第 {at} 页，页码从 1 起")
        return cls(match["document"], at)

    def __str__(self) -> str:
        return f"{self.document}#{self.at}" if self.at else self.document


@lru_cache(maxsize=1024)
def pages_of(at: str) -> tuple[int, ...]:
    """The pages that a citation names: 14, 14-15, 3、7; none where it names anything else."""
    plain = at.translate(_WIDE)
    return tuple(map(int, _NUMBER.findall(plain))) if _PAGES.fullmatch(plain) else ()


Cite = Annotated[
    Citation,
    BeforeValidator(Citation.parse),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(#.+)?$", "examples": ["report#14"]}),
]
