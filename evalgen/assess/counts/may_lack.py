"""An entry may have reason to lack what its neighbours have: no budget to divide by, nothing left of the whole."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from evalgen.assess.counts.like_entries import TABLES
from evalgen.assess.names.normal import normal
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Flow
from evalgen.model.rubric import Rubric
from evalgen.units import Money, decimal_slack_of

_May = Callable[[Any, Dossier, Rubric], bool]
_CELLS: Final = tuple(TABLES["funds.lines"].fields)
_APART: Final = ("附", "摘要", "前言", "封面", "声明")
_LONG: Final = 20
_WHOLE: Final = ("总", "合计", "小计", "拨款")
"""Rows that those below are parts of, beside the first."""
_OPTIONAL: Final = re.compile("其[他它]|结转|结余|自筹|自有|社会|群众|农户|投工|村集体|企业|贷款|捐")
"""Money that a project need not have."""


def _other_money(line: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether a row is for money that a project need not have, so that its cells stay empty."""
    return _OPTIONAL.search(line.name) is not None


def _empty_cell(field: str) -> _May:
    """Whether a cell is empty for want of money: in a blank row, or where those beside it make up the one above."""

    def may(line: Any, dossier: Dossier, rubric: Rubric) -> bool:
        lines = dossier.funds.lines
        at = next(number for number, each in enumerate(lines) if each is line)
        if _other_money(line, dossier, rubric) or not any(getattr(line, each) for each in _CELLS):
            return True
        column = [getattr(each, field) for each in lines]
        wholes = [above for above in range(at) if not above or any(word in lines[above].name for word in _WHOLE)]
        ends = range(at + 1, len(lines) + 1)
        return any(_made_up(column[above], column[above + 1 : end]) for above in wholes for end in ends)

    return may


def _made_up(whole: Money | None, parts: Iterable[Money | None]) -> bool:
    """Whether the parts that are printed make up the whole, so that nothing is left for one that is not."""
    known = [each for each in parts if each]
    if whole is None:
        return False
    return abs(sum([each.decimal for each in known]) - whole.decimal) <= decimal_slack_of((whole, *known))


def _no_amount(part: str) -> _May:
    """Whether the amounts of all others make up the funds."""

    def may(each: Any, dossier: Dossier, rubric: Rubric) -> bool:
        return (part != "notices" and _other_money(each, dossier, rubric)) or _make_up_funds(dossier, part)

    return may


@remembered
def _make_up_funds(dossier: Dossier, part: str) -> bool:
    funds, amounts = dossier.funds, [one.amount for one in getattr(dossier.funds, part)]
    return any(_made_up(whole, amounts) for whole in (funds.total, _of(funds.planned), _of(funds.received)))


def _nothing_flowed(part: str, field: str) -> _May:
    """Whether nothing may have been spent on it or received for it: unless less is told of the others than in all."""

    def may(each: Any, dossier: Dossier, rubric: Rubric) -> bool:
        whole = _of(getattr(dossier.funds, field))
        return whole is None or _made_up(whole, [_of(getattr(one, field)) for one in getattr(dossier.funds, part)])

    return may


def _of(flow: Flow | None) -> Money | None:
    return flow.amount if flow else None


def _misused_in_all(item: Any, dossier: Dossier, rubric: Rubric) -> bool:
    misuse = dossier.funds.misuse
    return misuse is not None and _made_up(misuse.total, [each.amount for each in misuse.items])


def _no_budget(line: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether a row has no budget to divide by."""
    return not (line.budget and line.budget.number and line.spent) or _other_money(line, dossier, rubric)


def _unscored(mention: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the table gives the indicator no points either, or it is a group, which the text need not score."""
    entry = dossier.scores.get(mention.indicator)
    return entry is None or entry.awarded is None


def _is_group(mention: Any, dossier: Dossier, rubric: Rubric) -> bool:
    return bool(rubric.by_id[mention.indicator].indicator.indicators)


def _unpaged(entry: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the contents give most entries of this level no page, or it stands before or behind what is paged."""
    level = [bool(each.page) for each in dossier.printed.contents if each.level == entry.level]
    return sum(level) * 2 < len(level) or any(word in normal(entry.title) for word in _APART)


def _not_entered(notice: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether no document has its number."""
    return normal(notice.number) not in [normal(each.number) for each in dossier.documents if each.number]


def _told_otherwise(goal: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the goal is told by its figures, by its words or by what was reached alone."""
    return bool(goal.text or goal.target or goal.actual)


def _inapplicable(entry: Any, dossier: Dossier, rubric: Rubric) -> bool:
    return bool(entry.not_applicable) or entry.awarded is None


def _full_as_others(entry: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether nothing was taken off and words are found only where something was, or they stand as its reason."""
    if _inapplicable(entry, dossier, rubric) or entry.reason or entry.choice_note:
        return True
    full = [each for name, each in dossier.scores.items() if each.awarded == rubric.by_id[name].indicator.points]
    return any(each is entry for each in full) and not any(each.narrative for each in full)


def _is_sentence(told: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the title says it all: 带动农户增收，农产品外运成本下降."""
    return len(told.title) >= _LONG or any(each in told.title for each in "，,；。")


MAY_LACK: Final[dict[tuple[str | int, str], _May]] = {
    **{("lines", field): _empty_cell(field) for field in ("initial", "budget", "received", "spent")},
    **{(part, "amount"): _no_amount(part) for part in ("sources", "components", "notices")},
    **{(part, "spent"): _nothing_flowed(part, "spent") for part in ("sources", "components", "years")},
    ("years", "received"): _nothing_flowed("years", "received"),
    ("items", "amount"): _misused_in_all,
    ("lines", "rate"): _no_budget,
    ("indicators", "awarded"): _unscored,
    ("indicators", "points"): _is_group,
    ("contents", "page"): _unpaged,
    ("notices", "document"): _not_entered,
    **{("goals", field): _told_otherwise for field in ("text", "target")},
    **{(part, "text"): _is_sentence for part in ("achievements", "problems")},
    **{("scores", field): _inapplicable for field in ("self_awarded", "reviewed")},
    ("scores", "narrative"): _full_as_others,
}
"""Which entries of a list have reason to lack a field."""
