"""How many of the things looked at are so may be told with their share: 抽查24处工程，有5处损毁，占20.83%."""

import re
from collections.abc import Iterator

from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.told.sentence_figures import ABOUT, NUM, UNIT, Odd
from evalgen.assess.told.shares import Figure, agrees, shown

_SHARED = re.compile(r"[，,]占(?:比|抽查|总数|全部|总量)?[^\d，,。；;]{0,8}\d")
"""What stands in every text that tells one."""
_SHARE = re.compile(
    rf"({NUM})\s*({UNIT})[^\d，,。；;（(]{{0,16}}[，,](?:发现|仍|还|只|仅|已)?有\s*({NUM})\s*\2[^\d，,。；;（(]{{0,16}}"
    rf"[，,]占(?:比|抽查|总数|全部|总量|数|的|为)*\s*({NUM})\s*[%％](?![以左])"
)


def odd_among(text: str) -> Iterator[Odd]:
    """Every such share that no two numbers of the sentence in that unit make."""
    for found in _SHARE.finditer(text) if _SHARED.search(text) else ():
        sentence, before = sentence_at(text, found.start()), said_before(text, found.start())
        if ABOUT.search(sentence) or "其中" in sentence:
            continue
        unit, part = found[2], Figure.of(found[3], found[2])
        earlier = re.findall(rf"({NUM})\s*{unit}", before)
        wholes = [Figure.of(each, unit) for each in (*earlier, found[1])]
        if part.value <= wholes[-1].value and not any(agrees(part, each, found[4]) for each in wholes):
            yield Odd(
                f"{found[3]}{unit}占 {found[4]}%", f"{found[3]}{unit} ÷ {found[1]}{unit} {shown(part, wholes[-1])}"
            )
