"""How far money was paid is told behind two amounts: 预算200万元，已拨付66.86万元，资金拨付进度33.43%."""

import re
from collections.abc import Iterator

from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.told.sentence_figures import ABOUT, AMOUNT, NUM, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown

_RATE = re.compile(
    rf"(?<=[，,])(?P<word>(?:项目|专项|财政|预算|资金|经费|总体|整体)*(?:[拨支]付|支出|执行|使用)(?:进度|率|比例)|完成(?:年初|全年|年度|当年|调整后|本年)*预算数?的)"
    rf"(?:为|是|均?达到?|：|:)*\s*(?P<rate>{NUM})\s*[%％](?![以左])"
)
_PAID = re.compile("(?:拨付|支付|支出|执行|使用|发放|兑付)[^\\d，,]{0,8}$")
_WHOLE = re.compile("预算|安排|下达|到位|拨款|拨入|专项|总额")
_ASIDE = re.compile(
    "其中|结[转余]|追加|调[增减整]|应[付拨支]|进度款|合同[价金总款]|缺口|预留|质保|税|第[一二三四]|分别"
)
"""Words by which the rate may be of something else, or another amount belongs to it."""
_NEAR = 12
"""Characters around an amount that say what it is."""


def odd_paid(text: str) -> Iterator[Odd]:
    """Every such rate that the two amounts of its sentence, and no other amount of the text, make."""
    if "%" not in text or "元" not in text:
        return
    for found in _RATE.finditer(text):
        sentence = sentence_at(text, found.start())
        before = said_before(text, found.start())
        amounts = [each for each in AMOUNT.finditer(before) if each[2] in SCALES]
        if len(amounts) != 2 or ABOUT.search(sentence.replace("约定", "")) or _ASIDE.search(sentence):
            continue
        whole, paid = amounts
        if not _PAID.search(before, 0, paid.start()) or not _tells_whole(before, whole):
            continue
        part, own = Figure.of(*paid.groups()), Figure.of(*whole.groups())
        others = [Figure.of(*each) for each in AMOUNT.findall(text) if each[1] in SCALES and each != paid.groups()]
        if not any(agrees(part, each, found["rate"]) for each in (own, *others)):
            yield Odd(f"{found['word']} {found['rate']}%", f"{paid[0]} ÷ {whole[0]} {shown(part, own)}")


def _tells_whole(before: str, whole: re.Match[str]) -> bool:
    """Whether the amount is money that was to be spent, and not itself what was paid."""
    around = before[max(0, whole.start() - _NEAR) : whole.end() + _NEAR]
    return bool(_WHOLE.search(around)) and not _PAID.search(before, 0, whole.start())
