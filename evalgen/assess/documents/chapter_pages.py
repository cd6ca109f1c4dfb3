"""The table of contents tells on which pages each chapter stands, and so where what is cited from it stands."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from evalgen.assess.names.normal import normal
from evalgen.model.citation import Citation, pages_of
from evalgen.model.evidence import Dossier
from evalgen.model.printed import Heading
from evalgen.problems.place import Path

_CHAPTERS: Final[Mapping[str, re.Pattern[str]]] = {
    "problems": re.compile("问题(?<!说明的问题)|不足"),
    "recommendations": re.compile("建议|意见|措施"),
    "achievements": re.compile("绩效(?!评价|目标|指标)|成效|成绩|经验|做法|亮点|效果"),
    "goals": re.compile("目标"),
    "funds": re.compile("资金|经费|预算|投入"),
    "conclusion": re.compile("结论|综合评价|评价结果|综合评分"),
}
"""Words of the titles under which each part of the evidence stands."""
_MOST_PAGES, _FAR = 10_000, 10
"""More pages than any report has, and pages that annexes may well have."""
_Citing = tuple[str, Path, Sequence[Citation]]
"""What a part of the evidence is about, where it stands, and what it cites."""


class Cited(NamedTuple):
    """Pages cited for something that stands in one chapter: where, the pages, the chapter's title and its pages."""

    path: Path
    pages: tuple[int, ...]
    title: str
    chapter: tuple[int, int]

    @property
    def beyond(self) -> bool:
        """Whether none of the pages is one of the chapter's."""
        return not any(self.chapter[0] <= page <= self.chapter[1] for page in self.pages)


def cited_pages(dossier: Dossier, groups: Mapping[str, str]) -> list[Cited]:
    """Every page of the one report that is cited for a part of the evidence with a chapter of its own, where any is
    beyond it; `groups` names the first level by the indicators in it."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    listed = [each for each in dossier.printed.contents if each.page.isdecimal()]
    if len(reports) != 1 or len(listed) < 2:
        return []
    cites = _cites(dossier, groups)
    if not _any_beyond(cites, reports[0], listed):
        return []
    # Entries that the headings contradict are told elsewhere, and tell no pages.
    headings = {_entry(each) for each in dossier.printed.headings}
    odd = [bool(headings) and _entry(each) not in headings for each in listed]
    return list(_cited(cites, reports[0], listed, odd))


def _any_beyond(cites: Sequence[_Citing], report: str, listed: Sequence[Heading]) -> bool:
    """Whether a page that a place cited begins with is in none of the chapters: many are cited at few places."""
    places = defaultdict[str, set[str]](set)
    for about, _, citations in cites:
        for each in citations:
            if each.document == report:
                places[about].add(each.at)
    annex, first = _annex(listed), _first(listed)
    for about, cited in places.items():
        chapters = _chapters(listed, first, (), about)
        within = {page for _, (begin, end) in chapters for page in range(begin, min(end + 1, _MOST_PAGES))}
        for pages in map(pages_of, cited) if chapters else ():
            if pages and pages[0] not in within and pages[0] != annex:
                return True
    return False


def _cited(cites: Sequence[_Citing], report: str, listed: Sequence[Heading], odd: Sequence[bool]) -> Iterator[Cited]:
    annex, first = _annex(listed), _first(listed)
    known: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    paged = [(about, path, _pages(citations, report)) for about, path, citations in cites]
    # Where annexes are cited by name, the one page far behind where they begin is no page of theirs.
    by_name = any(each.at.startswith("附") for *_, every in cites for each in every)
    alone = by_name and len([pages for *_, pages in paged if max(pages, default=0) > annex]) == 1
    for about, path, pages in paged:
        if not pages or annex <= max(pages) <= annex + _FAR or (max(pages) > annex and not alone):
            continue
        if about not in known:
            known[about] = _chapters(listed, first, odd, about)
        if chapters := known[about]:
            around = (each for each in chapters if each[1][0] <= pages[0] <= each[1][1])
            yield Cited((*path, "cites"), pages, *next(around, chapters[0]))


def _pages(citations: Sequence[Citation], report: str) -> tuple[int, ...]:
    return tuple([page for each in citations if each.document == report for page in pages_of(each.at)])


def _annex(listed: Sequence[Heading]) -> int:
    """The page on which the annexes begin; one that no report has where there are none."""
    return min([int(each.page) for each in listed if each.title.startswith("附")], default=_MOST_PAGES)


def _first(listed: Sequence[Heading]) -> list[int]:
    """The numbers of the chapters among the headings."""
    return [number for number, each in enumerate(listed) if each.level == 1]


def _chapters(
    listed: Sequence[Heading], first: Sequence[int], odd: Sequence[bool], about: str
) -> list[tuple[str, tuple[int, int]]]:
    """The titles about it, of chapters where there are such, with the pages to the next, unless these go back."""
    found = _titled(first, listed, about) or _titled(range(len(listed)), listed, about)
    pages = {number: _stretch(listed, number) for number in found if not (odd and odd[number])}
    return [(listed[number].title, each) for number, each in pages.items() if each[0] <= each[1]]


def _titled(numbers: Sequence[int], listed: Sequence[Heading], about: str) -> list[int]:
    """Those of the headings with these numbers whose titles are about it, by its words or its name."""
    if words := _CHAPTERS.get(about):
        return [number for number in numbers if words.search(listed[number].title)]
    return [number for number in numbers if about in listed[number].title]


def _entry(heading: Heading) -> str:
    return normal(f"{heading.number}{heading.title}")


def _stretch(listed: Sequence[Heading], number: int) -> tuple[int, int]:
    """The pages from that of a heading to that of the next one that is no part of it."""
    begin, level = int(listed[number].page), listed[number].level
    for each in listed[number + 1 :]:
        if each.level <= level:
            return begin, int(each.page)
    return begin, int(listed[-1].page)


def _cites(dossier: Dossier, groups: Mapping[str, str]) -> list[_Citing]:
    found, project, funds = dossier.findings, dossier.project, dossier.funds
    advice = found.recommendations
    return [
        *[("problems", ("findings", "problems", n), each.cites) for n, each in enumerate(found.problems)],
        *[("recommendations", ("findings", "recommendations", n), each.cites) for n, each in enumerate(advice)],
        *[("achievements", ("findings", "achievements", n), each.cites) for n, each in enumerate(found.achievements)],
        *[("goals", ("project", "goals", n), each.cites) for n, each in enumerate(project.goals)],
        *[("funds", ("funds", "components", n), each.cites) for n, each in enumerate(funds.components)],
        *[("funds", ("funds", "years", n), each.cites) for n, each in enumerate(funds.years)],
        *[("funds", ("funds", "notices", n), each.cites) for n, each in enumerate(funds.notices)],
        *[(groups[name], ("scores", name), each.cites) for name, each in dossier.scores.items() if groups.get(name)],
        ("conclusion", ("conclusion",), dossier.conclusion.cites),
        *[(name, ("chapters", name), each.cites) for name, each in dossier.chapters.items() if name in _CHAPTERS],
    ]
