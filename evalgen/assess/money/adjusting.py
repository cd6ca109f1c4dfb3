"""A budget that was changed, or spent otherwise than it was divided, is explained somewhere in the evidence."""

import re
from collections.abc import Iterator

from evalgen.assess.remembered import remembered
from evalgen.assess.texts.sentences import tells_what_is
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds

_CHANGED = re.compile("追加|追减|调增|调减|调剂|收回|压减|压缩|核减|核增|缩减|削减|超支|增加预算|减少预算|设计变更")
_ADJUSTED = re.compile("(?<!结构)调整")
_OTHERWISE = "(?<!结构)(?<!机构)(?<!改革)(?<!职能)(?<!人员)(?<!岗位)调整(?!机构|人员|职能|岗位|结构|布局|充实)"
_MONEY = "(?:预算|资金|金额|指标|计划|概算|投资|经费|支出|额度|拨款|万元)"
_BUDGET_ADJUSTED = re.compile(rf"{_MONEY}[^。；\n]{{0,20}}{_OTHERWISE}|{_OTHERWISE}[^，。；\n]{{0,20}}{_MONEY}")
"""In a text, what is adjusted must be money; in a note on money it is."""
_CARRIED_IN = re.compile("(?:上年|年初|往年|以前年度|历年|使用|动用|含).{0,4}(?:结转|结余)")
_CARRIED = re.compile("结转|结余|上年|往年|以前年度")


@remembered
def change_told(dossier: Dossier) -> bool:
    """Whether some text says that the budget was adjusted (调整, 追加, 调减, 收回, 压减)."""
    if any(_CHANGED.search(text) or _ADJUSTED.search(text) for text in _notes(dossier)):
        return True
    return any(_CHANGED.search(text) or ("调整" in text and _BUDGET_ADJUSTED.search(text)) for text in _told(dossier))


@remembered
def carrying_told(dossier: Dossier) -> bool:
    """Whether some text or name says that money of an earlier year was carried over (结转, 结余)."""
    funds = dossier.funds
    names = [line.name for line in funds.lines] + [source.name for source in funds.sources]
    advised = [each.text for each in dossier.findings.recommendations]
    return any(_CARRIED.search(text) for text in (*_told(dossier), *_notes(dossier), *names, *advised))


def carried_in(funds: Funds) -> bool:
    """Whether the notes on the funds, on what arrived and on what was spent, say that money of an earlier year is spent
    too."""
    notes = (funds.note, *(flow.note for flow in (funds.received, funds.spent) if flow))
    return any(_CARRIED_IN.search(note) for note in notes)


def _told(dossier: Dossier) -> Iterator[str]:
    """What is told in texts, without what is advised."""
    yield from (text for path, text in texts(dossier) if tells_what_is(path))
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
