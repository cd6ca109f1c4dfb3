"""A document number that the text cites is one of the documents."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import folded, normal
from evalgen.assess.printed_amounts import texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_CITED = re.compile(r"([一-鿿]{2,14})\s*[〔\[(【]\s*((?:19|20)\d\d)\s*[〕\])】]\s*(?:no\.?|第)?\s*(\d+)", re.IGNORECASE)
_YEAR = re.compile(r"[〔\[(【（［](?:19|20)\d\d[〕\])】）］]")
_Key = tuple[str, str, str]
"""What stands before the year, the year, and the number without zeros in front."""


class NumberInWords(Check):
    """Where the text cites a document number (文号) whose first words are those of a document or notice of the
    evidence, year and number are those of one of them too.

    It may be another document of the same office, so that it cannot be verified. Silent about numbers of other offices.
    """

    title: ClassVar[str] = "文字里的文号列在来源文件中"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        citing = [
            (path, text)
            for path, text in texts(evidence.dossier)
            if ("19" in text or "20" in text) and _YEAR.search(text)
        ]
        known = _known(evidence.dossier) if citing else {}
        for path, text in citing:
            odd = dict.fromkeys(each for each in _cited(text) if _strange(each, known))
            told = [(_shown(each, known), _like(each, known)) for each in odd]
            if told:
                yield self.finding(
                    ".".join(map(str, path)),
                    "；".join(f"文字里写 {shown}，来源文件里没有；同一字头的有 {like}" for shown, like in told)
                    + "，是另一份文件还是印错，无从核实",
                    [pair for shown, like in told for pair in (("文字", shown), ("来源文件", like))],
                    (evidence.place(*path),),
                    "请查对原文件：印错的更正，另有文件的列入来源文件（documents）。",
                )


@lru_cache(maxsize=512)
def _cited(text: str) -> tuple[_Key, ...]:
    return tuple((before, year, number.lstrip("0")) for before, year, number in _CITED.findall(folded(text)))


def _known(dossier: Dossier) -> dict[_Key, str]:
    written = [each.number for each in dossier.documents] + [each.number for each in dossier.funds.notices]
    return {key: text for text in written for key in _cited(text)}


def _strange(cited: _Key, known: dict[_Key, str]) -> bool:
    """Whether `cited` begins as a known number does, and is none of them."""
    alike = [each for each in known if cited[0].endswith(each[0])]
    return bool(alike) and all(each[1:] != cited[1:] for each in alike)


def _like(cited: _Key, known: dict[_Key, str]) -> str:
    same = {normal(text): text for key, text in known.items() if cited[0].endswith(key[0])}
    return "、".join(same.values())


def _shown(cited: _Key, known: dict[_Key, str]) -> str:
    before = max((each[0] for each in known if cited[0].endswith(each[0])), key=len)
    return f"{before}〔{cited[1]}〕{cited[2]}号"
