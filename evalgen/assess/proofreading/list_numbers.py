"""A list within a text numbers its entries without a gap."""

import itertools
import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.announced import announced
from evalgen.assess.counts.numbered_entries import Enumerating, Numbered, lists_of, texts_with_entries
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TITLE = re.compile("([\u4e00-\u9fff]*(?:目标|任务))([0-9]{1,2}|[一二三四五六七八九十]{1,3})")
_NUMERALS = tuple("0123456789一二三四五六七八九十")
_MANY = 3
"""So many goals are thought to be all that there are."""
_LEFT_OUT = ("…", "节选", "摘录", "（略）", "从略")


class ListNumbers(Check):
    """In a list within a text that begins with 1, no number is left out (1. 2. 4.), and it has as many entries as the
    line before it tells (以下3个问题：; 调查了9处，名单如下：). Goals called by numbers alone (目标1) have each number
    once, in order, three and more without a gap.

    Silent about fewer entries than told by two or more, which may sum them up, about estimates and parts, where lists
    of the same marks begin again in the text, as one within another does, where numbers go back, and where the text
    says that something is left out (……, 节选).
    """

    title: ClassVar[str] = "文字里的编号不缺号，与所说的个数一致"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._goals(evidence)
        for each in texts_with_entries(evidence.dossier):
            found = list(_gaps(each)) if not each.in_order and each.text.count("\n") > 1 else []
            if found and not any(word in each.text for word in _LEFT_OUT):
                yield self.finding(
                    each.path,
                    "；".join(
                        f"编号缺 {_between(one, other)}：{_shown(one)}之后是{_shown(other)}" for one, other in found
                    ),
                    [(entry.mark, shortened(entry.words)) for pair in found for entry in pair],
                    (evidence.place(*each.path),),
                    "请对照原文，补上漏录的一项或更正编号。",
                )
            elif (told := announced(each)) and not any(word in each.text for word in _LEFT_OUT):
                words, number = told
                yield self.finding(
                    each.path,
                    f"文字里写“{words}”，后面列出的是 {len(each.found)} 项",
                    (("文字", number), ("列出", len(each.found))),
                    (evidence.place(*each.path),),
                    "请对照原文，更正个数，或补上漏录、删去多录的一项。",
                )

    def _goals(self, evidence: Evidence) -> Iterator[Finding]:
        goals = evidence.dossier.project.goals
        if len(goals) < 2 or not goals[-1].title.endswith(_NUMERALS):
            return
        titles = [_TITLE.fullmatch(each.title) for each in goals]
        numbers = [number_of(each[2]) for each in titles if each]
        if len(numbers) < len(titles) or len({each[1] for each in titles if each}) > 1:
            return
        pairs = enumerate(itertools.pairwise(numbers), 1)
        odd = [(place, one, other) for place, (one, other) in pairs if not _follows(one, other, len(numbers))]
        if odd:
            place, one, other = odd[0]
            words = [goals[each].title for each in (place - 1, place)]
            told = "用了两次" if one == other else "倒退" if other < one else "缺号"
            yield self.finding(
                f"project.goals.{place}.title",
                f"绩效目标的编号{told}：{named(words[0])}之后是{named(words[1])}",
                (("前一目标", words[0]), ("此目标", words[1])),
                (evidence.place("project", "goals", place), evidence.place("project", "goals", place - 1)),
                "请对照原件，更正目标的编号，或补上漏录的一项。",
            )


def _follows(one: int, other: int, many: int) -> bool:
    """Whether one number may stand behind the other: the next one, or where goals are few any that is higher."""
    return other == one + 1 or (many < _MANY and other > one)


def _gaps(text: Enumerating) -> Iterator[tuple[Numbered, Numbered]]:
    """Two entries of a list, one behind the other, between which numbers are left out."""
    lists = list(lists_of(text))
    for entries in lists:
        numbers = [each.number for each in entries]
        if numbers[0] != 1 or numbers[-1] == len(numbers) or numbers != sorted(numbers):
            continue
        if [_sign(each[0]) for each in lists].count(_sign(entries[0])) == 1:
            yield from (pair for pair in itertools.pairwise(entries) if pair[1].number > pair[0].number + 1)


def _sign(entry: Numbered) -> str:
    return entry.mark.replace(str(entry.number), "")


def _between(one: Numbered, other: Numbered) -> str:
    return "、".join(map(str, range(one.number + 1, other.number)))


def _shown(entry: Numbered) -> str:
    return named(f"{entry.mark}{shortened(entry.words)}")
