"""Names and sentences of a real evaluation are changed in every synthetic one, so that no text occurs twice."""

import re
from random import Random

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_STOPS = re.compile(r"[，。；：]")
_SOURCES = ("凭证", "台账", "访谈记录", "现场照片", "合同", "验收单", "会议纪要", "问卷", "批复", "决算")
_NUMBERED = "据第 {} 号{}"
_PLACES = "安宁永清东西南北平阳石河山水云龙溪塘桥林泉江湖丰瑞和顺兴隆长乐"
_LONG = 12


def place_name(random: Random) -> str:
    """The name of a county that does not exist, and says so."""
    return f"合成{random.choice(_PLACES)}{random.choice(_PLACES)}县"


def reworded(text: str, random: Random) -> str:
    """`text` with a remark put in after its stops, one for about every forty letters; short texts stay as they are."""
    if len(_CHINESE.findall(text)) < _LONG:
        return text
    stops = [stop.end() for stop in _STOPS.finditer(text) if stop.end() < len(text.rstrip())]
    if not stops:
        return f"{text}（{_remark(random)}）"
    wanted = min(len(stops), 1 + len(text) // 40)
    for at in sorted(random.sample(stops, wanted), reverse=True):
        text = f"{text[:at]}{_remark(random)}，{text[at:]}"
    return text


def remarked(text: str, random: Random) -> str:
    """`text` with one remark behind it, for what is read word by word, as a printed standard is."""
    return text if len(_CHINESE.findall(text)) < _LONG else f"{text.rstrip()}（{_remark(random)}）"


def _remark(random: Random) -> str:
    return _NUMBERED.format(random.randint(1000, 99999), random.choice(_SOURCES))
