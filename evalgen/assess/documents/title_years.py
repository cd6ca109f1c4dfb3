"""The years that a title names: each alone, and all from the first to the last of a span."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from evalgen.assess.documents.report_dates import REPORTED_WITHIN
from evalgen.assess.texts.half_width import folded
from evalgen.model.evidence import Dossier
from evalgen.model.identity import Identity
from evalgen.problems.place import Path

# Figures first: what begins with them is found several times as fast.
_YEAR = re.compile(
    r"(?:(?:19|20)\d\d|2[1-9](?!00|50)\d\d(?=\s*[年)]|\s*[至—–~-]+\s*\d{4}年))"
    r"(?:(?<!\d{5})(?=\s*(?:年|至|[-—–~]))|(?<=\(\d{4})(?=\)(?!\s*第?\d)))"
)
"""A year; one of another century as it is misprinted, which 建城2500年 and 2500-3000吨 are not."""
_SPAN = re.compile(r"(?<!\d)(20\d\d)年?\s*(?:至|[-—–~]+)\s*(20\d\d)(?!\d)")
_ENDS = re.compile(r"(?<!\d)(\d{4})年?\s*(?:至|[-—–~]+)\s*(\d{4})年")
_CENTURY = re.compile("[1１][9９]|[2２][0-9０-９]")
_MAY_BE_YEAR = re.compile("[12１２][0-9０-９]{3}(?<![0-9０-９]{5})(?![0-9０-９])")
_LONGEST = 60
"""Years that no plan is for."""
_OLD = re.compile("档案|史|志|文献|古籍|年鉴")
"""What may be of a century and more."""
_LAST = re.compile(r"\(((?:2\d\d\d)[^()]*)\)$")
_HEADED = re.compile("表头(?:所)?[写印为是]?的?(?:是|为)?[“”‘’]?((?:19|20)\\d\\d)年")
_IS_YEAR = re.compile(r"(?:19|2\d)\d\d")
_LAST_MONTH = 12
"""A report of the last month is published in the next year, of which its rubric may be."""

_AS_OF = re.compile(r"^(?:19|20)\d\d年")
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)年(?!度)[一-鿿]{0,6}\Z")
_TELLING = 8
"""Characters of the name of a project that has no namesake."""


def may_name_others(titles: Iterable[str], years: Iterable[int]) -> bool:
    """Whether one of `titles` may name a year that is none of `years`; quicker than looking for the years of each."""
    return not set(_MAY_BE_YEAR.findall("\n".join(titles))) <= set(map(str, years))


@lru_cache(maxsize=512)
def years_of(title: str) -> frozenset[int]:
    """The years that a title names; both ends of a span name all between them."""
    if not _CENTURY.search(title):
        return frozenset()
    text = folded(title)
    return frozenset([*map(int, _YEAR.findall(text)), *_spanned(text)])


@lru_cache(maxsize=512)
def span_of(title: str) -> frozenset[int]:
    """The years of the spans that a title names."""
    return frozenset(_spanned(folded(title)))


@lru_cache(maxsize=512)
def is_no_span(title: str) -> bool:
    """Whether a title names a first and a last year that are none: the last before the first, or centuries apart."""
    spans = [int(last) - int(first) for first, last in _ENDS.findall(folded(title))]
    return any(span <= 0 or (span >= _LONGEST and not _OLD.search(title)) for span in spans)


def years_at_end(title: str) -> frozenset[int]:
    """The years in the brackets at the end of a name, which say what years are evaluated: 某项目（2019—2021年）."""
    found = _LAST.search(folded(title).strip()) if title.rstrip().endswith((")", "）", "﹚")) else None
    return years_of(f"{found[1]}年") if found else frozenset()


def later_edition(edition: str, identity: Identity) -> int:
    """The year that the edition of the own rubric is, where it is after the evaluation; else 0."""
    last = max(identity.years)
    if edition <= str(last):
        return 0
    reported = identity.reported
    latest = max(last, reported.year + (reported.month == _LAST_MONTH)) if reported else last + REPORTED_WITHIN
    return int(edition) if _IS_YEAR.fullmatch(edition) and int(edition) > latest else 0


def is_of_another_year(identity: Identity, named: frozenset[int]) -> bool:
    """Whether the title has the name of the project behind another year than the name itself begins with."""
    title, rest = identity.title, _AS_OF.sub("", identity.project_name)
    if len(rest) < _TELLING or rest == identity.project_name or rest not in title:
        return False
    before = _YEAR_BEFORE.search(title, 0, title.index(rest))
    return bool(before) and int(before[1] if before else 0) not in named


def ends_as_usual(identity: Identity) -> bool:
    """Whether the short title has all years evaluated at its end, as most do: 某项目（2019—2021年）."""
    first, last = min(identity.years), max(identity.years)
    if last - first != len(identity.years) - 1:
        return False
    span = f"{first}—{last}" if last > first else f"{first}"
    return identity.short_title.endswith((f"（{span}年）", f"（{span}）", f"（{span}年度）"))


def years_of_period(identity: Identity) -> frozenset[int]:
    """The whole years of the period where they are not those evaluated, which years-agree tells; else none."""
    period = identity.period
    if not period or (period.start.month, period.end.month) != (1, 12):
        return frozenset()
    whole = frozenset(range(period.start.year, period.end.year + 1))
    return whole if whole != frozenset(identity.years) else frozenset()


def years_headed(dossier: Dossier) -> Iterator[tuple[Path, int]]:
    """The years that notes on the source say its heading has."""
    notes: list[tuple[Path, str]] = [(("evaluation", "source_note"), dossier.evaluation.source_note)]
    notes += [(("documents", n, "note"), each.note) for n, each in enumerate(dossier.documents)]
    for path, note in notes:
        yield from ((path, int(year)) for year in (_HEADED.findall(note) if "表头" in note else ()))


def _spanned(text: str) -> list[int]:
    if text.count("20") < 2:
        return []
    return [year for first, last in _SPAN.findall(text) for year in range(int(first), int(last) + 1)]
