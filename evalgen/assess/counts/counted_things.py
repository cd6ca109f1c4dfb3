"""What the evidence lists can be counted, and texts count it: a team, problems, advice, bases, indicators."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from evalgen.assess.counts.counted_words import LEVELS
from evalgen.assess.counts.told_counts import OTHERS, Printed
from evalgen.model.evidence import Dossier
from evalgen.model.narrative import Goal
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

FEW: Final = 3
"""A list of fewer entries may sum up what the source has."""
_LEADERS = ("组长", "负责人", "主评", "领导小组")
"""Where a sentence names the leader, the number may be of the others."""
_FOUND = (("problems", "存在的问题"), ("recommendations", "建议"), ("achievements", "主要绩效"))
_OF_REPORT = ("报告指出", "报告列出", "报告提出", "报告归纳")
"""Words by which a sentence tells of all that the report has of a kind."""
_BY_TIME = re.compile("总体|年度|当年|阶段|年目标|中期|长期")
"""Words in titles of goals each of which holds several."""
_GOALS = ("建设目标", "设立目标", "绩效目标", "总体目标", "年度目标")


class Things(NamedTuple):
    """Things listed that a text counts: where it does, how many there are, what they are called, where they stand, and
    what tells that they are meant."""

    printed: Sequence[Printed]
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

    @property
    def odd(self) -> bool:
        """Whether one of the counts is not theirs; most often all are."""
        return not (self.also | {self.number}).issuperset([each.number for each in self.printed])

    @property
    def told(self) -> bool:
        """Whether one of the counts is theirs."""
        return not (self.also | {self.number}).isdisjoint([each.number for each in self.printed])


def things(dossier: Dossier, rubric: Rubric, counts: Mapping[str, Sequence[Printed]]) -> Iterator[Things]:
    """Everything that the evidence lists and that is counted, by its sort."""
    identity, funds = dossier.evaluation, dossier.funds
    for sort in ("team", "formed") if identity.team else ():
        if printed := counts.get(sort):
            stated = frozenset(filter(None, [identity.team_stated]))
            path: Path = ("evaluation", "team")
            yield Things(printed, len(identity.team), "评价人员", path, stated, never=_LEADERS, unit="名")
    if funds.misuse and (printed := counts.get("uses")):
        listed, once = ("funds", "misuse", "items"), len({each.purpose for each in funds.misuse.items})
        yield Things(printed, len(funds.misuse.items), "挤占挪用的用途", listed, frozenset([once]), never=OTHERS)
    for key, name in _FOUND:
        if (printed := counts.get(key)) and (listed := getattr(dossier.findings, key)):
            yield Things(printed, len(listed), name, ("findings", key), never=OTHERS)
    yield from _aspects(dossier, counts.get("aspects", ()))
    if funds.components and (printed := counts.get("components")):
        beside = tuple([each.name for each in funds.components])
        yield Things(printed, len(funds.components), "项目内容", ("funds", "components"), beside=beside)
    yield from _of_the_project(dossier, counts)
    for level, name in enumerate(LEVELS, 1):
        if printed := counts.get(name):
            number = [len(node.path) for node in rubric.nodes].count(level)
            yield from _indicators(rubric, Things(printed, number, name, ("scores",)))


def _aspects(dossier: Dossier, counts: Sequence[Printed]) -> Iterator[Things]:
    """Aspects of which there are more than problems: several problems may be of one aspect, and none of two."""
    listed = len(dossier.findings.problems)
    more = [each for each in counts if each.number > listed >= FEW]
    if more:
        path: Path = ("findings", "problems")
        yield Things(more, listed, "存在的问题", path, beside=_OF_REPORT, never=OTHERS, chapter="problems")


def _of_the_project(dossier: Dossier, counts: Mapping[str, Sequence[Printed]]) -> Iterator[Things]:
    bases, goals = dossier.project.bases, dossier.project.goals
    if len(bases) >= FEW and (printed := counts.get("bases")):
        yield Things(printed, len(bases), "设立依据", ("project", "bases"), frozenset([len(set(bases))]))
    printed = counts.get("goals", ())
    if printed and (len(goals) >= FEW or _lack_one(goals, printed)):
        yield Things(printed, len(goals), "目标", ("project", "goals"), beside=_GOALS, chapter="goals")


def _lack_one(goals: Sequence[Goal], counts: Sequence[Printed]) -> bool:
    """Whether there are two goals, each of them one, where a text counts three."""
    if len(goals) != FEW - 1 or any(_BY_TIME.search(each.title) for each in goals):
        return False
    return any(each.number == FEW for each in counts)


def _indicators(rubric: Rubric, counted: Things) -> Iterator[Things]:
    """The indicators of a level, counted otherwise; not where rows are unseen or stand outside the full score."""
    if counted.number and counted.odd:
        if any(node.indicator.unseen or node.indicator.nature != "base" for node in rubric.nodes):
            return
        named = (node.indicator.name for node in rubric.nodes if not node.is_leaf)
        # A row without third level, as 预算执行率 of a form, is counted with those of the last level.
        also = frozenset([len(rubric.leaves)]) if counted.name == LEVELS[-1] else counted.also
        yield counted._replace(also=also, alone=tuple(name for name in named if len(name) > 1))
