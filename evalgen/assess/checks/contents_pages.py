"""The pages of a table of contents go up."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Heading
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ContentsPages(Check):
    """No entry of the table of contents stands on an earlier page than the entry before it.

    Where leaving out one of the two mends the order, it is that one. Silent about entries without a page, or with one
    that is no number.
    """

    title: ClassVar[str] = "目录页码前后有序"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "printed.contents"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        listed = [
            (number, each, int(each.page))
            for number, each in enumerate(evidence.dossier.printed.contents)
            if each.page.isdecimal()
        ]
        pages = [page for _, _, page in listed]
        for place in range(1, len(listed)) if pages != sorted(pages) else ():
            (number, before, page), (other, each, next_page) = listed[place - 1], listed[place]
            if next_page >= page:
                continue
            earlier = listed[place - 2][2] if place > 1 else 0
            at = number if earlier <= next_page else other
            yield self.finding(
                f"printed.contents.{at}.page",
                f"目录里{_shown(before)}在第 {page} 页，后面的{_shown(each)}却在第 {next_page} 页",
                ((before.title, f"第 {page} 页"), (each.title, f"第 {next_page} 页")),
                [evidence.place("printed", "contents", one, "page") for one in _first(at, number, other)],
                "请更正目录的页码。",
            )


def _first(at: int, *places: int) -> Sequence[int]:
    return sorted(places, key=lambda place: place != at)


def _shown(heading: Heading) -> str:
    return named(f"{heading.number}{heading.title}")
