"""The table of contents tells on which pages each chapter stands, and so where what is cited from it stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

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


def cited_pages(dossier: Dossier, groups: Mapping[str, str]) -> Iterator[Cited]:
    """Every page of the one report that is cited for a part of the evidence with a chapter of its own; `groups` are
    the names of the first level by the indicators in it."""
    reports = [each.id for each in dossier.documents if each.role == "report"]
    listed = [each for each in dossier.printed.contents if each.page.isdecimal()]
    if len(reports) != 1 or len(listed) < 2:
        return
    annex = min((int(each.page) for each in listed if _ANNEX.match(each.title)), default=None)
    known: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for kind, path, cites in _cites(dossier):
        pages = tuple([page for each in cites if each.document == reports[0] for page in _pages(each.at)])
        told_by = groups.get(str(path[1]), "") if kind == "scores" else kind
        if not pages or not told_by or (annex is not None and max(pages) >= annex):
            continue
        chapters = known[told_by] if told_by in known else known.setdefault(told_by, _chapters(listed, told_by))
        if chapters:
            within = [each for each in chapters if each[1][0] <= pages[0] <= each[1][1]]
            yield Cited((*path, "cites"), pages, *(within or chapters)[0])


def _chapters(listed: Sequence[Heading], told_by: str) -> list[tuple[str, tuple[int, int]]]:
    """The title and the pages of each chapter about a part of the evidence, or about a level of the indicators."""
    pattern = _CHAPTERS.get(told_by) or re.compile(re.escape(told_by))
    about = [number for number, each in enumerate(listed) if pattern.search(each.title)]
    return [(listed[number].title, _stretch(listed, number)) for number in about]


def _stretch(listed: Sequence[Heading], number: int) -> tuple[int, int]:
    """The pages from that of a heading to that of the next one that is no part of it."""
    begin, level = int(listed[number].page), listed[number].level
    ends = (int(each.page) for each in listed[number + 1 :] if each.level <= level)
    return begin, next(ends, int(listed[-1].page))


@lru_cache(maxsize=1024)
def _pages(at: str) -> tuple[int, ...]:
    """The pages that the place of a citation names; none where it names something else."""
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
