"""The words on an indicator may tell a figure that its rule does not pay for: 工期120天 where 90 days are planned."""

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.entered import figure_of
from evalgen.assess.goals.told_durations import overrun
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.rates import told_rates
from evalgen.model.entries import Entry
from evalgen.units import parse_quantity, show_points

_LATE = re.compile(
    r"(?:推迟|延迟|迟延|滞后|晚到?|延期)(?:到位|到账|拨付|下达|完成)?(?:了|达|共)?\s*(\d{1,2}|[一二三四五六七八九十两])\s*个?(?:多)?月"
)
_UNDER = re.compile(r"(?:不足|不到|少于|未满|小于)\s*(\d{1,2}|[一二三四五六七八九十两])\s*个月")
_OVER = re.compile(r"(\d{1,2}|[一二三四五六七八九十两])\s*个月(?:[（(]含[^）)]*[）)])?(?:及以上|以上)")
_QUOTIENT = re.compile(r"(\w+) / (\w+)")
_TIME = re.compile(r"\d\s*[天日]")
_RATED = frozenset({"bands", "sum", "proportional"})
_REACHED = re.compile(
    r"(?:率|情况|进度)?(?:已经?|均已?|实际)?(?:达到?了?|为|了)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*[%％](?!以[上下]|左右)"
)

_PART = re.compile("其中|部分|上年|去年|第[一二三四]|[一二三四]期|截[至止]|计划|应|目标|要求|力争|每|若|如")

_YEAR = re.compile("((?:19|20)[0-9][0-9])年")
_ANOTHER = re.compile(
    "上年|上一年|去年|前年|往年|历年|同期|其中|部分|同批|同类|另|其[他它]|前期|曾|当时|原|全[省市]|平均|上半年|季度|"
    "截[至止](?!.{0,9}(?:年底|年末|12月31日))|[^本该此类]项目实际工期|目标|计划|预计|若|如"
)
"""Words by which a sentence tells another time, another project, a part, an aim or a rule."""


class Shortfall(NamedTuple):
    """What is told, and what the rule or the facts have instead."""

    told: str
    rule: str


def may_tell(rule: Mapping[str, Any], text: str) -> bool:
    """Whether the text has a sign without which it tells nothing that a rule of this kind counts."""
    kind = rule["kind"]
    if kind == "deduction":
        return str(rule.get("count")).startswith("days(") and bool(_TIME.search(text))
    if kind == "choice":
        return "月" in text
    return kind in _RATED and ("%" in text or "％" in text)


def of_now(text: str, years: Collection[int], dated: bool) -> str:
    """The sentences on the time and the project evaluated. Rates are told for the last of the years; dates (`dated`)
    may lie in any year."""
    kept = [each for each in sentences(text) if not _ANOTHER.search(each)]
    return "。".join(each for each in kept if dated or set(map(int, _YEAR.findall(each))) <= {max(years)})


def unpaid(rule: Mapping[str, Any], text: str) -> Iterator[Shortfall]:
    """Every figure in the words on an indicator for which its rule takes points off."""
    kind = rule.get("kind")
    if kind == "deduction":
        if found := overrun(rule, text):
            yield Shortfall(f"实际工期 {found[0]} 天", f"评分标准的计划工期是 {found[1]} 天")
    elif kind == "bands":
        yield from _below(rule, text)
    elif kind == "sum":
        for part in rule.get("parts", ()):
            inner = part.get("rule") or {}
            if inner.get("kind") == "bands":
                yield from _below(inner, text)
                return  # The parts may count the same rate on other days: only one is told apart.


def other_level(rule: Mapping[str, Any], choice: str | None, text: str) -> Iterator[Shortfall]:
    """A delay told in months that is not that of the level chosen."""
    found = _LATE.search(text)
    if not found or len(_LATE.findall(text)) > 1:
        return
    months = number_of(found[1])
    for level in rule.get("levels", ()):
        if level.get("id") == choice:
            under, over = _UNDER.search(words := str(level.get("text", ""))), _OVER.search(words)
            if (under and months >= number_of(under[1])) or (over and not under and months < number_of(over[1])):
                yield Shortfall(found[0], f"评定的档次是“{words}”")


def other_rate(rule: Mapping[str, Any], entry: Entry, text: str) -> Iterator[Shortfall]:
    """The only percentage of the words, right behind the stem of what a fact is called (完成已达到95% for 完成率), that
    is not the fact."""
    if text.count("%") + text.count("％") != 1:
        return
    yield from _other_quotient(rule, entry, text)
    for name, word in (rule.get("names") or {}).items():
        if not str(word).endswith("率") or len(str(word)) < 3 or word in text:
            continue
        fact, stem = figure_of(entry, name), str(word)[:-1]
        for at in places(stem, text) if fact and fact.unit == "%" and not fact.bound else ():
            told = _REACHED.match(text, at + len(stem))
            if fact and told and Decimal(told[1]) != fact.number and not _PART.search(text, 0, at):
                yield Shortfall(f"{stem}{told[0][: told.end() - at]}", f"数据里{word}是 {fact}")


def _other_quotient(rule: Mapping[str, Any], entry: Entry, text: str) -> Iterator[Shortfall]:
    """The percentage right behind what the rate is of (到位90% for 到位率), where the two facts that make it make
    another."""
    label, found = str(rule.get("label") or ""), _QUOTIENT.fullmatch(str(rule.get("measure")))
    part, whole = (figure_of(entry, found[1]), figure_of(entry, found[2])) if found else (None, None)
    if not label.endswith("率") or label in text or not part or not whole or not part.value or not whole.value:
        return
    if part.bound or whole.bound:
        return
    stem, share = label[:-1][-2:], part.value / whole.value * 100
    for at in places(stem, text):
        told = _REACHED.match(text, at + len(stem))
        if told and not _PART.search(text, 0, at):
            step = Fraction(1, 10 ** len(told[1].partition(".")[2]))
            if abs(Fraction(told[1]) - share) >= step:
                yield Shortfall(f"{stem}{told[0]}", f"按数据{label}是 {show_points(share)}%")


def _below(rule: Mapping[str, Any], text: str) -> Iterator[Shortfall]:
    label = str(rule.get("label") or "")
    if "率" not in label[-1:] or "%" not in text:
        return
    highest = next((each for each in rule.get("bands", ()) if str(each.get("deduct", "")) == "0"), None)
    least = parse_quantity(str(highest["from"])) if highest and highest.get("from") else None
    if not least or least.unit != "%":
        return
    word = label[-4:]
    told = [rate for at in places(word, text) for rate in told_rates((word,), text[at:])]
    if told and all(not each.bound and each.rate.value < least.value for each in told):
        yield Shortfall(f"{word} {told[0].rate}", f"评分标准不扣分的是 {least} 以上")
