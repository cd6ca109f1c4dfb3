"""An explanation repeats points, numbers and names of what it explains; each is then the one of the finding."""

import re
from decimal import Decimal

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.reasons import Odd
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.narrative import Acceptance
from evalgen.model.scorecard import Line
from evalgen.units import Points, parse_quantity, plain

_FULL = re.compile(r"满分[为是]?(\d+(?:\.\d+)?)分(?!之)")
_TAKEN = re.compile(r"(?<!共)扣了?(\d+(?:\.\d+)?)分(?!之)")
_BY_RULE = re.compile("[每各应按]|标准|规则|办法|再扣|[多少]扣|至少|最多|其中")
"""Beside points taken, what tells that they are those of a rule or of a part."""
_NAMED = re.compile(r"(?:所?[写印填录]|[是为的])*\s*(\d[\d,]*(?:\.\d+)?)")
_TOGETHER = ("和", "与", "及", "、")
"""Behind two names told together, figures come in turn."""
_ONLY_TAKEN = re.compile(r"[只仅]扣了?(\d+(?:\.\d+)?)分(?!之)")
_LISTED = re.compile(r"(?:列了|共列)\s*(\d+|[一二两三四五六七八九十]+)\s*[处项个条]")
_TOTAL = re.compile(r"总(?:得分|分)\s*(?:为|是)?\s*(\d+(?:\.\d+)?)\s*分(?!之)")


def odd_repeated(acceptance: Acceptance, line: Line | None) -> Odd | None:
    """What the explanation tells otherwise than its finding, or than the award that it is about, has it."""
    why = acceptance.why
    if "满分" in why and line and line.is_leaf and (full := _odd_full(why, line.maximum)):
        return full
    if "扣" not in why:
        return _odd_exchanged(acceptance) or _odd_listed(acceptance)
    lost = line.lost if line else None
    found = _odd_loss(acceptance, lost) or _odd_exchanged(acceptance) or _odd_listed(acceptance)
    return found or (None if lost is None else _odd_of_indicator(why, lost))


def _odd_loss(acceptance: Acceptance, lost: Points | None) -> Odd | None:
    """The points that the explanation says were taken (扣1分), where the finding has others, or an award is less
    than the rule gives by others and lost others too; None where it may tell those of a rule (每缺一项扣1分) or of a
    part."""
    short = acceptance.figures.get("相差", "") if lost else ""
    printed = acceptance.figures.get("扣分", "") or (short[1:] if short.startswith("-") else "")
    told = _TAKEN.findall(acceptance.why) if printed else []
    points = {decimal_of(each) for each in told}
    known = parse_quantity(printed) if len(points) == 1 and not _BY_RULE.search(acceptance.why) else None
    if not known or known.number in points or lost in points:
        return None
    return Odd(f"扣{told[0]}分", printed, True)


def _odd_full(why: str, maximum: Points) -> Odd | None:
    """The points that the explanation calls full (得满分2分), where the indicator has others."""
    told = _FULL.findall(why)
    if len(told) != 1 or Points(told[0]) == maximum or _BY_RULE.search(why):
        return None
    return Odd(f"满分{told[0]}分", f"{plain(maximum)} 分", True)


def _odd_exchanged(acceptance: Acceptance) -> Odd | None:
    """The figure that the explanation has right behind the name of one of the finding's (表头写2022年度), where that
    one is another, and the finding has this for something else."""
    why, held = acceptance.why, acceptance.figures
    for name, figure in held.items():
        if name not in why:
            continue
        at = why.find(name)
        if why[at - 1 : at] in _TOGETHER:
            continue
        found = _NAMED.match(why, at + len(name))
        # Most figures are repeated as they are shown.
        own = None if not found or found[1] in figure else parse_quantity(figure)
        if not found or not own or (told := decimal_of(found[1])) == own.number:
            continue
        others = [parse_quantity(each) for other, each in held.items() if other != name]
        if any(each and each.number == told for each in others):
            return Odd(f"{why[at : found.end()]}{own.unit}", f"{name} {figure}", True)
    return None


def _odd_of_indicator(why: str, lost: Points) -> Odd | None:
    """The only points that the explanation says the indicator lost (只扣3分), where it lost others."""
    told = _ONLY_TAKEN.findall(why)
    if len(told) != 1 or Points(told[0]) == lost:
        return None
    return Odd(f"扣{told[0]}分", f"{plain(lost)} 分", True)


def _odd_listed(acceptance: Acceptance) -> Odd | None:
    """How many entries the explanation says are listed (列了九处), or the total that it tells, where the finding has
    another number of them (所列), or another total."""
    for name, pattern in (("所列", _LISTED), ("总分", _TOTAL)):
        if name not in acceptance.figures:
            continue
        known = parse_quantity(acceptance.figures[name])
        found = list(pattern.finditer(acceptance.why)) if known else []
        if known and len(found) == 1 and _number(found[0][1]) != known.number:
            return Odd(found[0][0], acceptance.figures[name], True)
    return None


def _number(told: str) -> Decimal:
    return decimal_of(told) if told[0].isdigit() else Decimal(number_of(told))
