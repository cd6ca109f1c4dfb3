"""A share of all the money is told beside the part (涉及资金6744万元，占专项资金总额的40%), or by the part's name."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.told.sentence_figures import ABOUT, AMOUNT, NUM, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown
from evalgen.model.funds import Funds
from evalgen.units import Quantity

_TOTAL = "(?:总额|总量|总投资|总预算|总支出)"
OF_TOTAL: Final = re.compile(rf"占[^\d，,。；;（()）]{{0,12}}?{_TOTAL}|占(?<=年占)\s*\d")
"""What stands in every text that tells one."""
_SHARE = re.compile(
    rf"({NUM})\s*(亿元|万元|元)[，,（(]占(?:了|本|该|项目|专项|财政|资金|投资|预算|支出)*{_TOTAL}(?:的|比例|比重|为)*\s*({NUM})\s*[%％]"
)
_WHOLE = rf"占(?:了|本|该|项目|专项|财政|资金|投资|预算|支出)*{_TOTAL}(?:的|比例|比重|为)*"
_MISUSED = re.compile(rf"(挤占|挪用|挤占挪用)(?:的)?(?:专项)?(?:资金|金额)?{_WHOLE}\s*({NUM})\s*[%％]")
_OF_YEAR = re.compile(rf"(?<![\d—－–~～至到-])(20\d\d)年(?:度)?(?:{_WHOLE}|占)\s*({NUM})\s*[%％]")


def odd_of_total(text: str, funds: Funds) -> Iterator[Odd]:
    """Every such share that no amount of the whole and no other amount of the text makes."""
    if not funds.total or not OF_TOTAL.search(text):
        return
    flows = [flow.amount for flow in (funds.planned, funds.received, funds.spent) if flow]
    lines = [amount for line in funds.lines for amount in (line.initial, line.budget, line.received, line.spent)]
    years = [amount for year in funds.years for amount in (year.amount, year.received and year.received.amount)]
    wholes = [_figure(each) for each in (funds.total, *flows, *lines, *years) if each]
    yield from _by_name(text, funds, Figure(funds.total.value, funds.total.quantum))
    for found in _SHARE.finditer(text):
        if ABOUT.search(sentence_at(text, found.start())):
            continue
        part = Figure.of(found[1], found[2])
        told = [Figure.of(*each) for each in AMOUNT.findall(text) if each[1] in SCALES]
        if part.value < wholes[0].value and not any(agrees(part, each, found[3]) for each in (*wholes, *told)):
            right = f"{found[1]}{found[2]} ÷ {funds.total} {shown(part, wholes[0])}"
            yield Odd(f"{found[1]}{found[2]}占 {found[3]}%", right)


def _by_name(text: str, funds: Funds, whole: Figure) -> Iterator[Odd]:
    """The share of what was misused, or of a year, told without its amount; of a year in sentences on money."""
    misused = funds.misuse.total if funds.misuse else None
    years = {str(each.year): each.amount for each in funds.years}
    told = [(found, misused) for found in _MISUSED.finditer(text)]
    told += [(each, years.get(each[1])) for each in _OF_YEAR.finditer(text) if "元" in sentence_at(text, each.start())]
    for found, amount in told:
        if amount is None or amount.value >= whole.value or ABOUT.search(sentence_at(text, found.start())):
            continue
        part = _figure(amount)
        if not agrees(part, whole, found[2]):
            yield Odd(found[0], f"{amount} ÷ {funds.total} {shown(part, whole)}")


def _figure(amount: Quantity) -> Figure:
    return Figure(amount.value, amount.quantum)
