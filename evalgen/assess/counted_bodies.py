"""What is known of a body can be counted, and texts count it: offices, duties, posts, people; bases too."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from evalgen.assess import counted_words as told
from evalgen.assess.counted_things import Things
from evalgen.assess.normal import normal
from evalgen.assess.told_counts import Printed
from evalgen.model.bodies import Body, Posts, posts_within
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_OFFICES = re.compile("机构|[股科处]室")
_KIND_OF_POSTS = re.compile("[政业]编制")
_FEW = 3
"""A list of fewer entries may sum up what the source has."""
_CHAPTERS = {"competent-authority": "authority", "implementer": "implementer"}
"""The chapter about the one body of a role."""
_Counts = tuple[Printed, ...]


class _Counted(NamedTuple):
    """What a text counts of bodies, whichever body is meant."""

    offices: _Counts
    listed: frozenset[int]
    """How many offices the lists of offices have."""
    posts: _Counts
    duties: _Counts
    tasks: _Counts
    people: Mapping[str, _Counts]
    """By the word that texts call them by, which no other count of the body has."""

    @classmethod
    def within(cls, said: str, dossier: Dossier) -> "_Counted":
        """Everything of this kind in `said`."""
        bodies, offices = dossier.bodies, told.OFFICES.counts(said)
        listed = frozenset(len(each.items) for each in dossier.lists if offices and _OFFICES.search(each.title))
        duties = told.DUTIES.counts(said) if any(len(each.duties) >= _FEW for each in bodies) else ()
        tasks = told.TASKS.counts(said) if any(len(each.project_duties) >= _FEW for each in bodies) else ()
        people = {word: counts for word, wording in told.PEOPLE.items() if (counts := wording.counts(said))}
        return cls(offices, listed, told.POSTS.counts(said), duties, _apart(tasks), people)


def of_bodies(dossier: Dossier, said: str) -> Iterator[Things]:
    """Offices, posts, duties and people of every body, and the bases of the project, that `said` counts otherwise."""
    bases = dossier.project.bases
    if len(bases) >= _FEW and (printed := told.BASES.counts(said)):
        yield Things(printed, len(bases), "设立依据", ("project", "bases"), frozenset([len(set(bases))]))
    if not dossier.bodies:
        return
    counted = _Counted.within(said, dossier)
    for number, body in enumerate(dossier.bodies):
        names, chapter = (body.name, *body.also_called), _chapter(dossier, body)
        if chapter or any(name in said for name in names):
            things = [each for each in _of_body(number, body, counted, said) if each.odd]
            # They are named in sentences that name the body and no other.
            others = _others(dossier, body) if things else ()
            yield from [each._replace(beside=names, never=others, chapter=chapter) for each in things]


def _apart(tasks: _Counts) -> _Counts:
    """Those that do not begin within the one before."""
    found: list[Printed] = []
    for each in tasks:
        if not found or each.start >= found[-1].end:
            found.append(each)
    return tuple(found)


def _of_body(number: int, body: Body, counted: _Counted, said: str) -> Iterator[Things]:
    path: Path = ("bodies", number)
    if body.offices and counted.offices:
        yield Things(counted.offices, len(body.offices), f"{body.name}内设机构", (*path, "offices"), counted.listed)
    known = _known(body.staffing) if counted.posts or counted.people else frozenset[int]()
    if body.staffing and counted.posts:
        yield from _posts(path, body, counted.posts, said, known)
    if counted.duties or counted.tasks:
        yield from _duties(path, body, counted)
    if body.staffing and counted.people:
        yield from _people(path, body, counted.people, known)


def _duties(path: Path, body: Body, counted: _Counted) -> Iterator[Things]:
    also = frozenset([len(each) for every in (body.duties, body.project_duties) for each in (every, set(every))])
    for printed, listed, key, called in (
        (counted.duties, body.duties, "duties", "职责"),
        (counted.tasks, body.project_duties, "project_duties", "在项目中的职责"),
    ):
        if printed and len(listed) >= _FEW:
            yield Things(printed, len(listed), f"{body.name}{called}", (*path, key), also)


def _posts(path: Path, body: Body, counts: _Counts, said: str, known: frozenset[int]) -> Iterator[Things]:
    entered = [(place, each) for place, each in enumerate(body.staffing) if "编制" in each.name]
    if len(entered) != 1:
        return
    place, posts = entered[0]
    # 行政编制 and other kinds are meant only where such posts are entered.
    every = _KIND_OF_POSTS.search(posts.name)
    meant = [each for each in counts if every or said[each.start - 1 : each.start] not in tuple("政业勤员级")]
    if meant:
        name, at = f"{body.name}“{posts.name}”", (*path, "staffing", place)
        yield Things(tuple(meant), posts.count, name, at, known, unit="名")


def _people(path: Path, body: Body, counted: Mapping[str, _Counts], known: frozenset[int]) -> Iterator[Things]:
    every = [each for each in posts_within(body.staffing, (*path, "staffing")) if "编制" not in each[1].name]
    for word, printed in counted.items():
        called = [each for each in every if word in each[1].name]
        if len(called) == 1:
            at, posts = called[0]
            yield Things(printed, posts.count, f"{body.name}“{posts.name}”", at, known, unit="名", part=True)


def _others(dossier: Dossier, body: Body) -> tuple[str, ...]:
    """The names of other bodies, which a sentence about this one does not have."""
    return tuple(each.name for each in dossier.bodies if each is not body and normal(each.name) not in body.name)


def _chapter(dossier: Dossier, body: Body) -> str:
    """The chapter about the body; empty where there is another of its role, or no such chapter."""
    chapter = _CHAPTERS.get(body.role, "")
    return chapter if chapter and [each.role for each in dossier.bodies].count(body.role) == 1 else ""


def _known(staffing: tuple[Posts, ...]) -> frozenset[int]:
    """Every count of posts or people, parts too."""
    counts = {each.count for each in staffing}
    return frozenset(counts.union(*[_known(each.parts) for each in staffing if each.parts]))
