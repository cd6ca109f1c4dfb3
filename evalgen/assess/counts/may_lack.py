"""An entry may have reason to lack what its neighbours have: no budget to divide by, no number that a body issued."""

from collections.abc import Callable
from typing import Any, Final

from evalgen.assess.names.normal import normal
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric

_OPTIONAL: Final = ("其他", "其它", "结转", "结余", "自筹", "自有", "社会")
"""Money that a project need not have."""


def _other_money(line: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether a row is for money that a project need not have, so that its cells stay empty."""
    return any(word in line.name for word in _OPTIONAL)


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
    """Whether the contents give most entries of this level no page."""
    level = [bool(each.page) for each in dossier.printed.contents if each.level == entry.level]
    return sum(level) * 2 < len(level)


def _without_issuer(document: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether it is none of those that a body issues under a number (a law, a table), or its title tells the body."""
    return not document.number or document.title.find("关于") > 0


def _not_entered(notice: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether no document has its number."""
    return normal(notice.number) not in [normal(each.number) for each in dossier.documents if each.number]


def _told_otherwise(goal: Any, dossier: Dossier, rubric: Rubric) -> bool:
    """Whether the goal is told by its figures, or by its words alone."""
    return bool(goal.text or goal.target)


def _inapplicable(entry: Any, dossier: Dossier, rubric: Rubric) -> bool:
    return bool(entry.not_applicable) or entry.awarded is None


MAY_LACK: Final[dict[tuple[str | int, str], Callable[[Any, Dossier, Rubric], bool]]] = {
    **{("lines", field): _other_money for field in ("initial", "budget", "received", "spent")},
    **{(part, field): _other_money for part in ("sources", "components") for field in ("amount", "spent")},
    ("lines", "rate"): _no_budget,
    ("indicators", "awarded"): _unscored,
    ("indicators", "points"): _is_group,
    ("contents", "page"): _unpaged,
    ("notices", "document"): _not_entered,
    ("documents", "issuer"): _without_issuer,
    **{("goals", field): _told_otherwise for field in ("text", "target")},
    **{("scores", field): _inapplicable for field in ("narrative", "self_awarded", "reviewed")},
}
"""Which entries of a list have reason to lack a field."""
