"""What the evidence lists can be counted, and texts count it: a team, lists, uses, problems, advice, indicators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from evalgen.assess.normal import normal
from evalgen.assess.told_counts import NUMBER, STOP
from evalgen.model.bodies import Body, Posts
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

_KIND, _PEOPLE = "(?:个|项|条|种|类|处|家|所|座|件|名|位)", "(?:人|名|位)"
_LED = "(?:成员|人员|共计?|由|有|为|含|抽调了?|选派|[：:，,])*"
_ENDS = r"(?=[，,。；;、：:（(）)\s”]|$|[的和及与并共均都内]|进行|开展|全部)"
_GROUP = "(?:绩效)?评价(?:工作)?小?组"
_TEAM = rf"{_GROUP}{_LED}{STOP}{NUMBER}{_PEOPLE}"
_FORMED = rf"(?:组成|成立|组建)(?:了|由)*{STOP}{NUMBER}{_PEOPLE}(?:的|组成的)?{_GROUP}"
_USES = rf"{STOP}{NUMBER}(?:项|种|类)(?:不同)?用途"
_PROBLEMS = (
    rf"(?:存在|发现|指出|归纳|列出|提出)(?:了|出|的|有|以下|如下|主要)*{STOP}{NUMBER}[个项条点](?:主要|突出)?问题"
)
_ADVICE = rf"提出(?:了|以下|如下)*{STOP}{NUMBER}[条项点个](?:具体|整改|有关|相关|对策|改进)?(?:建议|意见)"
_REACHED = rf"{STOP}{NUMBER}项主要(?:绩效|成效)"
_PARTS = rf"{STOP}{NUMBER}个(?:板块|子项目|子项|分项工程)"
_LEVELS = "一二三"
_LEADERS = ("组长", "负责人", "主评", "领导小组")
"""Where a sentence names the leader, the number may be of the others."""
_PLACES = ("乡镇", "街道", "社区", "行政村", "学校")
_COVERING = ("实施", "涉及", "覆盖", "查看", "走访", "惠及", "现场")


@dataclass(frozen=True)
class Things:
    """Things listed: how texts count them, how many there are, what they are called, and where they stand."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    """Words of which every such count has one; looking for them first saves time."""
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


def things(dossier: Dossier, rubric: Rubric) -> Iterator[Things]:
    """Everything that the evidence lists and a text may count."""
    identity, found = dossier.evaluation, dossier.findings
    stated = frozenset(filter(None, [identity.team_stated]))
    if identity.team:
        path: Path = ("evaluation", "team")
        for pattern in (_TEAM, _FORMED):
            yield Things(
                compiled(pattern), ("组",), len(identity.team), "评价人员", path, stated, never=_LEADERS, unit="名"
            )
    if dossier.funds.misuse:
        items = dossier.funds.misuse.items
        yield Things(compiled(_USES), ("用途",), len(items), "挤占挪用的用途", ("funds", "misuse", "items"))
    for pattern, needed, listed, name, key in (
        (_PROBLEMS, ("问题",), found.problems, "存在的问题", "problems"),
        (_ADVICE, ("建议", "意见"), found.recommendations, "建议", "recommendations"),
        (_REACHED, ("主要绩效", "主要成效"), found.achievements, "主要绩效", "achievements"),
    ):
        if listed:
            yield Things(compiled(pattern), needed, len(listed), name, ("findings", key))
    parts = dossier.funds.components
    if parts:
        beside = tuple(each.name for each in parts)
        yield Things(
            compiled(_PARTS), ("板块", "子项", "分项"), len(parts), "项目内容", ("funds", "components"), beside=beside
        )
    yield from _lists(dossier)
    yield from (each for number, body in enumerate(dossier.bodies) for each in _of_body(dossier, number, body))
    yield from _levels(rubric)


def _lists(dossier: Dossier) -> Iterator[Things]:
    """Lists whose title ends with the noun that texts count; not where two lists end alike."""
    titles = [re.sub("[（(].*", "", each.title) for each in dossier.lists]
    for number, (listing, title) in enumerate(zip(dossier.lists, titles, strict=True)):
        if len(title) < 3 or sum(each.endswith(title[-2:]) for each in titles) > 1:
            continue
        nouns = "|".join(re.escape(title[start:]) for start in range(max(0, len(title) - 8), len(title) - 1))
        beside = tuple(title[start : start + 2] for start in range(len(title) - 3))
        beside += _COVERING if title.endswith(_PLACES) else ()
        yield Things(
            compiled(rf"{STOP}{NUMBER}{_KIND}(?:{nouns}){_ENDS}"),
            (title[-2:],),
            len(listing.items),
            listing.title,
            ("lists", number, "items"),
            frozenset(filter(None, [listing.stated])),
            beside or (title,),
            sampled=True,
        )


def _of_body(dossier: Dossier, number: int, body: Body) -> Iterator[Things]:
    """Its offices and its posts, in sentences that name it and no other body."""
    if not body.offices and not body.staffing:
        return
    names = (body.name, *body.also_called)
    others = tuple(each.name for each in dossier.bodies if each is not body and normal(each.name) not in body.name)
    if body.offices:
        offices = frozenset(len(each.items) for each in dossier.lists if re.search("机构|[股科处]室", each.title))
        pattern = compiled(rf"{STOP}{NUMBER}个(?:内设|职能)?(?:机构|[股科处]室){_ENDS}")
        path: Path = ("bodies", number, "offices")
        yield Things(pattern, ("机构", "室"), len(body.offices), f"{body.name}内设机构", path, offices, names, others)
    posts = [(place, each) for place, each in enumerate(body.staffing) if "编制" in each.name]
    if len(posts) == 1:
        pattern = compiled(rf"编制(?:人数|总数|数)?(?:共|为|有|核定)*{STOP}{NUMBER}(?:名|人|个)")
        path, known = ("bodies", number, "staffing", posts[0][0]), frozenset(_depths(body.staffing))
        name = f"{body.name}“{posts[0][1].name}”"
        yield Things(pattern, ("编制",), posts[0][1].count, name, path, known, names, others, unit="名")


def _depths(staffing: tuple[Posts, ...]) -> Iterator[int]:
    for each in staffing:
        yield each.count
        yield from _depths(each.parts)


def _levels(rubric: Rubric) -> Iterator[Things]:
    """The indicators of each level; not where rows are unseen or stand outside the full score."""
    if any(node.indicator.unseen or node.indicator.nature != "base" for node in rubric.nodes):
        return
    groups = tuple(node.indicator.name for node in rubric.nodes if not node.is_leaf and len(node.indicator.name) > 1)
    for level, word in enumerate(_LEVELS, 1):
        number = sum(node.level == level for node in rubric.nodes)
        if number:
            pattern = rf"{STOP}{NUMBER}[个项]?{word}级指标|{word}级指标(?:共|有|为)*{STOP}(?P<after>\d{{1,3}})[个项]"
            yield Things(compiled(pattern), ("级指标",), number, f"{word}级指标", ("scores",), alone=groups)


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled, kept for the next evaluation with the same lists."""
    return re.compile(pattern)
