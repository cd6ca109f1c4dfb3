"""A body above others lists their posts under their names (某中心事业编制6名), beside what these say themselves."""

import re
from collections.abc import Iterator, Sequence

from evalgen.assess.remembered import remembered
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import texts_with
from evalgen.model.bodies import Body, Posts, posts_within
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_END = re.compile("[；。\n]")
_COUNT = re.compile(r"(\d+)[名人]")
_BEHIND = re.compile(r"(?:总数|数)?(?:共|为|是|有)*(\d+)[名人个](?!次)")
_KNOWN = 5
"""Characters of a name of posts that is known by itself."""
_TOGETHER = re.compile("^[、和及与]|[合共总]计|其中")
"""What stands between a name and the posts of several bodies, or of a part."""
_OF_SOME = re.compile("抽调|组成|参[加训]|培训|走访|安排|选派")
"""Words by which some of the people did something."""
_OTHER_TIMES = re.compile(r"原|曾|上年|去年|20\d\d年|核[增减]|增加|减少|[拟空缺]|申请")
"""Words of posts that there were before, or may be."""


def told_with_another(dossier: Dossier) -> Iterator[tuple[Path, Path, Posts, str]]:
    """Posts listed under the name of another body of which a text, behind that name, tells another number, and that
    number; not where it names a second body, or tells of these posts twice."""
    names = _names(dossier.bodies)
    for number, entry, posts in _listed(dossier.bodies):
        name = max([each for each in names if posts.name.startswith(each)], key=len)
        kind = posts.name.removeprefix(name)
        if not kind or name == dossier.bodies[number].name:
            continue
        for path, text in texts_with(dossier, name):
            told = list(_told(text, name, kind, names))
            if len(told) == 1 and int(told[0]) != posts.count and not _of_other_times(text, name):
                yield path, entry, posts, f"{name}{kind}{told[0]}名"


def _names(bodies: Sequence[Body]) -> tuple[str, ...]:
    return tuple([each for body in bodies for each in (body.name, *body.also_called)])


@remembered
def _listed(bodies: Sequence[Body]) -> list[tuple[int, Path, Posts]]:
    """Posts that a body lists under a name of a body, with its number."""
    names = _names(bodies)
    return [
        (number, path, posts)
        for number, body in enumerate(bodies)
        for path, posts in posts_within(body.staffing, ("bodies", number, "staffing"))
        if posts.name.startswith(names)
    ]


def _told(text: str, name: str, kind: str, others: Sequence[str]) -> Iterator[str]:
    """Every number of posts of the kind between the name and the end of its part of the sentence."""
    for behind in text.split(name)[1:]:
        within = _END.split(behind, 1)[0]
        for at in places(kind, within):
            before, count = within[:at], _COUNT.match(within, at + len(kind))
            if count and not _TOGETHER.search(before) and not any(other in before for other in others):
                yield count[1]


def _of_other_times(text: str, name: str) -> bool:
    return all(_OTHER_TIMES.search(sentence_at(text, at)) for at in places(name, text))


def told_with_its_neighbour(dossier: Dossier) -> Iterator[tuple[Path, Path, Posts, str]]:
    """The first posts of each body of which a text, right behind their whole name, tells the number that the body has
    of others, and that number."""
    names = _names(dossier.bodies)
    for number, body in enumerate(dossier.bodies):
        entered = list(posts_within(body.staffing, ("bodies", number, "staffing"))) if body.staffing else []
        counts = {f"{each.count}" for _, each in entered}
        for entry, posts in entered if len(counts) > 1 else ():
            own = len(posts.name) >= _KNOWN and not posts.name.startswith(names)
            if own and (found := _neighbour(dossier, posts, counts)):
                yield found[0], entry, posts, found[1]
                break


def _neighbour(dossier: Dossier, posts: Posts, counts: set[str]) -> tuple[Path, str] | None:
    for path, text in texts_with(dossier, posts.name):
        ends = [at + len(posts.name) for at in places(posts.name, text)]
        told = {found[1] for end in ends if (found := _BEHIND.match(text, end))}
        sentence = sentence_at(text, ends[0])
        others = _OTHER_TIMES.search(sentence) or _OF_SOME.search(sentence)
        if len(told) == 1 and told < counts and f"{posts.count}" not in told and not others:
            return path, f"{posts.name}{told.pop()}名"
    return None


def listed_with_another(bodies: Sequence[Body]) -> Iterator[tuple[Path, Posts, Path, Posts]]:
    """Posts listed under the name of another body, and what that body itself has otherwise."""
    for number, path, posts in _listed(bodies):
        own = list(_own_posts(bodies, number, posts.name))
        if own and all(each.count != posts.count for _, each in own):
            yield path, posts, *own[0]


def _own_posts(bodies: Sequence[Body], number: int, name: str) -> Iterator[tuple[Path, Posts]]:
    for other, body in enumerate(bodies):
        for place, posts in enumerate(body.staffing) if other != number else ():
            if name in [each + posts.name for each in (body.name, *body.also_called)]:
                yield ("bodies", other, "staffing", place), posts
