"""What money went to in the first place, and what of it the source leaves unexplained, misused or unprinted."""

from collections.abc import Iterator
from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Funds
from evalgen.publish.amounts import gap, printed, summed, with_share
from evalgen.publish.block import Items
from evalgen.publish.explained import COMPONENTS, MISUSE, YEARS, funded, tabled
from evalgen.publish.figures import money, yuan
from evalgen.publish.inline import Inline

_MOST = 3


def part(evaluation: Evaluation) -> Items | None:
    funds = evaluation.dossier.funds
    lines = (*_used(evaluation, funds), *_lines(evaluation, funds))
    return Items(lines) if lines else None


def _used(evaluation: Evaluation, funds: Funds) -> Iterator[Inline]:
    """The largest parts of the money by what it is for, where there is more than one."""
    found = [(item.amount.value, item.name, item.amount) for item in funds.components if item.amount]
    if len(found) < 2:
        return
    found.sort(key=lambda each: -each[0])
    whole = funds.total.value if funds.total else None
    named = "、".join(f"{name} {with_share(printed(amount), part, whole)}" for part, name, amount in found[:_MOST])
    more = f"等 {len(found)} 项" if len(found) > _MOST else ""
    yield tabled(evaluation, f"主要用于：{named}{more}", COMPONENTS)


def _lines(evaluation: Evaluation, funds: Funds) -> Iterator[Inline]:
    if funds.total is None:
        return
    whole = funds.total.value
    if funds.components and (rest := gap((item.amount for item in funds.components), funds.total)):
        yield tabled(evaluation, _said("未列入任何内容", "各项内容合计超出总额", rest, whole), COMPONENTS)
    if funds.years and (rest := gap((year.amount for year in funds.years), funds.total)):
        yield tabled(evaluation, _said("未列入任何年度", "各年合计超出总额", rest, whole), YEARS)
    if misuse := funds.misuse:
        added = misuse.total.value if misuse.total else summed(item.amount for item in misuse.items)
        if added:
            shown = with_share(money(misuse.total) if misuse.total else yuan(added), added, whole)
            yield tabled(evaluation, f"被挤占、挪用：{shown}", MISUSE)
    if not _has_spent(funds):
        yield funded(evaluation, "原文没有印支出金额，看不出钱实际用了多少。")


def _said(missing: str, more: str, rest: Fraction, whole: Fraction) -> str:
    return f"{missing if rest > 0 else more}：{with_share(yuan(abs(rest)), abs(rest), whole)}"


def _has_spent(funds: Funds) -> bool:
    spent = [funds.spent, *(year.spent for year in funds.years), *(line.spent for line in funds.lines)]
    spent += [each.spent for each in (*funds.components, *funds.sources)]
    return any(each is not None for each in spent)
