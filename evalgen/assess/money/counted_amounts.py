"""What is counted against an indicator, with its amount, are the uses of misused money once more."""

from collections.abc import Iterator

from evalgen.assess.money.agreement import Sum, agree
from evalgen.assess.money.scored_amounts import Figure, Pair
from evalgen.model.evidence import Dossier


def counted(dossier: Dossier) -> Iterator[Pair]:
    """The one amount of those counted that no use has, beside the one use that none of them has, where all others have
    the same amounts, and the two share a word. Uses that do not make the total are misprinted themselves, as is
    told elsewhere."""
    misuse = dossier.funds.misuse
    if not misuse or len(misuse.items) == 1:
        return
    amounts = [each.amount for each in misuse.items]
    uses: list[Figure] = [
        (("funds", "misuse", "items", index, "amount"), f"挤占挪用“{each.purpose}”", each.amount)
        for index, each in enumerate(misuse.items)
    ]
    for name, entry in dossier.scores.items():
        listed = entry.counted or ()
        if len(listed) != len(amounts) or [each.amount for each in listed] == amounts:
            continue
        cases: list[Figure] = [
            (("scores", name, "counted", index, "amount"), f"指标所列的“{each.what}”", each.amount)
            for index, each in enumerate(listed)
        ]
        odd, left = _without(cases, uses), _without(uses, cases)
        if len(odd) != 1 or len(left) != 1 or Sum(tuple(amounts), misuse.total).contradicts:
            continue
        if _share_a_word(odd[0][1].partition("“")[2], left[0][1]):
            yield odd[0], left[0]


def _without(figures: list[Figure], others: list[Figure]) -> list[Figure]:
    """Those whose amount none of the others has; all where one has none."""
    if not all(amount for _, _, amount in (*figures, *others)):
        return figures
    known = [amount for _, _, amount in others if amount]
    return [each for each in figures if each[2] and not any(agree(each[2], other) for other in known)]


def _share_a_word(one: str, other: str) -> bool:
    return any(one[at : at + 2] in other for at in range(len(one) - 1))
