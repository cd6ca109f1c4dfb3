"""What is named before its number is as many (从项目立项和资金落实两方面评价, 包括甲、乙、丙三个板块)."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.numerals import number_of
from evalgen.assess.sentence_figures import Odd

_NUMERAL = "[两二三四五六七八九十2-9]"
ASPECTS: Final = re.compile(
    rf"方面(?<={_NUMERAL}方面)|方面(?<={_NUMERAL}个方面)|板块(?<={_NUMERAL}个板块)|部分(?<={_NUMERAL}部分)|"
    rf"部分(?<={_NUMERAL}个部分)|类(?<={_NUMERAL}类)|类(?<={_NUMERAL}大类)"
)
"""What stands in every text that counts so; quick to find."""
_TOLD = re.compile(
    rf"(?:[从由]|包括|分为|主要有)(?P<named>[^，,。；;：:！？\n（）()从由]{{4,80}}?)(?P<number>{_NUMERAL})"
    r"(?:个(?:板块|方面|部分)|方面|部分|大?类)(?=[，,。；;进评分开对考支组构\n]|项目|$)"
)
_OPEN = re.compile("等|以及|及|或|其他|各|/|到|至")
"""Words by which more may be meant than are named, or an item may be one with another."""
_WITH = re.compile("(?<!以)及其(?![他它余])")
"""One item with what belongs to it (外网及其配套项目)."""
_AND = re.compile("[和与]")


def odd_aspects(text: str) -> Iterator[Odd]:
    """Every number of aspects or parts behind names that are not as many, whether 和 joins the last two or stands in
    one."""
    for found in _TOLD.finditer(text) if ASPECTS.search(text) else ():
        named = _WITH.sub("", found["named"])
        first, *behind = _AND.split(named)
        # More than one 和, or one before the last item, may join groups of several.
        if _OPEN.search(named) or len(behind) > 1 or any("、" in each for each in behind):
            continue
        most = first.count("、") + 1 + len(behind)
        if most > 1 and not max(most - len(behind), 2) <= number_of(found["number"]) <= most:
            yield Odd(found[0].lstrip("从由"), f"所列的是 {most} 项")
