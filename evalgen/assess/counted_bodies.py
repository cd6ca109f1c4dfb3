"""What is known of a body can be counted, and texts count it: offices, duties, posts, people; bases too."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from evalgen.assess import counted_words as told
from evalgen.assess.counted_things import Things
from evalgen.assess.normal import normal
from evalgen.assess.told_counts import NUMBER, STOP, Printed, whole
from evalgen.model.bodies import Body, Posts, posts_within
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_ENDS = r"(?=[，,。；;、：:（(）)\s”]|$|[和及与并])"
_DUTIES = re.compile(rf"(?:(?<=[出有担行]其)|{STOP}){NUMBER}[项条](?:主要|具体|工作|法定)?(?:职责|职能|职权){_ENDS}")
_TASKS = re.compile(rf"(?:负责|承担)[^。；\n]*?{STOP}{NUMBER}项(?:具体|项目)?(?:工作|任务|职责){_ENDS}")
_BASES = re.compile(rf"{STOP}{NUMBER}[项条]设立依据{_ENDS}|设立依据(?:共|有|为|：|:)*(?P<after>\d{{1,3}})[项条]{_ENDS}")
_PEOPLE = {
    word: re.compile(rf"(?<!非){word}(?:在职|在编|在岗|职工|干部|人员|人数|总数)*(?:共|为|有)*{NUMBER}(?:人|名)")
    for word in ("实有", "在编", "参公")
}
_OFFICES = re.compile("机构|[股科处]室")
_KIND_OF_POSTS = re.compile("[政业]编制")
_FEW = 3
"""A list of fewer entries may sum up what the source has."""
_About = Callable[..., Things]
"""What makes things of one body: they are named in sentences that name it and no other body."""


def of_bodies(dossier: Dossier, said: str) -> Iterator[Things]:
    """Offices, posts, duties and people of every body, and the bases of the project, that `said` counts."""
    bases = dossier.project.bases
    if len(bases) >= _FEW and "设立依据" in said and (found := _counts(_BASES, said)):
        yield Things(found, len(bases), "设立依据", ("project", "bases"), frozenset([len(set(bases))]))
    offices, posts = told.OFFICES.counts(said), told.POSTS.counts(said)
    for number, body in enumerate(dossier.bodies):
        if not (body.offices or body.staffing or body.duties or body.project_duties):
            continue
        names = (body.name, *body.also_called)
        about = partial(Things, beside=names, never=_others(dossier, body), chapter=_chapter(dossier, body))
        if body.offices and offices:
            also = frozenset(len(each.items) for each in dossier.lists if _OFFICES.search(each.title))
            path: Path = ("bodies", number, "offices")
            yield about(offices, len(body.offices), f"{body.name}内设机构", path, also)
        yield from _posts(number, body, about, [each for each in posts if _of_kind(said, each, body)])
        yield from _duties(number, body, about, said)
        yield from _people(number, body, about, said)


def _counts(pattern: re.Pattern[str], said: str) -> tuple[Printed, ...]:
    found = pattern.finditer(said)
    numbers = [(each["number"] or each.groupdict().get("after") or "", each) for each in found]
    return tuple(Printed(whole(number), each.start(), each.end()) for number, each in numbers)


def _entered(body: Body) -> list[tuple[int, Posts]]:
    """Its posts, where they are entered as such."""
    return [(place, each) for place, each in enumerate(body.staffing) if "编制" in each.name]


def _of_kind(said: str, printed: Printed, body: Body) -> bool:
    """Whether the text may count the posts entered: 行政编制 and other kinds only where such posts are entered."""
    of_one = said[printed.start - 1 : printed.start] in tuple("政业勤员级")
    return not of_one or any(_KIND_OF_POSTS.search(posts.name) for _, posts in _entered(body))


def _posts(number: int, body: Body, about: _About, printed: list[Printed]) -> Iterator[Things]:
    found = _entered(body)
    if len(found) == 1 and printed:
        place, posts = found[0]
        path, name = ("bodies", number, "staffing", place), f"{body.name}“{posts.name}”"
        yield about(tuple(printed), posts.count, name, path, _known(body), unit="名")


def _duties(number: int, body: Body, about: _About, said: str) -> Iterator[Things]:
    also = frozenset(len(each) for listed in (body.duties, body.project_duties) for each in (listed, set(listed)))
    for pattern, needs, listed, key, called in (
        (_DUTIES, ("职责", "职能", "职权"), body.duties, "duties", "职责"),
        (_TASKS, ("负责", "承担"), body.project_duties, "project_duties", "在项目中的职责"),
    ):
        if len(listed) >= _FEW and any(word in said for word in needs) and (found := _counts(pattern, said)):
            yield about(found, len(listed), f"{body.name}{called}", ("bodies", number, key), also)


def _people(number: int, body: Body, about: _About, said: str) -> Iterator[Things]:
    """Counts of people that texts call by a word of their own, which no other count of the body has."""
    every = list(posts_within(body.staffing, ("bodies", number, "staffing")))
    for word, pattern in _PEOPLE.items():
        called = [(path, posts) for path, posts in every if word in posts.name and "编制" not in posts.name]
        if len(called) == 1 and word in said and (found := _counts(pattern, said)):
            path, posts = called[0]
            name = f"{body.name}“{posts.name}”"
            yield about(found, posts.count, name, path, _known(body), unit="名", part=True)


def _others(dossier: Dossier, body: Body) -> tuple[str, ...]:
    """The names of other bodies, which a sentence about this one does not have."""
    return tuple(each.name for each in dossier.bodies if each is not body and normal(each.name) not in body.name)


def _chapter(dossier: Dossier, body: Body) -> str:
    """The chapter about the body; empty where there is another of its role, or no such chapter."""
    alone = sum(each.role == body.role for each in dossier.bodies) == 1
    return {"competent-authority": "authority", "implementer": "implementer"}.get(body.role, "") if alone else ""


def _known(body: Body) -> frozenset[int]:
    """Every count of its posts or people, parts too."""
    return frozenset(posts.count for _, posts in posts_within(body.staffing, ()))
