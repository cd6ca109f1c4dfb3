"""The table of contents lists the headings of the text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.outline_compared import compared
from evalgen.assess.documents.outline_numbers import Placed
from evalgen.assess.names.normal import named, wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Heading
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ContentsMatch(Check):
    """Down to the deepest level that both have, the table of contents has the headings of the text and no others, in
    the same words and under the same number.

    Width, brackets, spaces and punctuation do not count, and neither does a heading without a number before the first
    numbered one (前言). A heading with another wording, or another number, is one finding; those that one chapter of
    the other list lacks are one finding, and so is each that one list has twice.
    """

    title: ClassVar[str] = "目录与正文标题一致"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        printed = evidence.dossier.printed
        if bool(printed.contents) == bool(printed.headings):
            return ""
        return "只录入了目录，没有正文标题" if printed.contents else "只录入了正文标题，没有目录"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        printed = evidence.dossier.printed
        if not printed.contents or not printed.headings:
            return
        found = compared(printed)
        for listed, text in found.differing:
            yield self._reworded(evidence, listed, text)
        for name, only, words in (
            ("headings", found.only_text, "正文有、目录没有"),
            ("contents", found.only_listed, "目录有、正文没有"),
        ):
            if not only:
                continue
            again = _listed_twice(only, getattr(printed, name))
            yield from self._again(evidence, again, name)
            yield from self._lacking(evidence, [each for each in only if each not in again], name, words)

    def _reworded(self, evidence: Evidence, listed: Placed, text: Placed) -> Finding:
        one, other = listed.shown, text.shown
        return self.finding(
            f"printed.contents.{listed.position}",
            f"目录印作{named(one)}，正文是{named(other)}",
            (("目录", one), ("正文", other)),
            (
                evidence.place("printed", "contents", listed.position),
                evidence.place("printed", "headings", text.position),
            ),
            "请更新目录，或更正正文的标题。",
        )

    def _again(self, evidence: Evidence, again: Sequence[Placed], name: str) -> Iterator[Finding]:
        one, other = ("目录", "正文") if name == "contents" else ("正文", "目录")
        for each in again:
            yield self.finding(
                f"printed.{name}.{each.position}",
                f"{one}把{named(each.shown)}列了两次，{other}只有一次",
                ((f"{one}列了两次", each.shown),),
                (evidence.place("printed", name, each.position),),
                "请删去重复的一处，或更正印错的标题。",
            )

    def _lacking(self, evidence: Evidence, only: Sequence[Placed], name: str, words: str) -> Iterator[Finding]:
        chapters = defaultdict[tuple[object, ...], list[Placed]](list)
        for each in only:
            chapters[each.above].append(each)
        for group in chapters.values():
            shown = [each.shown for each in group]
            other = "contents" if name == "headings" else "headings"
            yield self.finding(
                f"printed.{name}.{group[0].position}",
                f"{words}的标题有 {len(group)} 个：{'、'.join(map(named, shown))}",
                [(words, f"{len(group)} 个"), *[(f"第 {n} 个", each) for n, each in enumerate(shown, 1)]],
                [*[evidence.place("printed", name, each.position) for each in group], evidence.place("printed", other)],
                "请更新目录，使它与正文标题一致。" if name == "headings" else "请补上正文漏了的标题，或从目录里删去。",
            )


def _listed_twice(only: Sequence[Placed], headings: Sequence[Heading]) -> list[Placed]:
    """Those whose number and words are printed twice among `headings`."""
    return [each for each in only if _often(each, headings) > 1]


def _often(printed: Placed, headings: Sequence[Heading]) -> int:
    """How often its number and words are printed; the last characters of its words tell most others apart."""
    words = wording(printed.shown)
    before, last = [each if not each.isascii() else "" for each in words[-2:].rjust(2)]
    alike = [each for each in headings if last in each.title and before in f"{each.number}{each.title}"]
    return sum([wording(f"{each.number}{each.title}") == words for each in alike]) if len(alike) > 1 else len(alike)
