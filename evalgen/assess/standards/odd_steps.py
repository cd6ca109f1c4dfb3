"""Where a printed standard counts in other steps than its rule, or from another number of days: 每超出两天扣1分."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.standards.odd_limits import Odd
from evalgen.assess.standards.printed_worths import Printed, plainly
from evalgen.assess.standards.ruled_bands import shown
from evalgen.model.rubric_text import Indicator
from evalgen.units import Points, parse_points, parse_quantity, plain

_STEP = re.compile(
    "每(?:发现|超出|超过|超|降低|下降|低于|减少|增加|提高|缺少|缺|推迟|延迟|逾期|拖延|延误|迟|相差|差|偏离|出现|存在|"
    r"发生|漏|少|高|低|有)?(?P<number>\d+(?:\.\d+)?|[一二两三四五六七八九十])(?P<unit>个?百分点|%|个月|月|[天日起项处次条例个])"
    r"[^\d;。一二两三四五六七八九十每]{0,24}?[扣减加](?P<points>\d+(?:\.\d+)?)分"
)
_PART = re.compile(
    r"(?:不足|不满|未满)(?P<under>\d+(?:\.\d+)?)(?P<unit>个?月|天|日|年|周|小时|个?百分点|%)(?:的|者)?[,，]?(?:均|也|都)?按(?:照)?"
    r"(?P<counted>\d+(?:\.\d+)?)(?P=unit)(?:计|算)"
)
_UNITS = {"百分点": "%", "个百分点": "%", "月": "个月", "日": "天"}
_MEASURED = ("%", "天", "个月")
_LESS = re.compile(r"[-+]\s*(\d+(?:\.\d+)?)\s*(天|个月)")
_PRINTED = re.compile(r"(?<!每)(?<![\d.])(\d+(?:\.\d+)?)(个?月(?!\d)|个?工作日|天|日历天)")


def odd_step(standard: str, printed: Printed, rule: Mapping[str, Any]) -> Iterable[Odd]:
    """The one step that the standard prints, where the rule takes the same points for another step."""
    if standard.count("每") != 1:
        return ()
    return _of_step(printed, str(rule["per"]), str(rule.get("step", "")), "/" in str(rule.get("count", "")))


@lru_cache(maxsize=1024)
def _of_step(standard: Printed, per: str, stepped: str, share: bool) -> tuple[Odd, ...]:
    found = [step for sentence in standard.sentences for step in _STEP.finditer(sentence.text)]
    if len(found) != 1 or Points(found[0]["points"]) != parse_points(per):
        return ()
    number, unit = found[0]["number"], _UNITS.get(found[0]["unit"], found[0]["unit"])
    printed = Points(number if number[0].isdigit() else number_of(number))
    step = parse_quantity(stepped) if stepped else None
    if step is None and (unit == "%" or share):
        return ()
    if step is not None and (unit not in _MEASURED or _UNITS.get(step.unit, step.unit) != unit):
        return ()
    ruled = Points(step.number) if step else Points(1)
    return () if printed == ruled else (Odd(found[0][0], shown([printed], unit), shown([ruled], unit)),)


def odd_part_step(standard: str, rule: Mapping[str, Any]) -> Iterator[Odd]:
    """What is short of one step counts as one, unless the rule counts parts of it: 不足1个月按1个月计."""
    if ("足" not in standard and "满" not in standard) or rule.get("part_step") == "proportional":
        return
    step = parse_quantity(str(rule.get("step", "1 天" if "days(" in str(rule.get("count")) else "1 个月")))
    own, unit = (Points(step.number), _UNITS.get(step.unit, step.unit)) if step else (Points(1), "")
    for found in _PART.finditer(plainly(standard)):
        told = [Points(found["under"]), Points(found["counted"])]
        if told[0] != told[1] and _UNITS.get(found["unit"], found["unit"]) == unit:
            odd = next(each for each in told if each != own)
            yield Odd(found[0], shown([odd], unit), shown([own], unit))


def counts_days(measure: str) -> bool:
    """Whether the measure counts days or months between two dates."""
    return "days(" in measure or "months(" in measure


def odd_start(indicator: Indicator, measure: str) -> Iterator[Odd]:
    """A number of days or months that the measure takes off and the indicator's texts, which print others, do not."""
    texts = f"{indicator.definition};{indicator.standard};{indicator.note}"
    for number, unit in _LESS.findall(measure):
        if unit == "天" and _prints(texts, f"{number}天"):
            continue
        found = [(Points(each), own) for each, own in _PRINTED.findall(plainly(texts))]
        printed = sorted({each for each, own in found if (own[-1] == "月") == (unit == "个月")})
        ruled = Points(number)
        if printed and ruled not in printed:
            yield Odd(shown(printed, unit), shown(printed, unit), f"{plain(ruled)} {unit}")


def _prints(text: str, days: str) -> bool:
    """Whether the days stand in `text` as the rule has them, right behind a word."""
    at = text.find(days)
    return at > 0 and text[at - 1].isalpha() and text[at - 1] != "每"
