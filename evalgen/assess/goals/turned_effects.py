"""Money is spent to raise what is good and to lower what is not; one word turned round says the opposite."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.texts.places import places

WAYS: Final = ("降低", "减少", "提高", "增加")
_GOOD = (
    "水平|能力|质量|效率|效能|满意度|知晓[度率]|就业率|收入|产量|单产|覆盖率|参与率|使用率|点击率|访问量|机插秧率|合格率|普及率|"
    "幸福感|获得感|安全感|公信力|透明度|速度|信赖|积极性|效益|竞争力"
)
_ILL = "成本|能耗|消耗|污染|事故|风险|负担|死亡率|发病率|发案率|投诉|损失|浪费|排放|隐患"
_END = r"(?=$|[，。；、！,;\n]|[和及与])"
_TURNED = re.compile(
    rf"(?:降低|减少)了?[^，。；、,;\n]{{0,14}}?(?:{_GOOD}){_END}|(?:提高|增加)了?[^，。；、,;\n]{{0,8}}?(?:{_ILL}){_END}"
)
_OTHERWISE = re.compile(
    "[不未没无非防抗控应差低超难]|影响|问题|压力|贫困|识别|意识|标准|处置|投入|治理|对|风险.|成本.|损失.|负担.|能耗."
)
"""Words within by which something else is raised or lowered (降低收入差距, 提高防范风险的能力)."""
_HELD = re.compile("[不未没无]|避免|防止|影响|导致|造成|否则|以免|问题|如果|若|解决|改变|克服|扭转|因|但|虽")
"""Words before it in the sentence by which that is denied, or told as a fault."""


def may_be_turned(whole: str) -> bool:
    """Whether any effect in all the texts may be; quick, since the words that raise and lower are found first."""
    return any(_TURNED.match(whole, at) for way in WAYS for at in places(way, whole))


def turned_effects(text: str) -> Iterator[str]:
    """Every effect of the text that is the opposite of what anybody would aim at."""
    for found in _TURNED.finditer(text):
        start = max(text.rfind(sign, 0, found.start()) for sign in "。；;\n") + 1
        if not (_OTHERWISE.search(found[0][2:]) or _HELD.search(text, start, found.start())):
            yield found[0]
