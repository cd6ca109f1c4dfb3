"""A page that is cited for a part of the evidence is one of its chapter in the table of contents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.chapter_pages import Cited, cited_pages
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place

_WITHIN = 5
"""Citations that stand in their chapters where the pages cited are those that the table of contents prints."""


class CitedPage(Check):
    """Where the table of contents is entered with pages, a page of the report cited for a problem, advice, a result,
    a goal, funds, the conclusion or an indicator is one of the chapter whose title says that it is about these.

    Silent where one of several pages cited is, about annexes, but for the only page among theirs, ten on, where they
    are cited by name (附件1), about chapters whose title or number the headings contradict, or most of whose citations
    stand elsewhere, and unless at least five citations and four times as many stand in their chapters: pages may be
    those of a file, and what is told may stand elsewhere.
    """

    title: ClassVar[str] = "所引的页码在所属的章节里"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "printed.contents"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not evidence.dossier.printed.contents:
            return
        groups = {node.indicator.id: node.indicator.name for node in rubric.children(None)}
        first = {node.indicator.id: groups[node.path[0]] for node in rubric.nodes}
        cited = list(cited_pages(evidence.dossier, first))
        for each in _beyond(cited):
            begin, end = each.chapter
            shown = "、".join(map(str, each.pages))
            stretch = f"{begin}" if begin == end else f"{begin} 至 {end}"
            yield self.finding(
                each.path,
                f"出处写第 {shown} 页，目录里“{each.title}”在第 {stretch} 页",
                (("出处", f"第 {shown} 页"), (each.title, f"第 {stretch} 页")),
                (evidence.place(*each.path), *_listed(evidence, each)),
                "请核对出处的页码；引自别处的，一并写明。",
            )


def _listed(evidence: Evidence, cited: Cited) -> Iterator[Place]:
    """Where the table of contents has the page of the chapter."""
    for number, each in enumerate(evidence.dossier.printed.contents):
        if each.title == cited.title and each.page == str(cited.chapter[0]):
            yield evidence.place("printed", "contents", number, "page")


def _beyond(cited: Sequence[Cited]) -> list[Cited]:
    """Those beyond their chapters; none where these are many, nor of a chapter most of whose citations are: its page in
    the table of contents may be the odd one."""
    beyond = [each for each in cited if each.beyond]
    if len(cited) - len(beyond) < max(_WITHIN, 4 * len(beyond)):
        return []
    all_of, odd_of = Counter(each.title for each in cited), Counter(each.title for each in beyond)
    return [each for each in beyond if all_of[each.title] == 1 or 2 * odd_of[each.title] <= all_of[each.title]]
