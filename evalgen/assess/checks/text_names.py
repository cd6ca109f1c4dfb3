"""The text names and orders the indicators as the scoring table does."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import named, normal
from evalgen.assess.names.same_body import slipped
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Mention
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_MANY = 10
"""A text that goes through so many rows, and leaves out no more than one in so many, means to go through all."""

_TELLING = 4
"""Characters of a name that is not another one but for a character by chance."""


class TextNames(Check):
    """Where the text goes through the indicators, names and order are those of the scoring table.

    Quotation marks, with or without what stands in them at the front, and a closing 指标 do not count. Order is
    compared among the indicators that the text names. None is gone through twice, and where at least nine of ten rows
    are, every one is. No heading is the name of a group but for one character (财政管理 for 财务管理).
    """

    title: ClassVar[str] = "正文与打分表的指标名称、次序一致"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._headed(evidence, rubric)
        mentions = evidence.dossier.printed.indicators
        if not mentions:
            return
        lines = [scorecard.by_id[mention.indicator] for mention in mentions]
        names = [(mention.name, line.name) for mention, line in zip(mentions, lines, strict=True)]
        if differing := [(said, table) for said, table in names if said != table and table and _differ(said, table)]:
            shown = "；".join(f"{named(said)}与{named(table)}" for said, table in differing)
            yield self.finding(
                "printed.indicators",
                f"{len(differing)} 个指标正文与打分表名称不同：{shown}",
                (("名称不同", f"{len(differing)} 个"), *differing),
                (evidence.place("printed", "indicators"), rubric.places.find(("rubric", "indicators"))),
                "请统一指标名称。",
            )
        if [line.id for line in lines] != [line.id for line in scorecard.leaves]:
            again = _again(mentions)
            yield from self._doubled(evidence, mentions, again)
            yield from self._left_out(evidence, rubric, scorecard)
            yield from self._in_order(evidence, rubric, scorecard, again)

    def _in_order(
        self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard, again: frozenset[int]
    ) -> Iterator[Finding]:
        mentions = evidence.dossier.printed.indicators
        order = {line.id: position for position, line in enumerate(scorecard.lines)}
        first = [(n, each) for n, each in enumerate(mentions) if n not in again]
        for (_, before), (number, mention) in pairwise(first):
            if order[mention.indicator] < order[before.indicator]:
                position = rubric.by_id[mention.indicator].position
                yield self.finding(
                    f"printed.indicators.{number}",
                    f"正文把{named(mention.name)}排在{named(before.name)}之后，打分表相反",
                    (("正文", f"{before.name}、{mention.name}"), ("打分表", f"{mention.name}、{before.name}")),
                    (evidence.place("printed", "indicators", number), rubric.places.find(position)),
                    "请统一指标的次序。",
                )

    def _headed(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        """Headings that are the name of a group but for one character, which no heading has as it is."""
        titles = [each.title.rstrip("。：:") for each in evidence.dossier.printed.headings]
        if not titles:
            return
        told = set(titles)
        groups = [node for node in rubric.nodes if node.indicator.indicators and node.indicator.name not in told]
        groups = [node for node in groups if len(node.indicator.name) >= _TELLING - 1]
        near = {len(node.indicator.name) + more for node in groups for more in (-1, 0, 1)}
        doubtful = [number for number, length in enumerate(map(len, titles)) if length in near]
        known = {node.indicator.name for node in rubric.nodes} if doubtful else set()
        for number in doubtful:
            title, length = titles[number], len(titles[number])
            if title in known:
                continue
            for node in groups:
                name = node.indicator.name
                apart = length - len(name)
                as_long = not apart and length >= _TELLING
                if slipped(title, name) if as_long else abs(apart) == 1 and lost(title, name, _TELLING):
                    yield self.finding(
                        f"printed.headings.{number}.title",
                        f"正文标题写{named(title)}，打分表是{named(name)}，只差一个字",
                        (("正文", title), ("打分表", name)),
                        (evidence.place("printed", "headings", number), rubric.places.find(node.position)),
                        "请核对两处的名称，更正印错的一个。",
                    )

    def _doubled(self, evidence: Evidence, mentions: Sequence[Mention], again: frozenset[int]) -> Iterator[Finding]:
        for number in again:
            name = mentions[number].name
            yield self.finding(
                f"printed.indicators.{number}",
                f"正文两次写到{named(name)}，打分表只有一行",
                (("正文写了两次", name),),
                (evidence.place("printed", "indicators", number),),
                "请删去重复的一处，或更正写错的指标。",
            )

    def _left_out(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = {mention.indicator for mention in evidence.dossier.printed.indicators}
        if told.issuperset([line.id for line in scorecard.leaves]):
            return
        rows = [line for line in scorecard.leaves if line.nature == "base" and line.awarded is not None]
        missing = [line for line in rows if line.id not in told]
        if len(rows) < _MANY or len(missing) * _MANY > len(rows):
            return
        for line in missing:
            yield self.finding(
                line.id,
                f"正文逐项说明 {len(rows) - len(missing)} 个指标，没有写到{named(line.name)}",
                (("打分表的指标", f"{len(rows)} 个"), ("正文没有写到", line.name)),
                (evidence.place("printed", "indicators"), rubric.places.find(rubric.by_id[line.id].position)),
                "请在正文补上这一项，或更正打分表。",
            )


def _again(mentions: Sequence[Mention]) -> frozenset[int]:
    """The positions of indicators that stand further up already."""
    names = [each.indicator for each in mentions]
    return frozenset([n for n, name in enumerate(names) if name in names[:n]] if len(set(names)) < len(names) else ())


@lru_cache(maxsize=1024)
def _differ(said: str, table: str) -> bool:
    if said == table or said.removesuffix("指标") == table.removesuffix("指标"):
        return False
    return not _forms(said) & _forms(table)


def _forms(name: str) -> set[str]:
    """The ways to take a name: with and without what it quotes at the front."""
    ways = (name, _QUOTED.sub("", name)) if name[:1] in '“"「『《' else (name,)
    return {normal(each).removesuffix("指标") for each in ways}


_QUOTED = re.compile('^[“"「『《][^”"」』》]{1,20}[”"」』》]')
