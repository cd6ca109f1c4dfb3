"""A budget that was changed, or spent otherwise than it was divided, is explained somewhere in the evidence."""

import re
from collections.abc import Iterator

from evalgen.assess.printed_amounts import texts
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier

_CHANGED = re.compile(
    "(?<!结构)调整|追加|追减|调增|调减|调剂|收回|压减|压缩|核减|核增|缩减|削减|超支|增加预算|减少预算|设计变更"
)
_CARRIED = re.compile("结转|结余|上年|往年|以前年度")


@remembered
def change_told(dossier: Dossier) -> bool:
    """Whether some text says that the budget was adjusted (调整, 追加, 调减, 收回, 压减)."""
    return any(_CHANGED.search(text) for text in _said(dossier))


@remembered
def carrying_told(dossier: Dossier) -> bool:
    """Whether some text or name says that money of an earlier year was carried over (结转, 结余)."""
    funds = dossier.funds
    names = [line.name for line in funds.lines] + [source.name for source in funds.sources]
    return any(_CARRIED.search(text) for text in (*_said(dossier), *names))


def _said(dossier: Dossier) -> Iterator[str]:
    yield from (text for _, text in texts(dossier))
    yield from _notes(dossier)
    for goal in dossier.project.goals:
        yield from (goal.text, goal.actual)
    yield from (text for each in dossier.findings.achievements for text in (each.title, each.text))
    yield from (text for each in dossier.findings.problems for text in (each.title, each.cause))
    for entry in dossier.scores.values():
        yield from (entry.reason, entry.choice_note, *(fact.note for fact in entry.facts.values()))


def _notes(dossier: Dossier) -> Iterator[str]:
    """The notes on the money and on the result."""
    funds = dossier.funds
    flows = [funds.planned, funds.received, funds.spent, *(year.spent for year in funds.years)]
    yield from (funds.note, dossier.conclusion.note)
    for part in (*funds.sources, *funds.components):
        yield part.note
        flows.append(part.spent)
    yield from (line.note for line in funds.lines)
    yield from (notice.note for notice in funds.notices)
    yield from (each.note for each in funds.unspent)
    yield from (flow.note for flow in flows if flow)
