"""Words say that what was settled is more than the bid."""

import re

from evalgen.assess.told.shares import Figure

_BID = re.compile(
    r"中标(?:金额|价格?|合同价)?为?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)[，,][^，,。；;\d]{0,8}结算(?:财评|审定|评审|审计)?(?:金额|价格?)?为?"
    r"(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)"
)
_WHY = re.compile("变更|增加|调整|签证|新增|追加|调价|暂列|批准|同意|预算|概算|约|费率|单价")
"""Words by which a text may say why, or that another limit holds."""


def settled_above_bid(text: str) -> str:
    """The words of `text` that say so, without saying why; empty where none do."""
    if "中标" not in text or "结算" not in text:
        return ""
    found = _BID.search(text)
    if not found or Figure.of(found[3], found[4]).value <= Figure.of(found[1], found[2]).value:
        return ""
    sentence = next(each for each in re.split("[。；\n]", text) if found[0] in each)
    return "" if _WHY.search(sentence) else found[0]
