"""What the evidence lists can be counted, and texts count it: a team, lists, uses, problems, advice, indicators."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evalgen.assess import counted_words as told
from evalgen.assess.told_counts import OTHERS, Printed
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

_LEADERS = ("组长", "负责人", "主评", "领导小组")
"""Where a sentence names the leader, the number may be of the others."""
_PLACES = ("乡镇", "街道", "社区", "行政村", "学校")
_COVERING = ("实施", "涉及", "覆盖", "查看", "走访", "惠及", "现场")
_BRACKET = re.compile("[（(].*")


class Things(NamedTuple):
    """Things listed that a text counts: where it does, how many there are, what they are called, where they stand, and
    what tells that they are meant."""

    printed: tuple[Printed, ...]
    number: int
    name: str
    path: Path
    also: frozenset[int] = frozenset()
    """Other numbers that the evidence has for them."""
    beside: tuple[str, ...] = ()
    """Words of which one stands in a sentence that counts them all."""
    never: tuple[str, ...] = ()
    """Words of which none stands in such a sentence."""
    alone: tuple[str, ...] = ()
    """Names of groups; a sentence that names just one of them counts within it."""
    sampled: bool = False
    """Whether fieldwork may have looked at some of them only."""
    unit: str = "项"
    chapter: str = ""
    """The chapter about them, whose sentences mean them without a word of `beside`."""
    part: bool = False
    """Whether texts may tell them as a part (其中) of others."""

    def has(self, counts: Iterable[Printed]) -> bool:
        """Whether one of the counts is theirs."""
        return not (self.also | {self.number}).isdisjoint([each.number for each in counts])

    @property
    def odd(self) -> bool:
        """Whether one of the counts is not theirs; most often all are."""
        return not (self.also | {self.number}).issuperset([each.number for each in self.printed])


def things(dossier: Dossier, rubric: Rubric, said: str) -> Iterator[Things]:
    """Everything that the evidence lists and `said` counts."""
    identity, found, funds = dossier.evaluation, dossier.findings, dossier.funds
    if identity.team:
        stated = frozenset(filter(None, [identity.team_stated]))
        for wording in (told.TEAM, told.FORMED):
            if printed := wording.counts(said):
                path: Path = ("evaluation", "team")
                yield Things(printed, len(identity.team), "评价人员", path, stated, never=_LEADERS, unit="名")
    if funds.misuse and (printed := told.USES.counts(said)):
        yield Things(printed, len(funds.misuse.items), "挤占挪用的用途", ("funds", "misuse", "items"), never=OTHERS)
    for wording, listed, name, key in (
        (told.PROBLEMS, found.problems, "存在的问题", "problems"),
        (told.ADVICE, found.recommendations, "建议", "recommendations"),
        (told.REACHED, found.achievements, "主要绩效", "achievements"),
    ):
        if listed and (printed := wording.counts(said)):
            yield Things(printed, len(listed), name, ("findings", key), never=OTHERS)
    if funds.components and (printed := told.PARTS.counts(said)):
        beside = tuple(each.name for each in funds.components)
        yield Things(printed, len(funds.components), "项目内容", ("funds", "components"), beside=beside)
    yield from _lists(dossier, said)
    yield from _levels(rubric, said) if "级指标" in said else ()


def _lists(dossier: Dossier, said: str) -> Iterator[Things]:
    """Lists whose title ends with the noun that texts count; not where two lists end alike."""
    titles = [_BRACKET.sub("", each.title) for each in dossier.lists]
    ends = [title[-2:] for title in titles]
    for number, (listing, title) in enumerate(zip(dossier.lists, titles, strict=True)):
        if len(title) < 3 or ends.count(title[-2:]) > 1:
            continue
        if not (printed := told.Titled(title).counts(said)):
            continue
        beside = tuple(title[start : start + 2] for start in range(len(title) - 3))
        beside += _COVERING if title.endswith(_PLACES) else ()
        also, at = frozenset([listing.stated] if listing.stated else []), ("lists", number, "items")
        yield Things(printed, len(listing.items), listing.title, at, also, beside or (title,), sampled=True)


def _levels(rubric: Rubric, said: str) -> Iterator[Things]:
    """The indicators of each level; not where rows are unseen or stand outside the full score."""
    for level, wording in enumerate(told.LEVELS, 1):
        if not (printed := wording.counts(said)):
            continue
        number = [len(node.path) for node in rubric.nodes].count(level)
        counted = Things(printed, number, wording.words[0], ("scores",))
        if number and counted.odd:
            if any(node.indicator.unseen or node.indicator.nature != "base" for node in rubric.nodes):
                return
            named = (node.indicator.name for node in rubric.nodes if not node.is_leaf)
            yield counted._replace(alone=tuple(name for name in named if len(name) > 1))
