"""The table of contents tells on which pages each chapter stands, and so where what is cited from it stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from evalgen.assess.names.normal import normal
from evalgen.model.citation import Citation
from evalgen.model.evidence import Dossier
from evalgen.model.printed import Heading
from evalgen.problems.place import Path

_NUMBER = re.compile("[0-9]+")
_PAGES = re.compile(r"[1-9][0-9]{0,3}(?:\s*[-—–~、,，]\s*[1-9][0-9]{0,3})*")
_CHAPTERS: Final[Mapping[str, re.Pattern[str]]] = {
    "problems": re.compile("问题(?<!说明的问题)|不足"),
    "recommendations": re.compile("建议|意见|措施"),
    "achievements": re.compile("绩效(?!评价|目标|指标)|成效|成绩|经验|做法|亮点|效果"),
    "goals": re.compile("目标"),
    "funds": re.compile("资金|经费|预算|投入"),
    "conclusion": re.compile("结论|综合评价|评价结果|综合评分"),
}
"""Words of the titles under which each part of the evidence stands."""
_ANNEX = re.compile("^附")


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
    """Every page of the one report that is cited for a part of the evidence with a chapter of its own; `groups` are
    the names of the first level by the indicators in it."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    listed = [each for each in dossier.printed.contents if each.page.isdecimal()]
    if len(reports) != 1 or len(listed) < 2:
        return []
    cited = list(_cited(dossier, reports[0], groups, listed, [False] * len(listed)))
    headings = {_entry(each) for each in dossier.printed.headings} if any(each.beyond for each in cited) else ()
    if not headings:
        return cited
    # Entries that the headings contradict are told elsewhere, and tell no pages.
    return list(_cited(dossier, reports[0], groups, listed, [_entry(each) not in headings for each in listed]))


def _cited(
    dossier: Dossier, report: str, groups: Mapping[str, str], listed: Sequence[Heading], odd: Sequence[bool]
) -> Iterator[Cited]:
    annex = min((int(each.page) for each in listed if _ANNEX.match(each.title)), default=None)
    known: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for kind, path, cites in _cites(dossier):
        about = groups.get(str(path[1]), "") if kind == "scores" else kind
        pages = tuple([page for each in cites if each.document == report for page in _pages(each.at)]) if about else ()
        if not pages or (annex is not None and max(pages) >= annex):
            continue
        if about not in known:
            known[about] = _chapters(listed, odd, _CHAPTERS.get(about) or re.compile(re.escape(about)))
        if chapters := known[about]:
            within = (each for each in chapters if each[1][0] <= pages[0] <= each[1][1])
            yield Cited((*path, "cites"), pages, *next(within, chapters[0]))


def _chapters(
    listed: Sequence[Heading], odd: Sequence[bool], about: re.Pattern[str]
) -> list[tuple[str, tuple[int, int]]]:
    """The titles that are about it, of chapters where there are such, with the pages from each to the next."""
    found = [(number, each) for number, each in enumerate(listed) if about.search(each.title)]
    chapters = [(number, each) for number, each in found if each.level == 1]
    return [(each.title, _stretch(listed, number)) for number, each in chapters or found if not odd[number]]


def _entry(heading: Heading) -> str:
    return normal(f"{heading.number}{heading.title}")


def _stretch(listed: Sequence[Heading], number: int) -> tuple[int, int]:
    """The pages from that of a heading to that of the next one that is no part of it."""
    begin, level = int(listed[number].page), listed[number].level
    ends = [int(each.page) for each in listed[number + 1 :] if each.level <= level]
    return begin, ends[0] if ends else int(listed[-1].page)


@lru_cache(maxsize=1024)
def _pages(at: str) -> tuple[int, ...]:
    """The pages that a citation names; none where it names anything else."""
    return tuple(map(int, _NUMBER.findall(at))) if _PAGES.fullmatch(at) else ()


def _cites(dossier: Dossier) -> Iterator[tuple[str, Path, Sequence[Citation]]]:
    found, funds = dossier.findings, dossier.funds
    yield from _each("problems", [each.cites for each in found.problems])
    yield from _each("recommendations", [each.cites for each in found.recommendations])
    yield from _each("achievements", [each.cites for each in found.achievements])
    yield from (("goals", ("project", "goals", n), each.cites) for n, each in enumerate(dossier.project.goals))
    yield from (("funds", ("funds", "components", n), each.cites) for n, each in enumerate(funds.components))
    yield from (("funds", ("funds", "years", n), each.cites) for n, each in enumerate(funds.years))
    yield from (("funds", ("funds", "notices", n), each.cites) for n, each in enumerate(funds.notices))
    yield from (("scores", ("scores", name), entry.cites) for name, entry in dossier.scores.items())
    yield "conclusion", ("conclusion",), dossier.conclusion.cites


def _each(kind: str, cites: Sequence[Sequence[Citation]]) -> Iterator[tuple[str, Path, Sequence[Citation]]]:
    return ((kind, ("findings", kind, number), each) for number, each in enumerate(cites))
