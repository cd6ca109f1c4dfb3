"""A section that the evidence cites stands among the headings of the report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_annexes import odd_annexes
from evalgen.assess.documents.cited_sections import (
    Section,
    cited_otherwise,
    cited_sections,
    last_chapter,
    numbered_otherwise,
    out_of_turn,
    sections,
    sections_in_words,
)
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_SURVEYED = re.compile("满意|知晓|认可|问卷|调查")


class CitedSection(Check):
    """Where the headings of the text are entered, a section cited as 五（九） is not beyond the last one of chapter 五,
    nor its chapter beyond the last one. A section that the words on an indicator name is the one that its own citations
    name in that chapter. Indicators that cite an annex cite the scoring table: where four of five do, none cites
    another annex instead that no one else cites and no text names, nor does a text call another one that table. A place
    that prints a total, called by a number and the title of a chapter, has the number of the heading with that title.
    Where a chapter has as many sections as there are problems or results, three or more, each cites the one in its
    turn.

    Silent where no headings are entered, about chapters without numbered sections, numbers left out or given twice
    (heading-numbers tells those), pages, clauses of other documents (第三（二）条), and the annex of a survey.
    """

    title: ClassVar[str] = "所引的章节在正文标题里"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "printed.headings"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, printed = evidence.dossier, evidence.dossier.printed
        if not printed.headings:
            return
        yield from self._annexes(evidence, rubric)
        yield from self._totals(evidence)
        cited, in_words = list(cited_sections(dossier)), sections_in_words(dossier)
        known = sections(printed) if cited or in_words else {}
        if not known:
            return
        yield from self._cited_otherwise(evidence, known, in_words)
        for path, each, turn in out_of_turn(dossier, cited, known):
            yield self.finding(
                path,
                f"出处写{each.shown}，它列在第 {turn} 项，这一章有 {known[each.chapter]} 节，逐项相当，无从核实",
                (("出处", each.shown), ("所列", f"第 {turn} 项")),
                (evidence.place(*path), evidence.place("printed", "headings")),
                "请核对出处的章节号，或所列的次序。",
            )
        told, chapters = set(), last_chapter(printed)
        for path, each in (*cited, *in_words):
            last = known.get(each.chapter, each.number)
            beyond = each.chapter > chapters
            if (each.number <= last and not beyond) or path in told:
                continue
            told.add(path)
            there = f"正文标题只到第 {chapters} 章" if beyond else f"正文标题里这一章只到第 {last} 节"
            yield self.finding(
                path,
                f"出处写{each.shown}，{there}，无从核实",
                (("出处", each.shown), ("章数", chapters) if beyond else ("这一章的节数", last)),
                (evidence.place(*path), evidence.place("printed", "headings")),
                "请核对出处的章节号，或补录正文标题。",
            )

    def _annexes(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        for path, shown, usual, times in odd_annexes(evidence.dossier):
            node = rubric.by_id.get(str(path[1]))
            # A survey may have an annex of its own.
            if node and _SURVEYED.search(node.indicator.name):
                continue
            what, told = ("出处", "写") if path[-1] == "cites" else ("文字里的评分表", "是")
            yield self.finding(
                path,
                f"{what}{told}{shown}，{times} 个指标的出处都是{usual}，无从核实",
                ((what, shown), ("别的指标", usual)),
                (evidence.place(*path), evidence.place("scores")),
                "请核对附件的编号，更正写错的一处。",
            )

    def _totals(self, evidence: Evidence) -> Iterator[Finding]:
        for number, place, heading in numbered_otherwise(evidence.dossier.printed):
            yield self.finding(
                f"printed.totals.{number}.place",
                f"总分所印的地方写{named(place)}，正文标题是{named(heading.shown)}，无从核实",
                (("所印的地方", place), ("正文标题", heading.shown)),
                (
                    evidence.place("printed", "totals", number, "place"),
                    evidence.place("printed", "headings", heading.position),
                ),
                "请核对章节号，更正写错的一处。",
            )

    def _cited_otherwise(
        self, evidence: Evidence, known: Mapping[int, int], in_words: Sequence[tuple[Path, Section]]
    ) -> Iterator[Finding]:
        for path, said, cited in cited_otherwise(evidence.dossier, in_words):
            if said.number > known.get(said.chapter, said.number):
                continue
            yield self.finding(
                path,
                f"文字里写{said.shown}，出处写的是{cited.shown}，无从核实",
                (("文字", said.shown), ("出处", cited.shown)),
                (evidence.place(*path), evidence.place(*path[:2], "cites")),
                "请核对章节号，更正写错的一处；两处都引的，出处一并写明。",
            )
