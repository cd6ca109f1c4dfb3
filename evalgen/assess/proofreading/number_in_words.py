"""A document number that the text cites is one of the documents."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import (
    Number,
    numbers_in,
    numbers_of_documents,
    prefixes_by_number,
    texts_citing,
)
from evalgen.assess.documents.known_documents import is_higher
from evalgen.assess.documents.numbers_told import is_misprinted_there, is_misquoted, noted_numbers
from evalgen.assess.documents.shortened_numbers import shortens
from evalgen.assess.names.normal import normal
from evalgen.assess.where import place_of
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

_Known = list[tuple[Number, str]]
_Cited = list[tuple[Path, tuple[Number, ...]]]
_OTHERS = 4
"""Known numbers that a text cites beside one that is not."""


class NumberInWords(Check):
    """Every document number (文号) that the text cites is that of a document or a notice of the evidence, or of a basis
    of the rubric.

    It may be another document, so that it cannot be verified; each number is told once. Silent where the evidence has
    no numbered documents, about what number-misquoted tells, or document-number of the document itself, about numbers
    that the note on a document has, about numbers of the state and the provinces (国发, 财预, 湘政发) unless they have
    the digits of one of the documents, or, where no text cites it, its office and year or its number but for a
    character before the year, or the text cites four others and all of them are among the documents; and about numbers
    written without 号, 第 or NO of offices that none of them is of.
    """

    title: ClassVar[str] = "文字里的文号列在来源文件中"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        cited = [(path, numbers) for path, text in _texts(evidence.dossier) if (numbers := numbers_in(text))]
        if not cited:
            return
        known, seen = _known(evidence.dossier, rubric), set[tuple[str, ...]]()
        offices = prefixes_by_number([*(number for number, _ in known), *noted_numbers(evidence.dossier)])
        for path, numbers in cited if known else ():
            told = []
            for each in numbers:
                if each.prefix.endswith(offices.get(each[1:3], ())):
                    continue
                key = next((number.prefix for number, _ in known if each.prefix.endswith(number.prefix)), each.shown)
                if (key, *each[1:3]) not in seen and not any(each.misprints(number) for number, _ in known):
                    may_be_meant = any(_may_be_meant(each, number, cited) for number, _ in known)
                    if is_higher(each.bare) and not may_be_meant and not _alone(each, numbers, known):
                        continue
                    if is_misquoted(each, path, evidence.dossier) or is_misprinted_there(each, evidence.dossier):
                        continue
                    like = _like(each, known)
                    seen |= {(key, *each[1:3])} if each.sure or like else set()
                    told += [(_shown(each, known), like)] if each.sure or like else []
            if told:
                likes = {text for _, like in told for text in like}
                yield self._finding(path, told, (evidence.place(*path), *_written(evidence, rubric, likes)))

    def _finding(self, path: Path, found: list[tuple[str, list[str]]], where: Iterable[Place]) -> Finding:
        told = [(shown, "、".join(like)) for shown, like in found]
        return self.finding(
            path,
            "；".join(f"文字里写 {shown}，来源文件里没有{f'；相近的有 {like}' if like else ''}" for shown, like in told)
            + "，是另一份文件还是印错，无从核实",
            [pair for shown, like in told for pair in (("文字", shown), ("来源文件", like or "没有"))],
            where,
            "请查对原文件：印错的更正，另有文件的列入来源文件（documents）。",
        )


def _may_be_meant(told: Number, known: Number, cited: _Cited) -> bool:
    """Whether the number of a higher office may be a misprint of `known`: it has its digits, or is of the same office
    and year, or has one character more or less before them, and no text cites `known`."""
    if told.resembles(known):
        return True
    same = told.year == known.year and (told.prefix.endswith(known.prefix) or shortens(told, known))
    return same and not any(each.meets(known) for _, numbers in cited for each in numbers)


def _alone(told: Number, numbers: Sequence[Number], known: _Known) -> bool:
    """Whether all the other numbers that the text cites, four or more, are known, and only this one is not."""
    others = {each[:3]: each for each in numbers if each[1:3] != told[1:3]}.values()
    return len(others) >= _OTHERS and all(any(each.meets(number) for number, _ in known) for each in others)


def _texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    yield from texts_citing(dossier)
    yield from (
        (("funds", "notices", n, "note"), each.note) for n, each in enumerate(dossier.funds.notices) if each.note
    )


def _known(dossier: Dossier, rubric: Rubric) -> _Known:
    papers = zip(dossier.documents, numbers_of_documents(dossier), strict=True)
    known = [(key, each.number) for each, keys in papers for key in keys]
    notices = [each.number for each in dossier.funds.notices if each.number]
    numbered = bool(notices) or any(each.number for each in dossier.documents)
    bases = [each.number for each in rubric.text.basis] if numbered else []
    return known + [(key, text) for text in (*notices, *bases) for key in numbers_in(text)]


def _written(evidence: Evidence, rubric: Rubric, numbers: Collection[str]) -> Iterator[Place]:
    """Where the evidence, and the basis of the rubric, have one of `numbers`."""
    dossier, sought = evidence.dossier, {normal(each) for each in numbers}
    written: list[tuple[Path, str | None]] = [
        *((("documents", n, "number"), each.number) for n, each in enumerate(dossier.documents)),
        *((("funds", "notices", n, "number"), each.number) for n, each in enumerate(dossier.funds.notices)),
        *((("rubric", "basis", n, "number"), each.number) for n, each in enumerate(rubric.text.basis)),
    ]
    return (place_of(evidence, rubric, path) for path, number in written if number and normal(number) in sought)


def _like(cited: Number, known: _Known) -> list[str]:
    """The number that lacks a character before the year, or has one too many; otherwise those of the same office, or
    else those of the same year and number."""
    same = {normal(text): text for number, text in known if shortens(cited, number)} or {
        normal(text): text for number, text in known if cited.prefix.endswith(number.prefix)
    }
    return list((same or {normal(text): text for number, text in known if cited[1:3] == number[1:3]}).values())


def _shown(cited: Number, known: _Known) -> str:
    """The number as the text writes it, without the words that lead to it."""
    offices = [number.prefix for number, _ in known if cited.prefix.endswith(number.prefix)]
    return cited._replace(prefix=max(offices, key=len)).shown if offices else cited.shown
