"""A list within a text numbers its entries without a gap."""

import itertools
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.announced import announced
from evalgen.assess.counts.numbered_entries import Enumerating, Numbered, lists_of, texts_with_entries
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_LEFT_OUT = ("…", "节选", "摘录", "（略）", "从略")


class ListNumbers(Check):
    """In a list within a text that begins with 1, no number is left out (1. 2. 4.), and it has as many entries as the
    line before it tells (以下3个问题：; 调查了9处，名单如下：).

    Silent about fewer entries than told by two or more, which may sum them up, about estimates and parts, where lists
    of the same marks begin again in the text, as one within another does, where numbers go back, and where the text
    says that something is left out (……, 节选).
    """

    title: ClassVar[str] = "文字里的编号不缺号，与所说的个数一致"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
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
