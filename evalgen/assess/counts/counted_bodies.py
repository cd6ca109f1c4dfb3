"""What is known of a body can be counted, and texts count it: offices, duties, posts, people."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from evalgen.assess.counts.counted_posts import any_told, people_called, people_told, posts_of_a_kind, posts_told
from evalgen.assess.counts.counted_things import FEW, Things
from evalgen.assess.counts.counted_words import PEOPLE
from evalgen.assess.counts.told_counts import Printed
from evalgen.assess.names.normal import normal
from evalgen.assess.remembered import remembered
from evalgen.model.bodies import Body, Posts
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_OFFICES = re.compile("机构|[股科处]室")
_CHAPTERS = {"competent-authority": "authority", "implementer": "implementer"}
"""The chapter about the one body of a role."""
_DUTIES = (("duties", "职责"), ("project_duties", "在项目中的职责"))
_KIND_OF_PEOPLE = "参公"
"""A word that means no others, as 实有 and 在编 may."""
COUNTED: Final = ("offices", "posts", "duties", "project_duties", *PEOPLE)
"""The sorts of things that a body has."""
_Counts = Mapping[str, Sequence[Printed]]


class _Known(NamedTuple):
    """A body: where it stands, what it is called, the chapter about it, and every count of its posts and people."""

    path: Path
    body: Body
    names: tuple[str, ...]
    chapter: str
    staffing: frozenset[int]


def of_bodies(dossier: Dossier, chapter: str, said: str, counts: _Counts) -> Iterator[Things]:
    """Offices, posts, duties and people of every body that the `chapter` with these words counts otherwise."""
    for known in _known(dossier):
        if known.chapter == chapter or any(map(said.__contains__, known.names)):
            found = list(_of_body(dossier, known, counts, said))
            if known.chapter == chapter and known.staffing and (printed := counts.get("posts")):
                found += posts_of_a_kind(known.path, known.body, printed, said, known.staffing)
            # They are named in sentences that name the body and no other.
            others = _others(dossier, known.body) if found else ()
            yield from [each._replace(beside=known.names, never=others, chapter=known.chapter) for each in found]


@remembered
def _known(dossier: Dossier) -> list[_Known]:
    """Every body of which anything is entered that can be counted."""
    roles = [each.role for each in dossier.bodies]
    return [
        _Known(
            ("bodies", number), each, (each.name, *each.also_called), _chapter(roles, each.role),
            frozenset(_posts_entered(each.staffing)),
        )
        for number, each in enumerate(dossier.bodies)
        if each.offices or each.staffing or each.duties or each.project_duties
    ]  # fmt: skip


def _of_body(dossier: Dossier, known: _Known, counts: _Counts, said: str) -> Iterator[Things]:
    path, body, _, _, staffing = known
    # Most counts are those entered; what else may be counted is looked for only where they are not.
    if body.offices and (printed := counts.get("offices")) and not any_told(printed, frozenset([len(body.offices)])):
        yield from _offices(dossier, path, body, printed)
    if staffing and (printed := counts.get("posts")):
        yield from posts_told(path, body, printed, said, staffing)
    for key, called in _DUTIES:
        listed = getattr(body, key)
        if len(listed) >= FEW and (printed := counts.get(key)) and not any_told(printed, frozenset([len(listed)])):
            also = frozenset(
                [len(each) for every in (body.duties, body.project_duties) for each in (every, set(every))]
            )
            if not any_told(printed, also):
                yield Things(printed, len(listed), f"{body.name}{called}", (*path, key), also)
    for word in PEOPLE if staffing else ():
        if printed := counts.get(word):
            meant = [each.count for _, each in people_called(path, body, word)] if word == _KIND_OF_PEOPLE else []
            also = frozenset(meant) or staffing
            if not any_told(printed, also):
                yield from people_told(path, body, word, printed, also)


def _offices(dossier: Dossier, path: Path, body: Body, counts: Sequence[Printed]) -> Iterator[Things]:
    listed = [each for each in dossier.lists if _OFFICES.search(each.title)]
    others = [each.name for each in dossier.bodies if each.name not in (body.name, *body.also_called)] if listed else []
    its = [each.items for each in listed if not each.title.startswith(tuple(others))]
    known = frozenset([len(every) for items in its for every in (items, set(items))])
    if any_told(counts, known):
        return
    own = [place for place, each in enumerate(dossier.lists) if each.title.endswith(f"{body.name}内设机构")]
    # Units below a body may be entered among its offices; a list of the offices alone says how many there are.
    many, at = (len(dossier.lists[own[0]].items), own[0]) if own else (len(body.offices), -1)
    entered: Path = ("lists", at, "items") if own else (*path, "offices")
    yield Things(counts, many, f"{body.name}内设机构", entered, known | {len(body.offices)})


def _others(dossier: Dossier, body: Body) -> tuple[str, ...]:
    """The names of other bodies, which a sentence about this one does not have."""
    return tuple(each.name for each in dossier.bodies if each is not body and normal(each.name) not in body.name)


def _chapter(roles: Sequence[str], role: str) -> str:
    """The chapter about the one body of a role; empty where there are more, or no such chapter."""
    return _CHAPTERS.get(role, "") if roles.count(role) == 1 else ""


def _posts_entered(staffing: tuple[Posts, ...]) -> list[int]:
    """Every count of posts or people, parts too."""
    counts = [each.count for each in staffing]
    for each in staffing:
        if each.parts:
            counts += _posts_entered(each.parts)
    return counts
