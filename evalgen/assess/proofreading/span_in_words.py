"""A span of years in words is as long as it is said to be, and that of the evaluation is the one evaluated."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.texts.written import every_text, texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Period
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TO = r"年?(?:度)?\s*(?:至|到|[-—–~－]{1,2})\s*(20\d\d)年(?:度)?"
_FROM_TO = rf"(20\d\d){_TO}"
_TOLD = r"(?:，|共|这)?([一二两三四五六七八九十]|\d{1,2})(?:个年度|年)(?![间来多度内级期])"
_COUNTED = re.compile(f"{_FROM_TO}{_TOLD}")
_SPAN = re.compile(rf"(20\d\d)(?={_TO}(?:{_TOLD})?)")
"""Every span, also one that begins with the end of another, and what is told right behind it of how long it is."""
_BEGUN = re.compile(r"20\d\d年?(?:度)?\s*[《至到—–~－-]")
_EVALUATED = re.compile(
    rf"评价(?:了|的)?(?:期间|年度|时段|时间|范围)?(?:为|是|：|:|在)?{_FROM_TO}"
    rf"|{_FROM_TO}[^，。；、\n]{{0,30}}?(?:绩效评价|评价)?(?:指标)?(?:打分表|评分表)"
)
_EARLIER = re.compile("上|前|曾|已|省级|另")
_QUOTED = re.compile("《[^《》\n]*》")


class SpanInWords(Check):
    """Where the text says how many years a span has (2019—2021年三年), it has as many; where it names the years that
    are evaluated as a span (评价2019—2021年), and the span shares an end with them, or is one just as long that laps
    over, it is all of them.

    Silent about spans within a title, about spans that touch the evaluated years with neither end, or that the period
    is, and where one year is evaluated: a plan may be for longer.
    """

    title: ClassVar[str] = "文字里的起止年度与年数、评价年度一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = sorted(evidence.dossier.evaluation.years)
        if not _doubtful(every_text(evidence.dossier), years):
            return
        shown = f"{years[0]}—{years[-1]}年"
        for path, text in texts_matching(evidence.dossier, _BEGUN):
            faults = dict(_faults(_QUOTED.sub("", text), years, shown, evidence.dossier.evaluation.period))
            if faults:
                yield self.finding(
                    path,
                    "；".join(f"文字里写“{told}”，{right}" for told, right in faults.items()),
                    [("文字", told) for told in faults] + [("被评价的年度", shown)],
                    (evidence.place(*path), evidence.place("evaluation", "years")),
                    "请核对起止年度和年数，更正印错的一处。",
                )


def _doubtful(whole: str, years: list[int]) -> bool:
    """Whether any span in all texts is told to have another length, or shares one end with the years evaluated."""
    begin, end = str(years[0]), str(years[-1])
    for first, last, told in _SPAN.findall(_QUOTED.sub("", whole) if "《" in whole else whole):
        if (first == begin) != (last == end) or (told and number_of(told) != int(last) - int(first) + 1):
            return True
        if first != begin and years[0] <= int(last) and _as_long(int(first), int(last), years):
            return True
    return False


def _as_long(first: int, last: int, years: list[int]) -> bool:
    """Whether a span of several years is as long as that of the evaluation, and laps over."""
    return last - first == years[-1] - years[0] > 0 and abs(first - years[0]) < len(years)


def _faults(text: str, years: list[int], shown: str, period: Period | None) -> Iterator[tuple[str, str]]:
    """What the text says of a span, and what is right."""
    for found in _COUNTED.finditer(text):
        first, last, told = int(found[1]), int(found[2]), found[3]
        count = last - first + 1
        if number_of(told) != count:
            yield found[0], f"这一段是 {count} 年"
    for found in _EVALUATED.finditer(text) if len(years) > 1 else ():
        first, last = (int(each) for each in found.groups() if each)
        if period and (first, last) == (period.start.year, period.end.year):
            continue
        shifted = first != years[0] and _as_long(first, last, years) and not _tells_more(text, found, years)
        if (first == years[0]) != (last == years[-1]) or shifted:
            yield f"{first}—{last}年", f"被评价的年度是 {shown}"


def _tells_more(text: str, found: re.Match[str], years: list[int]) -> bool:
    """Whether the span may be of an earlier evaluation, or its sentence tells the last year evaluated besides."""
    earlier = _EARLIER.search(said_before(text, found.start()))
    return earlier is not None or f"{years[-1]}" in sentence_at(text, found.start()).replace(found[0], "")
