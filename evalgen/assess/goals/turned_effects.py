"""Money is spent to raise what is good and to lower what is not; one word turned round says the opposite."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.texts.places import places

WAYS: Final = ("降低", "减少", "提高", "增加")
_LEVELS = "服务|管理|保障|养护|技术|教[学育]|生活|健康|文化|业务|专业|营养|执法|监管|建设|科研|(?<![恶老龄漠沙碱酸])化"
"""Of what the level is good if it is high, as that of prices, debts or noise is not."""
_GOOD = (
    f"(?:{_LEVELS})水平|能力|质量|效率|效能|满意度|知晓[度率]|就业率|收入|产量|单产|覆盖率|参与率|(?<![药肥素品])使用率|"
    "点击率|访问量|机插秧率|合格率|普及率|幸福感|获得感|安全感|公信力|透明度|信赖|积极性|效益|竞争力"
)
_ILL = "成本|能耗|消耗|污染|事故|风险|负担|死亡率|发病率|发案率|投诉|损失|浪费|排放|隐患"
_END = r"(?=$|[，。；、！,;\n]|[和及与])"
_TURNED = re.compile(
    rf"(?:降低|减少)了?[^，。；、,;\n]{{0,14}}?(?:{_GOOD}){_END}|(?:提高|增加)了?[^，。；、,;\n]{{0,8}}?(?:{_ILL}){_END}"
)
_OTHERWISE = re.compile(
    "[不未没无非防抗抵控应差低超难违偷减降节煤钢烟]|影响|问题|压力|贫困|识别|意识|标准|处置|投入|治理|对|失信|达标|高耗|产能|过剩|消除|捕捞|休渔|药品|土地出让|罚没"
    "|风险.|成本.|损失.|负担.|能耗.|(?:社会|经济|环境|人[力工])成本|提[高升]|增[加强]|保[证持]|改善|扩大|稳定|促进|优化|确保|同时"
)
"""Words within by which something else is raised or lowered (降低收入差距, 提高违法成本), or by which the clause has a
second effect (减少病虫害提高产量, 提高效率降低成本)."""
_HELD = re.compile(
    "[不未没无]|疫情|药占比|渔期|捕捞|避免|防止|影响|导致|造成|否则|以免|问题|如果|若|解决|改变|克服|扭转|因|但|虽|指标|预算|减税|减免|优惠|压减|(?:适当|适度|合理)$"
)
"""Words before it in the sentence by which that is denied, told as a fault, or done to figures that are aimed at."""


def may_be_turned(whole: str) -> bool:
    """Whether any effect in all the texts may be; quick, since what raises and lowers is found first, and a single
    character sooner than the word that it ends."""
    return any(_TURNED.match(whole, at - 1) for _, end in WAYS for at in places(end, whole))


def turned_effects(text: str) -> Iterator[str]:
    """Every effect of the text that is the opposite of what anybody would aim at."""
    for found in _TURNED.finditer(text):
        start = max(text.rfind(sign, 0, found.start()) for sign in "。；;\n") + 1
        if not (_OTHERWISE.search(found[0][2:]) or _HELD.search(text, start, found.start())):
            yield found[0]
