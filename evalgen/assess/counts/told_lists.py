"""A text that counts things and names them right behind names as many: 单位有3个，分别为A、B和C。"""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP
from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.sentence_figures import ASIDE, Odd

_BODIES = "股室|科室|处室|机构|单位|部门|乡镇|镇|街道|村|社区|学校|中心"
COUNTED: Final = re.compile(
    f"个(?:(?:项目|子项目|板块|[一二三]级指标|指标|{_BODIES})?，?(?P<each>分别[为是])：?|，即(?![将可使便时])|(?:内设|职能|直属|二级)*(?:{_BODIES})?：)"
)
"""What stands between a number and the names of what it counts."""
_COUNT = re.compile(rf"{STOP}{NUMBER}\Z")
_NOUN = re.compile(f"(?:{_BODIES})[有共为计]*$")
_LIST = re.compile("([^。；;\\n]*)(?:。|；(?=[^。；;\\n]*\\d+[个名]))")
_OPEN = re.compile("[等，,：:（）()《》“”\\d一二两三四五六七八九十各率优良]|其[他它余]|及[其所下]|合格|得分")
"""What stands in lists that are not closed, or that tell more than names."""
_AND = re.compile("以及|[和及与]")
_ALL = re.compile("辖|全[省市县区乡镇]")
_WINDOW = 8
_BODY = re.compile("(?:中心|局|站|所|院|校|室|股|科|处|办|队|会|厅|镇|乡|村|社区|街道|公司|单位|机关|本级)$")


def odd_lists(text: str) -> Iterator[Odd]:
    """Every count of things in `text` that more or fewer names than that stand behind, to the end of the sentence."""
    for found in COUNTED.finditer(text) if "个" in text else ():
        count = _COUNT.search(text, max(0, found.start() - _WINDOW), found.start())
        listed = _LIST.match(text, found.end())
        if not count or not listed or not (found["each"] or _named(text, count.start(), found)):
            continue
        told, names = number_of(count["number"]), ASIDE.sub("", listed[1])
        least, most = _number(names)
        if told < 2 or most < 2 or _OPEN.search(names):
            continue
        if told > most or (told < least and all(map(_BODY.search, names.split("、")))):
            shown = f"{least}" if least == most else f"{least} 或 {most}"
            yield Odd(f"{count['number']}{found[0]}{listed[1]}", f"后面列出的是 {shown} 个")


def _named(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether bodies or places are counted, behind the number or before it, and not all of a county."""
    if _ALL.search(clause_before(text, start)):
        return False
    return bool(re.search(_BODIES, found[0]) or _NOUN.search(clause_before(text, start)))


def _number(names: str) -> tuple[int, int]:
    """How many names there are, at least and at most: 和 may stand within one."""
    parted = [_AND.split(each) for each in names.split("、")]
    least = sum(sum(1 for each in parts[:-1] if _BODY.search(each)) + 1 for parts in parted)
    return least, sum(map(len, parted))
