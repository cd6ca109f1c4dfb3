"""A comparison with the folders under which its reader knows the files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Final

from evalgen.cli.folders import shown
from evalgen.cli.lines import problem_line
from evalgen.pipeline.change import Change
from evalgen.pipeline.comparison import Comparison, Trouble
from evalgen.publish.wording import changed

SIDES: Final = {"old": "原来的", "new": "现在的"}
_SHORT, _LONGEST = 60, 200


@dataclass(frozen=True)
class Told:
    """What was found, and where the files of both states are."""

    found: Comparison
    old: Path
    new: Path

    def evaluations(self) -> Iterator[tuple[str, list[Change]]]:
        """The changes of each evaluation, in the reader's word for it; entries that came or went are one each."""
        for id_, own in groupby(self.changes, lambda change: change.evaluation):
            yield id_ or "各项评价之间", list(own)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed as people count it: an entry that came or went as a whole is one change, whatever it holds."""
        found = enumerate(self.found.changes)
        groups = groupby(found, lambda each: (each[1].evaluation, each[1].kind, each[1].entry or each[0]))
        return tuple(_as_one([change for _, change in members]) for _, members in groups)

    def place(self, change: Change) -> str:
        """Where a change is written: `projects/x/scores.yml:9`; nothing for what follows from others."""
        if change.where is None:
            return ""
        return f"{shown(change.where, self.old if change.gone else self.new)}:{change.where.line}"

    def problems(self, trouble: Trouble) -> list[str]:
        """The problems of one state, a line each."""
        root = self.old if trouble.when == "old" else self.new
        return [problem_line(problem, root) for problem in trouble.problems]

    def trouble(self, trouble: Trouble) -> str:
        """What became of an evaluation with problems: `现在的不能用，没有比较`."""
        what = SIDES[trouble.when]
        if not trouble.evaluation:
            return f"{what}共用的文件有问题"
        return f"{what}有问题，照样作了比较" if trouble.compared else f"{what}不能用，没有比较"

    @property
    def closing(self) -> str:
        """How much changed, in a sentence."""
        found = self.found
        if not found.changes and not found.troubles:
            return "没有变化。"
        lost = len({each.evaluation for each in found.troubles if not each.compared})
        rubrics = {change.evaluation for change in found.changes if change.evaluation.endswith(".yml")}
        count = len({change.evaluation for change in found.changes} - rubrics - {""})
        changes = len(self.changes)
        told = "、".join([f"{count} 份评价"] + [f"{len(rubrics)} 个共享的指标体系"] * bool(rubrics))
        broken = f"；{lost} 份不能用，没有比较" if lost else ""
        return f"{told}有 {changes} 处变化{broken}。"


def _as_one(changes: list[Change]) -> Change:
    """All values of an entry in one line, each behind its name."""
    first = changes[0]
    if first.entry is None or len(changes) == 1:
        return first
    at, what = first.entry
    old, new = (
        "；".join(f"{name.removeprefix(what).lstrip('：')}：{value.rstrip('。')}" for name, value in values if value)
        for values in zip(*(((each.what, each.old), (each.what, each.new)) for each in changes), strict=True)
    )
    return replace(first, at=at, what=what, old=old, new=new)


def brief(old: str, new: str) -> tuple[str, str]:
    """Both values as they can be read in a line: of longer texts, the sentences that changed."""
    if max(len(old), len(new)) > _SHORT and old and new:
        # What ends in the same sign compares alike, and so do the entries of a list.
        lost, gained = (each.rstrip("；") for each in changed(f"{old}；", f"{new}；"))
        if not lost and not gained:
            return "（标点、空格或换行不同）", "（标点、空格或换行不同）"
        old, new = lost, gained
    return _cut(old), _cut(new)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}……"
