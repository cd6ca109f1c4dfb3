"""A note on an amount may tell its parts and nothing else: 中央补助502万元，市级资金208万元，本级资金53万元."""

import re

from evalgen.assess.money.agreement import Sum, agree
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.sentence_figures import ASIDE, MONEY, NUM, decimal_of, in_turn
from evalgen.units import Money

_PART = re.compile(rf"([^\d，,。；;、：:（）()]{{2,20}}?)({NUM})\s*({MONEY})")
_NEXT = re.compile("[、，,；;]|[和及]")
_OTHER = re.compile(
    "自筹|另|支出|支付|使用|执行|结余|(?<!上年)(?<!年初)结转(?!资金)|剩余|已|未|原|计划|预计|应|实际|合同|中标|概算|预算|审定|核减|每|人均|单价|约|比|较|增|减|[合小共总]计"
)
"""Words of an amount that is no part beside the others."""


def noted_parts(amount: Money | None, note: str) -> Sum | None:
    """The parts that the note tells to its end, and the amount; None where it may tell anything else."""
    told = ASIDE.sub("", figures(note)) if note.count("元") > 1 else ""
    if not amount or not told or _OTHER.search(told):
        return None
    led = told.startswith("其中")
    parts = in_turn(told.removeprefix("其中").lstrip("：:").rstrip("。；"), _PART, _NEXT)
    if len(parts) < 2 or len({each[1] for each in parts}) < len(parts):
        return None
    terms = [Money(decimal_of(each[2]), each[3]) for each in parts]
    if any(agree(each, amount) for each in terms):
        return None
    # Of those told after 其中 some may be left out.
    return Sum((*terms, None) if led else tuple(terms), amount)
