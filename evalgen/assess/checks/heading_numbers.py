"""Headings are numbered one after the other."""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.outline_gaps import shown_by_contents
from evalgen.assess.documents.outline_numbers import Placed, alike, headed, listed, of_odd_level, raised
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class HeadingNumbers(Check):
    """Among the headings of one level under one parent, numbers go up from 1, none twice and none left out.

    Read from the text's headings, or from the table of contents where only that is entered. Headings without a number
    (前言, 附件) and headings numbered in another style are not counted. Nor is one heading alone at another level than
    four or more others numbered in its style, in the table of contents too, but for a first one without a second. One
    number that is off among others in order, or between its neighbours, is told once. Silent where the numbers run on
    from the parent before, where the table of contents has the heading left out, or once the one that stands there
    twice (contents-match tells it), and about the first number of a table of contents, which `contents-match` compares.
    """

    title: ClassVar[str] = "标题编号不重不漏、次序正确"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        printed = evidence.dossier.printed
        if not printed.headings and not printed.contents:
            return
        # The headings come last, so that whoever asks about them next finds them remembered.
        contents = listed(printed) if printed.headings else []
        odd_in_contents = of_odd_level(contents, alike(contents))
        name, everything = ("headings", headed(printed)) if printed.headings else ("contents", listed(printed))
        families = alike(everything)
        if odd := of_odd_level(everything, families):
            yield self._of_odd_level(evidence, name, *odd)
            everything = raised(everything, *odd[:2])
            families = alike(everything)
        if odd_in_contents:
            yield self._of_odd_level(evidence, "contents", *odd_in_contents)
        last = defaultdict[tuple[int, str], int | None](int)
        for (level, _, style), family in families.items():
            runs_on = last[level, style] == (family[0].value or 0) - 1
            start = 1 if name == "headings" and len(family) > 1 and not runs_on else family[0].value or 1
            last[level, style] = family[-1].value
            if [each.value for each in family] == [*range(start, start + len(family))]:
                continue
            for before, each, words in [
                one for one in _told(family, start) if not shown_by_contents(printed, *one[:2])
            ]:
                bare = _unnumbered(everything, before, each)
                yield self.finding(
                    f"printed.{name}.{each.position}",
                    words + (f"；其间的{named(bare.heading.title)}没有编号" if bare else ""),
                    (("前一标题", before.shown if before else "没有"), ("此标题", each.shown)),
                    [evidence.place("printed", name, one.position) for one in (each, before or each)],
                    "请改正标题的编号，目录一并改正。",
                )

    def _of_odd_level(self, evidence: Evidence, name: str, odd: Placed, level: int, others: int) -> Finding:
        return self.finding(
            f"printed.{name}.{odd.position}",
            f"标题{named(odd.shown)}录在第 {odd.heading.level} 级，同样编号的其他 {others} 个标题都在第 {level} 级",
            (("此标题", f"第 {odd.heading.level} 级"), ("其他标题", f"第 {level} 级")),
            (evidence.place("printed", name, odd.position),),
            "请核对标题的级次和编号，更正录错的一处。",
        )


_Fault = tuple[Placed | None, Placed, str]


def _told(family: list[Placed], start: int) -> list[_Fault]:
    """The faults; where one number is off and all others go round it, that one alone, without what it makes of its
    neighbours."""
    faults = list(_faults(family, start))
    off = [each for each, right in zip(family, itertools.count(start), strict=False) if each.value != right]
    alone = [each for each in faults if each[1] is off[0]] if len(off) == 1 else []
    if alone or len(faults) < 2:
        return alone or faults
    behind = list(_behind_slips(family))
    return [each for each in faults if each[1] not in behind]


def _behind_slips(family: list[Placed]) -> Iterator[Placed]:
    """Each heading behind one that has another number than the one between its neighbours' numbers."""
    for before, each, after in zip(family, family[1:], family[2:], strict=False):
        if before.value and after.value == before.value + 2 and each.value != before.value + 1:
            yield after


def _faults(family: list[Placed], start: int) -> Iterator[_Fault]:
    before, seen = None, dict[int, Placed]()
    for each in family:
        value, last = each.value or 0, (before.value or 0) if before else start - 1
        if value in seen:
            yield (
                seen[value],
                each,
                f"编号“{each.heading.number}”用了两次：{named(seen[value].shown)}和{named(each.shown)}",
            )
        elif value < last:
            yield before, each, f"编号倒退：{named(each.shown)}排在{named(before.shown if before else '')}之后"
        elif value > last + 1:
            after = f"{named(before.shown)}之后是" if before else "第一个标题是"
            yield before, each, f"编号缺了 {value - last - 1} 个：{after}{named(each.shown)}"
        seen.setdefault(value, each)
        before = each


def _unnumbered(everything: list[Placed], before: Placed | None, each: Placed) -> Placed | None:
    """The only heading without a number between the two, at their level."""
    first = before.position + 1 if before else 0
    bare = [
        one
        for one in everything[first : each.position]
        if one.heading.level == each.heading.level and one.parent == each.parent and not one.heading.number
    ]
    return bare[0] if len(bare) == 1 else None
