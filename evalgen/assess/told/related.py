"""Words relate the figures of a text: parts, shares, totals, prices, a difference or what is left."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.counts.told_kinds import odd_kinds
from evalgen.assess.money.told_paid import odd_paid
from evalgen.assess.money.told_prices import odd_prices
from evalgen.assess.money.told_savings import odd_savings
from evalgen.assess.told.among import odd_among
from evalgen.assess.told.changes import odd_changes
from evalgen.assess.told.differences import odd_differences
from evalgen.assess.told.one_sentence import AMONG, odd_figures
from evalgen.assess.told.parts_behind import LEVELS_TOLD, odd_parts_behind
from evalgen.assess.told.row_shares import odd_row_shares
from evalgen.assess.told.sentence_figures import Odd
from evalgen.assess.told.signs import sign
from evalgen.assess.told.totals import odd_totals

RELATED: Final = (
    *map(sign, ("%", "年[均比]", "单价", r"计\D{0,3}\d", r"每.{1,10}元")),
    re.compile(f"{AMONG.pattern}|中(?<=其中)"),
    re.compile(
        rf"{LEVELS_TOLD.pattern}|元(?:[（(]|[增减].{{1,2}}\d|[，,；][^\d，。]{{0,10}}(?:增|减|结余|剩余|节[约支])\D{{0,4}}\d)"
    ),
)
"""What stands in every text that tells parts, shares, totals, prices, a difference or what is left."""


def odd_relations(text: str) -> Iterator[Odd]:
    """Every odd figure among those that some word relates; each way is looked for where its words stand."""
    rates, money, parts, shares = "%" in text, "元" in text, "其中" in text, "占" in text
    if "计" in text or shares or "元（" in text or "元(" in text:
        yield from odd_totals(text)
    if rates and shares:
        yield from odd_row_shares(text)
    if parts or "评" in text or "编制" in text:
        yield from odd_kinds(text)
    if parts or "元，" in text:
        yield from odd_parts_behind(text)
    if money:
        yield from odd_differences(text)
    if "比" in text or "较" in text or "个百分点" in text:
        yield from odd_changes(text)
    yield from odd_savings(text) if "减" in text or "节" in text else ()
    yield from odd_paid(text) if rates and money else ()
    yield from odd_among(text) if rates and shares else ()
    yield from odd_prices(text) if "每" in text or "单价" in text or "标准" in text else ()
    yield from odd_figures(text)
