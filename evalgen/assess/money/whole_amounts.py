"""实际支出, 到位资金 and 预算总额 at the beginning of a paragraph, with nothing else before them, are of the whole."""

import re
from collections.abc import Iterable, Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.fund_words import of_kind
from evalgen.assess.money.told_amounts import Amount, amounts_in
from evalgen.assess.texts.sentences import speaks_of_the_whole, tells_what_is
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import EXACT, MONEY_UNIT, Quantity

_AMOUNT = rf"\d[\d,]*(?:\.\d+)?\s*(?:{MONEY_UNIT})"
_WORDS = {
    "spent": ("实际支出", "全年支出"),
    "received": ("实际到位资金", "到位资金"),
    "whole": ("预算总额", "资金总额"),
}
_CALLED = re.compile("|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in _WORDS.items()))
_BEHIND = re.compile(
    rf"(?:共计?|合计|为|是|了|：|:)*(\d[\d,]*(?:\.\d+)?)\s*({MONEY_UNIT})(?=[。；;]|[，,](?!其中|用于|分别|主要)|$)"
)
_BEFORE = re.compile(
    rf"(?:{_AMOUNT}|20\d\d年度?|截[至止](?:20\d\d年)?(?:12月31日|12月底|年底|年末)|本?项目|全年|年度|当年|本年度?|财政|"
    r"专项|预算|资金|总额|安排|下达|到位|实际|支出|执行|共计?|合计|总计?|数|为|了|是|[，,、：:。；;\s])*"
)
"""What may stand before them in the paragraph: nothing that names a part, a use or a body."""

_OF_PARTS = frozenset({"problems", "components", "notices"})
"""Chapters that tell amounts of parts without saying so."""


def completed(part: Quantity, whole: Quantity, told: list[Quantity]) -> bool:
    """Whether another amount told beside `part` makes the whole: 上级补助500万元，本级安排292.22万元 are 792.22万元."""
    rest = Quantity(EXACT.subtract(whole.decimal, part.decimal), "元")
    return rest.number > 0 and any(agree(each, rest) for each in told)


def tells_of_the_whole(path: Path) -> bool:
    """Whether the text at `path` is a chapter on the whole, and on what was found."""
    return path[0] == "report" and path[1] not in _OF_PARTS and tells_what_is(path)


def told_of_the_whole(
    dossier: Dossier, text: str, amounts: Iterable[Amount], known: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, Quantity]]:
    """The one amount in the text that the data do not hold, where it is told so, and that of the funds."""
    odd = [each for each in amounts if not any(agree(each.quantity, other) for other in known)]
    called = list(_CALLED.finditer(text)) if len(odd) == 1 else []
    for found in called:
        behind, kind = _BEHIND.match(text, found.end()), str(found.lastgroup)
        if not behind or behind.start(1) != odd[0].start or [each.lastgroup for each in called].count(kind) > 1:
            continue
        own = _own(dossier.funds, kind)
        right = amounts_in(text if kind == "whole" else text[behind.end() :])
        if any(agree(told.quantity, each) for told in right for each in own):
            continue
        if own and _begins(dossier.funds, text, found.start()) and speaks_of_the_whole(dossier, text, found.start()):
            yield odd[0].quantity, own[0]


def _begins(funds: Funds, text: str, position: int) -> bool:
    """Whether the paragraph has nothing before `position` but words and amounts of the whole."""
    begin = text.rfind("\n", 0, position) + 1
    above = text[:begin].rstrip()
    # A heading may name a part.
    if not _BEFORE.fullmatch(text, begin, position) or (above and not above.endswith("。")):
        return False
    whole = [each for _, held in of_kind(funds) for each in held if each]
    return all(any(agree(told.quantity, each) for each in whole) for told in amounts_in(text[begin:position]))


def _own(funds: Funds, kind: str) -> list[Quantity]:
    """What the funds have of the kind; nothing where it is as of another day than the end of a year."""
    flow = {"spent": funds.spent, "received": funds.received}.get(kind)
    if flow and flow.as_of and not flow.as_of.iso.endswith("12-31"):
        return []
    return [each for each in dict(of_kind(funds))[kind] if each]
