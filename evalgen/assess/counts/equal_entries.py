"""An entry that equals another of its list in all that is written was entered twice; no source prints it so."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, Final

from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_Listed = tuple[Path, str, Sequence[str]]


def equal_entries(dossier: Dossier) -> Iterator[_Listed]:
    """The lists with two equal entries: path, what they list, and the entries, the equal ones in equal words."""
    for entries, (path, title) in zip(_WORDS_OF(dossier), _WORDS.items(), strict=True):
        if len(entries) > 1 and len(set(entries)) < len(entries) and _are_repeated(path, list(map(str, entries))):
            yield tuple(path.split(".")), title, list(map(str, entries))
    for at, title, name, records in _records(dossier):
        if any(each in records[:number] for number, each in enumerate(records)):
            said = list(map(attrgetter(name), records))
            words = [f"{each}。{records.index(one)}" for each, one in zip(said, records, strict=True)]
            yield at, title, words
    yield from _of_findings(dossier)


_WORDS: Final = {
    "evaluation.fund_types.options": "资金类型的方框",
    "evaluation.fund_types.chosen": "勾选的资金类型",
    "evaluation.covers": "评价类型",
    "evaluation.years": "评价年度",
    "form.blanks": "空白栏目",
    "form.misprints": "误印",
}
"""Lists of plain words, of which each has its place once."""
_AGAIN: Final = re.compile("其[他它]|签|章|日期|时间|电话|联系人")
"""Boxes and fields that a form may have more than once."""
_PRINTED: Final = ("evaluation.fund_types.options", "form.blanks")
_WORDS_OF = attrgetter(*_WORDS)


def _are_repeated(path: str, entries: Sequence[str]) -> bool:
    """Whether another entry than those that a form may have again is written twice."""
    once = [each for each in entries if path not in _PRINTED or not _AGAIN.search(each)]
    return len(set(once)) < len(once)


def _records(dossier: Dossier) -> Iterator[tuple[Path, str, str, Sequence[Any]]]:
    """Lists of which two entries have one name and may differ in the rest, and which field names them."""
    funds, totals = dossier.funds, dossier.printed.totals
    if (
        len(funds.restated) > 1
        and _alike(funds.restated, "of", "year")
        and all(each.at or each.cites for each in funds.restated)
    ):
        yield ("funds", "restated"), "另处所印金额", "name", funds.restated
    if len(funds.unspent) > 1 and _alike(funds.unspent, "name"):
        yield ("funds", "unspent"), "未支出的部分", "name", funds.unspent
    if len(totals) > 1 and _alike(totals, "place"):
        yield ("printed", "totals"), "所印总得分", "place", totals
    for number, event in enumerate(dossier.milestones):
        if len(event.stated) > 1 and _alike(event.stated, "words") and all(each.cites for each in event.stated):
            yield ("milestones", number, "stated"), f"{event.title}的各处写法", "words", event.stated
    for number, body in enumerate(dossier.bodies):
        if len(body.staffing) > 1 and _alike(body.staffing, "name"):
            yield ("bodies", number, "staffing"), f"{body.name}人员编制", "name", body.staffing
    for name, entry in dossier.scores.items():
        if entry.asks and _alike(entry.asks, "what"):
            yield ("scores", name, "asks"), "评分标准所要求的", "what", entry.asks


def _alike(records: Sequence[Any], *names: str) -> bool:
    """Whether two of them have one name."""
    return len(set(map(attrgetter(*names), records))) < len(records)


def _of_findings(dossier: Dossier) -> Iterator[_Listed]:
    """What a problem and a recommendation are about."""
    for number, problem in enumerate(dossier.findings.problems):
        if len(set(problem.indicators)) < len(problem.indicators):
            yield ("findings", "problems", number, "indicators"), "问题所涉指标", problem.indicators
    for number, advice in enumerate(dossier.findings.recommendations):
        if len(set(advice.problems)) < len(advice.problems):
            yield ("findings", "recommendations", number, "problems"), "建议所针对的问题", advice.problems
