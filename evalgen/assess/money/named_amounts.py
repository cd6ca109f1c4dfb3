"""An amount right behind the name of a use or a component is the one that the data have for it."""

import re
from collections.abc import Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.told_amounts import amount_at, amounts_in, key_of, told_amounts
from evalgen.assess.texts.sentences import clause_before, said_before, sentence_at
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.units import Quantity

_ONE_YEAR = re.compile(r"(?<![\d至到—–~～-])(20\d\d)年(?!\d|[至到—–~～-])")
_PART = re.compile(
    "上[年一]|去年|前年|同期|计划|拟|预计|[省市县区]级|中央|追加|[增减]加?少?$|第[一二三四五六七八九十]+[批期季轮]"
    "|(?<![全本我])[县乡镇村区市]$|的$"
)
"""Words in front of a name, in its clause, by which it is told of a part, of other money or of another place."""


def named_amounts(funds: Funds) -> Iterator[tuple[str, Quantity]]:
    """The amount of each use and component, by its name; words tell one that takes away (调减) without its sign."""
    if funds.misuse:
        yield from ((each.purpose, each.amount) for each in funds.misuse.items if each.amount)
    yield from ((each.name, each.amount) for each in funds.components if each.amount and each.amount.number > 0)


def told_otherwise(dossier: Dossier) -> list[tuple[str, Quantity]]:
    """Those names behind which any text tells another amount."""
    named = list(named_amounts(dossier.funds))
    names, odd = tuple([name for name, _ in named]), set[str]()
    for _, text, amounts in told_amounts(dossier) if names else ():
        for told in amounts:
            if text.endswith(names, 0, told.start):
                odd |= {name for name, own in named if text.endswith(name, 0, told.start) and told.key != key_of(own)}
    return [each for each in named if each[0] in odd]


def misnamed(
    text: str, named: list[tuple[str, Quantity]], besides: tuple[Quantity, ...], years: frozenset[str]
) -> dict[Quantity, Quantity]:
    """The amount right behind the name of a use or a component, which has another in the data; not where the data have
    it `besides` (what was spent of it), and not where the text tells several, which may be its parts, or tells of
    another year, another place, or a part."""
    found: dict[Quantity, Quantity] = {}
    amounts: dict[str, list[Quantity]] = {}
    for name, entered in named:
        amounts.setdefault(name, []).append(entered)
    for name, own in amounts.items():
        ends = [each.end() for each in re.finditer(re.escape(name), text)] if name in text else ()
        behind = [(told.quantity, end) for end in ends if (told := amount_at(text, end))]
        if len(behind) != 1:
            continue
        ((amount, end),) = behind
        if not any(agree(amount, each) for each in (*own, *besides)) and not (
            _of_a_part(text, end - len(name), years) or _of_another(text, end, besides)
        ):
            found[amount] = own[0]
    return found


def _of_a_part(text: str, position: int, years: frozenset[str]) -> bool:
    """Whether what is named there is that of another year, or of one of several, of a place or of a part."""
    before = said_before(text, position)
    one_year = {each[1] for each in _ONE_YEAR.finditer(before)}
    other = bool(one_year) and (len(years) > 1 or not one_year <= years)
    return other or _PART.search(clause_before(text, position)) is not None


def _of_another(text: str, end: int, besides: tuple[Quantity, ...]) -> bool:
    """Whether what follows in the sentence adds up to the amount told right before in it, which is another one
    (债券资金12000万元，用于工程费用11680万元、建设期利息320万元)."""
    before = said_before(text, end)
    leading, behind = list(amounts_in(before)), sentence_at(text, end)[len(before) :]
    parts = [each.quantity.value for each in amounts_in(behind)]
    whole = leading[-1].quantity if leading else None
    return whole is not None and whole.value == sum(parts) and any(agree(whole, each) for each in besides)
