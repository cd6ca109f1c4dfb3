"""The ways to narrow the set of evaluations: where, when, what, by whom, how good, and what became of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.standing import CLOSED
from evalgen.publish.search.columns import Column
from evalgen.publish.totals import GRADE_ORDER, grade_in_words
from evalgen.publish.words import KIND, STAGE

ADVICE: Final[Mapping[str, str]] = {
    "open": "有未完成的建议（含没有整改记录的）", "overdue": "有逾期的建议",
    "done": "建议全部办结", "none": "没有列出建议",
}  # fmt: skip
FINDINGS: Final[Mapping[str, str]] = {"yes": "有", "no": "没有"}
_PLACES: Final = (("province", "省（自治区、直辖市）"), ("city", "市（州）"), ("county", "县（市、区）"))
_STAGES: Final = ("final", "consultation", "draft")


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the set: which values an evaluation has, how each is called, and in which order they stand."""

    id: str
    title: str
    of: Callable[[Entry], Iterable[str]]
    labels: Mapping[str, str] | None = None
    """By key; without it the keys are words for readers."""
    order: Callable[[str], object] | None = None
    many: bool = False
    by_count: bool = False
    """Whether readers see the most frequent value first; otherwise the values stand in their own order."""


def facets(catalogue: Catalogue) -> Iterator[Facet]:
    """Every facet; findings only where the site shows any."""
    for level, (id_, title) in enumerate(_PLACES):
        yield Facet(id_, title, partial(_place, level), _place_names(catalogue.entries, level), by_count=level > 0)
    yield Facet("year", "评价年度", lambda entry: map(str, entry.years), order=lambda year: -int(year), many=True)
    yield Facet("grade", "等级", lambda entry: (grade_in_words(entry),), order=_by_grade)
    yield Facet("kind", "评价类别", lambda entry: (entry.kind,), KIND, tuple(KIND).index)
    yield Facet("department", "主管单位", lambda entry: filter(None, (entry.department,)), by_count=True)
    yield Facet("evaluator", "评价机构", lambda entry: filter(None, (entry.evaluator,)), by_count=True)
    yield Facet("fund", "资金类型", lambda entry: entry.fund_types, many=True, by_count=True)
    yield Facet("lost", "失分指标", lambda entry: (mark.name for mark in entry.losses), many=True, by_count=True)
    yield Facet("problem", "问题类别", lambda entry: entry.problem_kinds, many=True, by_count=True)
    yield Facet("advice", "整改情况", _advice, ADVICE, tuple(ADVICE).index, many=True)
    if catalogue.disclosure.shows_reviews:
        yield Facet("findings", "复核发现", _findings, FINDINGS, tuple(FINDINGS).index)
    yield Facet("stage", "报告阶段", lambda entry: (entry.stage,), STAGE, _STAGES.index)


def column_of(facet: Facet, entries: Sequence[Entry]) -> Column:
    """The column of a facet over `entries`, in their order."""
    had = [sorted(set(facet.of(entry))) for entry in entries]
    keys = sorted({key for keys in had for key in keys}, key=lambda key: ((facet.order or by_sound)(key), key))
    number = {key: at for at, key in enumerate(keys, 1)}
    values = tuple((key, facet.labels[key] if facet.labels else key) for key in keys)
    return Column(facet.id, values, tuple(tuple(sorted(number[key] for key in keys)) for keys in had), facet.many)


def by_sound(text: str) -> bytes:
    """Order of Chinese words in the national character set: the 3,755 most common characters by their pinyin."""
    return text.encode("gb18030", "replace")


def _place(level: int, entry: Entry) -> Iterator[str]:
    return (region.code for region in entry.regions if region.level == level)


def _place_names(entries: Iterable[Entry], level: int) -> dict[str, str]:
    """Names by code; places of one name are told apart by what they belong to."""
    chains = {
        region.code: entry.regions[: at + 1]
        for entry in entries
        for at, region in enumerate(entry.regions)
        if region.level == level
    }
    named: dict[str, list[str]] = {}
    for code, regions in chains.items():
        named.setdefault(regions[-1].name, []).append(code)
    return {
        code: name if len(codes) == 1 else f"{name}（{''.join(region.name for region in chains[code][:-1])}）"
        for name, codes in named.items()
        for code in codes
    }


def _by_grade(grade: str) -> tuple[int, bytes]:
    return GRADE_ORDER.get(grade, 8), by_sound(grade)


def _advice(entry: Entry) -> Iterator[str]:
    """Whether recommendations are open, and whether any of them is overdue on the day asked for."""
    if not entry.ledger:
        yield "none"
    elif all(row.standing in CLOSED for row in entry.ledger):
        yield "done"
    else:
        yield "open"
    if any(row.overdue for row in entry.ledger):
        yield "overdue"


def _findings(entry: Entry) -> tuple[str, ...]:
    return ("yes" if entry.findings else "no",)
