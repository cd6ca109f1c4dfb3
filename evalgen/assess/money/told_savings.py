"""What is cut in review, or saved by buying, is the difference of what was asked and what was granted (审减, 节约)."""

import re
from collections.abc import Iterator

from evalgen.assess.money.agreement import yuan
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.told.misprinted_number import misprints
from evalgen.assess.told.sentence_figures import AMOUNT, MONEY, NUM, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown
from evalgen.assess.told.ways import some_share, ways

_SAVED = "审减|核减|节约|节支"
_ASKED = "送审|报审|预算|概算|控制价|合同"
_GRANTED = "审定|结算|决算|采购|中标|成交|实际支出"
_NEXT = r"[^\d，,。；;、]{0,6}"
_SAVING = re.compile(
    rf"(?P<kind>{_ASKED}){_NEXT}(?P<asked>{NUM})\s*(?P<unit>{MONEY})[，,；;]{_NEXT}(?:{_GRANTED}){_NEXT}(?P<granted>{NUM})\s*(?P=unit)"
    rf"[，,；;](?:共|可)?(?:{_SAVED})(?:了|资金|金额|投资)*(?P<saved>{NUM})\s*(?P=unit)"
    rf"(?:[，,](?P<word>(?:资金)?(?:{_SAVED})率)(?:为|达)?(?P<rate>{NUM})[%％](?![以左]))?"
)
_ABOUT = re.compile(r"(?<!节)约|左右|近\d|\d余|超过|平均|每|分别|累计|税")
_NEAR = 160
"""Characters before, within which what was asked at first may be told."""


def odd_savings(text: str) -> Iterator[Odd]:
    """Every saving, or its rate, that the amounts before it do not make."""
    if "减" not in text and "节" not in text:
        return
    for found in _SAVING.finditer(text):
        if not _ABOUT.search(sentence_at(text, found.start())) and (odd := _odd(found)):
            yield odd


def _odd(found: re.Match[str]) -> Odd | None:
    unit = found["unit"]
    asked, granted, saved = (Figure.of(found[name], unit) for name in ("asked", "granted", "saved"))
    known, slack = _known(found), granted.quantum + saved.quantum
    every = [*known, *ways(known), *_without(found, asked)]
    if not any(abs(each.value - granted.value - saved.value) * 2 <= each.quantum + slack for each in every):
        # What is cut may be counted from an amount sent in that nobody tells; a contract is none.
        if found["kind"] == "合同" and not _alike(saved, asked, granted):
            return None
        made = yuan(asked.value - granted.value)
        return Odd(
            f"{_word(found)} {found['saved']}{unit}", f"{found['asked']}{unit} − {found['granted']}{unit} = {made}"
        )
    if not found["rate"] or some_share(saved, known, found["rate"]) or agrees(saved, granted, found["rate"]):
        return None
    share = shown(saved, asked)
    return Odd(f"{found['word']} {found['rate']}%", f"{found['saved']}{unit} ÷ {found['asked']}{unit} {share}")


def _known(found: re.Match[str]) -> list[Figure]:
    """Every amount told before what was granted."""
    near = found.string[max(0, found.start() - _NEAR) : found.start("granted")]
    return [Figure.of(*each) for each in AMOUNT.findall(near) if each[1] in SCALES]


def _without(found: re.Match[str], asked: Figure) -> list[Figure]:
    """What was asked without what the sentence tells behind: what is carried over, or not paid yet, is no saving."""
    behind = AMOUNT.findall(sentence_at(found.string, found.end() - 1).partition(found[0])[2])
    left = [Figure.of(*each) for each in behind if each[1] in SCALES]
    return [Figure(asked.value - each.value, asked.quantum + each.quantum) for each in left]


def _word(found: re.Match[str]) -> str:
    return next(each for each in _SAVED.split("|") if each in found[0][found.start("granted") - found.start() :])


def _alike(told: Figure, asked: Figure, granted: Figure) -> bool:
    """Whether what is told misprints the difference."""
    place = min(filter(None, (told.quantum, asked.quantum, granted.quantum)), default=told.quantum)
    made = (asked.value - granted.value) / place
    return made.denominator == 1 and misprints(int(told.value / place), int(made))
