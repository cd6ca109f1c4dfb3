"""What is called a rate (率) is a share, not a count."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import texts_matching
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path, dotted

_RATE = re.compile(
    r"率(?:为|是|达|达到|共)?\s*[\d,]+(?:\.\d+)?\s*[多余]?\s*万?[多余]?\s*(?:人次|件次|户次|次|件|条|篇)(?=[，。；、！？）)\s]|$)"
)
_NAME = re.compile(r"[^的，。；：、！？（）\s]{0,8}$")
_COUNT = re.compile("万?(?:[件户人]?次|[件户条篇个人名项份场台套处家])")
_NOT_SHARES = re.compile("频率|周转率|换手率|翻台率|功率|效率|速率|汇率|每|[百千万]人|万车|亿元")

_AS_RATE = "请写明比率及其分子、分母。"
_SETTLE = "请改称数量（如点击量），或写明比率及其分子、分母。"

_FOUND = ("achievements", "problems")
"""Where the texts of the report are, apart from its chapters."""


class RateOrCount(Check):
    """Nothing called 率 is counted in 次, 件, 条 …: neither in the text (点击率276次) nor as an indicator's target or
    actual value.

    Silent for rates that are no shares (频率, 周转率, 万车死亡率), for 0, which is 0 in any unit, about 完成率, whose
    target and actual value are the two counts that make it, and about a count beside a target that is a rate.
    """

    title: ClassVar[str] = "称作“率”的不是次数"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        odd = texts_matching(evidence.dossier, _RATE)
        for path, text in odd:
            if (path[0] == "report" or path[1] in _FOUND) and (found := _called(text)):
                yield self._finding(evidence, dotted(path), path, found)
        narrated = {path[1] for path, _ in odd if path[0] == "scores"}
        for line in scorecard.leaves:
            rate = line.name.endswith("率")
            if not rate and line.id not in narrated:
                continue
            entry = entry_of(evidence, line.id)
            told = _called(entry.narrative) if line.id in narrated else ()
            if found := (*told, *_counted(line, entry)) if rate else told:
                target = figure_of(entry, "target")
                settle = _AS_RATE if target and target.unit in ("%", "‰") else _SETTLE
                yield self._finding(evidence, line.id, ("scores", line.id), found, settle)

    def _finding(
        self, evidence: Evidence, at: str, path: Path, found: tuple[str, ...], settle: str = _SETTLE
    ) -> Finding:
        shown = "、".join(map(named, found))
        return self.finding(
            at,
            f"{shown}：称作“率”，给出的却是数量，不是比率",
            (("原文", "、".join(found)),),
            (evidence.place(*path),),
            settle,
        )


def _called(text: str) -> tuple[str, ...]:
    """Each count in `text` that is called a rate, with the words before it."""
    found = []
    for match in _RATE.finditer(text):
        start = match.start()
        name = _NAME.search(text[max(start - 8, 0) : start])
        before = name[0] if name else ""
        if not _NOT_SHARES.search(f"{before}率"):
            found.append(f"{before}{match[0]}")
    return tuple(dict.fromkeys(found))


def _counted(line: Line, entry: Entry) -> Iterator[str]:
    """The target and the actual value of an indicator that is called a rate, where they are counts.

    A count beside a target that is a rate cannot be held against it; completion-told or award-without-evidence says so.
    """
    name, target = line.name, figure_of(entry, "target")
    if target and target.unit in ("%", "‰") and line.state in ("unscored", "unproven"):
        return
    for figure in (target, figure_of(entry, "actual")):
        if figure is None or figure.unit == "%" or not _COUNT.fullmatch(figure.unit) or not figure.number:
            continue
        if not _NOT_SHARES.search(name) and not name.endswith("完成率"):
            yield f"{name} {figure}"
