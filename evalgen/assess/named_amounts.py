"""An amount right behind the name of a use or a component is the one that the data have for it."""

import re
from collections.abc import Iterator

from evalgen.assess.agreement import agree
from evalgen.assess.told_amounts import amount_at, amounts_in, key_of, told_amounts
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.units import Quantity

_ENDS = re.compile("[。；;\n]")
"""What ends a sentence, or one of its parts."""


def named_amounts(funds: Funds) -> Iterator[tuple[str, Quantity]]:
    """The amount of each use and component, by its name."""
    if funds.misuse:
        yield from ((each.purpose, each.amount) for each in funds.misuse.items if each.amount)
    yield from ((each.name, each.amount) for each in funds.components if each.amount)


def told_otherwise(dossier: Dossier) -> list[tuple[str, Quantity]]:
    """Those names behind which any text tells another amount."""
    named = list(named_amounts(dossier.funds))
    names, odd = tuple([name for name, _ in named]), set[str]()
    for _, text, amounts in told_amounts(dossier) if names else ():
        for told in amounts:
            if text.endswith(names, 0, told.start):
                odd |= {name for name, own in named if text.endswith(name, 0, told.start) and told.key != key_of(own)}
    return [each for each in named if each[0] in odd]


def misnamed(text: str, named: list[tuple[str, Quantity]], besides: tuple[Quantity, ...]) -> dict[Quantity, Quantity]:
    """The amount right behind the name of a use or a component, which has another in the data; not where the data have
    it `besides` (what was spent of it), and not where the text tells several, which may be its parts, or parts of
    another amount of the data (债券资金12000万元，用于工程费用11680万元、建设期利息320万元)."""
    found: dict[Quantity, Quantity] = {}
    amounts: dict[str, list[Quantity]] = {}
    for name, amount in named:
        amounts.setdefault(name, []).append(amount)
    for name, own in amounts.items():
        parts = text.split(name)[1:] if name in text else ()
        behind = [told.quantity for part in parts if (told := amount_at(part, 0))]
        if (
            len(behind) == 1
            and not any(agree(behind[0], each) for each in (*own, *besides))
            and not _of_another(text.partition(name), besides)
        ):
            found[behind[0]] = own[0]
    return found


def _of_another(told: tuple[str, str, str], besides: tuple[Quantity, ...]) -> bool:
    """Whether what follows in the sentence adds up to the amount told right before in it, which is another one."""
    leading = list(amounts_in(_ENDS.split(told[0])[-1]))
    parts = [each.quantity.value for each in amounts_in(_ENDS.split(told[2])[0])]
    whole = leading[-1].quantity if leading else None
    return whole is not None and whole.value == sum(parts) and any(agree(whole, each) for each in besides)
