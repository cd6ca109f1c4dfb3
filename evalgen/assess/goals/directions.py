"""The name of an indicator tells on which side of its target the better results lie."""

import re
from functools import lru_cache

_MORE = re.compile(
    "(?<!不)满意[度率]|(?<!未)完成率|覆盖率|(?<!不)及时率|(?<!未|不)达标率|知晓率|(?<!未)到位率|普及率|(?<!未)执行率|利用率"
    "|(?<![不未非])(?:合格|安全|准确|合规|规范|完好|参与)率|成活率|优良率|就业率|巩固率"
    "|(?:资助|受益|受训|培训|惠及|救助)(?:学生|群众|人员|对象|总)?人[数次]"
)
_LESS = re.compile(
    "投诉|事故|发案率|受害率|成灾率|返工|超支|逾期|死亡率|失误率|差错率|违规|不满意|不合格|未完成"
    "|不及时率|不达标率|未达标率|不到位率|未到位率"
)
_ANSWERED = re.compile("处理|办结|查处|整改|回收|处置|回复|化解|下降|减少|降低|控制|三公|公用")
"""投诉办结率 and 事故下降率 are the better the higher they are; 控制 and 三公经费执行率 may mean either."""
_CAPPED = re.compile("供养人员控制率|公用经费控制率|三公.?经费.?(?:控制|变动)率|结转结余(?:变动)?率|预算调整率")
"""What 财预〔2013〕53号 has every department keep down."""


# Names recur, within an evaluation and from one to the next.
@lru_cache(maxsize=1024)
def meant(name: str) -> str:
    """`higher` or `lower`, as the name means it; empty where it means neither or both."""
    if _CAPPED.search(name):
        return "lower"
    more, less = bool(_MORE.search(name)), bool(_LESS.search(name))
    return "" if more == less or _ANSWERED.search(name) else "higher" if more else "lower"


def may_be_low(names: str) -> bool:
    """Whether one of the names, a line each, may mean that less is better."""
    return bool(_LESS.search(names) or _CAPPED.search(names))
