"""A rate in the words of a report is the one that its points rest on."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.texts.sentences import sentence_at, speaks_of_the_whole, tells_what_is
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.known_rates import Known, known_rates
from evalgen.assess.told.misprinted_number import slip
from evalgen.assess.told.rates import Told, told_rates
from evalgen.assess.told.rates_of_parts import of_a_part
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Rate

_PLAIN = ("满意度", "执行率", "到位率")
"""Ends of names that name the rate of the whole in any chapter; other ends do so in the words on the indicator only."""
_OF_ALL = re.compile("(?:本?年度?|全年|[总整][体的]?|综合|项目|专项|财政|预算|计划|部门|资金|支出|经费|投资|补助)*")
"""What stands before such an end in the name of a rate of all the money: 政府采购执行率 is that of a part."""

_TELLING = 4
"""Rates of fewer digits (96.5%) may be alike by chance."""
_OF_PARTS = 3
"""Different rates behind the same name in one text are those of parts."""
_PERCENT = re.compile(r"\d+\.\d+(?=%)")
_NEAR = 120
"""Characters before a percentage within which the name of its rate stands."""


class RateInWords(Check):
    """Where a text states a percentage right behind the name of a rate (满意度90%以上, 资金到位率95.62%), it is that of
    the fact (`satisfied: ≥ 90%`), or the one that the rule's measure makes of the facts (`received / planned`).

    The name is that of the indicator, its end where it is of all the money (执行率 is not 政府采购执行率), or the
    rule's word for the fact or the measure. A form may leave out the sign % of a rate or a satisfaction (满意度 95). A
    printed rate may be rounded or cut off, or told to one more place than a fact with decimals. Silent about goals,
    advice, rules, other years, parts of the whole, also by amounts of their own
    (自筹300万元，到位220万元，到位率73.33%) or three of them, and self-evaluations, and where one of several such
    percentages, or another one of the sentence, is right, but for one of four digits and more that misprints it
    (82.25%, 85.25%).
    """

    title: ClassVar[str] = "文字里的比率与计分的数据一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "another writing of the same figure: 90%, 90.0%"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = [each for each in texts_with(evidence.dossier, "%") if tells_what_is(each[0])]
        known = tuple(known_rates(evidence, rubric, _before_rates(told))) if told else ()
        for path, text in told:
            odd = [(rate, off) for rate in known if (off := _off(evidence, path, text, rate))]
            if path[0] == "scores":
                yield from (self._on_indicator(evidence, scorecard, rate, off) for rate, off in odd)
            elif odd:
                yield self._in_chapter(evidence, scorecard, path, odd)

    def _on_indicator(self, evidence: Evidence, scorecard: Scorecard, rate: Known, told: Told) -> Finding:
        known = f"{'按' * rate.counted}{_data(scorecard)}是 {rate.shown}"
        return self.finding(
            rate.path,
            f"{titled(scorecard.by_id[rate.indicator])}的文字里{told.word}是 {told.shown}，{known}",
            (("文字", told.rate), ("数据", rate.shown)),
            (evidence.place("scores", rate.indicator, "narrative"), evidence.place(*rate.path)),
            "请核对文字和数据，更正印错的一处。",
        )

    def _in_chapter(
        self, evidence: Evidence, scorecard: Scorecard, path: Path, odd: list[tuple[Known, Told]]
    ) -> Finding:
        shown = [f"{told.word}是 {told.shown}，{_data(scorecard)}是 {rate.shown}" for rate, told in odd]
        return self.finding(
            path,
            f"文字里{'；'.join(shown)}",
            [pair for rate, told in odd for pair in (("文字", told.rate), ("数据", rate.shown))],
            (evidence.place(*path), *(evidence.place(*rate.path) for rate, _ in odd)),
            "请核对文字和数据，更正印错的一处；口径不同的，写明分母。",
        )


def _before_rates(told: list[tuple[Path, str]]) -> str:
    """What stands before the percentages, where the names of rates are."""
    parts = [part for _, text in told for part in text.split("%")[:-1]]
    return "\n".join([part[-_NEAR:] for part in parts])


def _data(scorecard: Scorecard) -> str:
    return "所列的数据" if scorecard.is_unscored else "计分的数据"


def _off(evidence: Evidence, path: Path, text: str, rate: Known) -> Told | None:
    """The percentage that the text tells for `rate` and the data contradict, if there is one."""
    own = path[:2] == ("scores", rate.indicator)
    if path[0] == "scores" and not own:
        return None
    words = rate.words if own else tuple(each for each in rate.words if len(each) > 3 or _is_of_all(each, rate.words))
    told = told_rates(words, text) if words else ()
    right = [each for each in told if each.agrees(rate)]
    if not right and len({each.rate for each in told}) >= _OF_PARTS:
        return None
    odd = [each for each in told if each not in right and _may_be_odd(each, right)]
    odd = [each for each in odd if speaks_of_the_whole(evidence.dossier, text, each.position)]
    odd = [each for each in odd if not _right_beside(text, each, rate)]
    entry = evidence.dossier.scores.get(rate.indicator)
    return next((each for each in odd if not (entry and of_a_part(entry, text, each))), None)


def _is_of_all(end: str, words: tuple[str, ...]) -> bool:
    """Whether the end of a name, said alone in a chapter, may name this rate, and not that of a part."""
    name = max((each for each in words if each.endswith(end)), key=len)
    return end in _PLAIN and (end == _PLAIN[0] or _OF_ALL.fullmatch(name.removesuffix(end)) is not None)


def _right_beside(text: str, each: Told, rate: Known) -> bool:
    """Whether the sentence tells the right rate too, without its name: 年末执行率84.09%，评价时92.92%."""
    told = [number for number in _PERCENT.findall(sentence_at(text, each.position)) if len(number) > _TELLING]
    right = [number for number in told if replace(each, rate=Rate(Decimal(number), "%"), bound="").agrees(rate)]
    return bool(right) and not any(slip(str(each.rate.number), number) for number in right)


def _may_be_odd(each: Told, right: list[Told]) -> bool:
    """Whether nothing in the text tells the right rate, or this one misprints it: 82.25% and then 85.25%."""
    number = str(each.rate.number)
    return not right or (
        len(number) > _TELLING and not each.bound and any(slip(number, str(one.rate.number)) for one in right)
    )
