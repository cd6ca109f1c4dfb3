"""When all points of an indicator are used up, a standard stops (扣完为止) or goes on with the total."""

import re
from collections.abc import Mapping
from typing import Any

from evalgen.model.rubric_text import Indicator

_ON_TOTAL = re.compile(r"总(?:体|体得|得)?分[^。；;，,]{0,3}继续扣")
_STOPS = re.compile("扣完[^。；;，,]{0,6}为止|扣光为止|不再扣")


def odd_end(text: Indicator, rule: Mapping[str, Any]) -> str:
    """How the standard ends and how a rule that deducts does, in words, where they differ; a note may say why."""
    if ("继续扣" not in text.standard and "为止" not in text.standard) or _STOPS.search(text.note):
        return ""
    on_total, goes_on = _ON_TOTAL.search(text.standard), rule.get("beyond") == "total"
    if on_total and not goes_on:
        return f"标准写“{on_total[0]}”，规则扣完为止"
    stops = _STOPS.search(text.standard)
    return f"标准写“{stops[0]}”，规则在总分上继续扣" if stops and goes_on and not on_total else ""
