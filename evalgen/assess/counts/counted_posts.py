"""Posts and people of a body, as its staffing has them, and as texts count them otherwise."""

import re
from collections.abc import Iterator, Sequence

from evalgen.assess.counts.counted_things import Things
from evalgen.assess.counts.told_counts import Printed
from evalgen.model.bodies import Body, Posts, posts_within
from evalgen.problems.place import Path

_KIND_OF_POSTS = re.compile("[政业]编制")
_POSTS_OF_A_KIND = ("行政编制", "事业编制", "工勤编制")
_KINDS = ("政", "业", "勤", "员", "级")
"""What stands before 编制 that is of one kind."""
_OF_OTHERS = re.compile("空|缺|增|减|原|曾|年|调[整剂]|划[入转]|领导|下[属设辖]")
"""Words before posts by which they are open, of another time or of a part."""
_OF_OTHERS_OR_HELD = re.compile(f"{_OF_OTHERS.pattern}|实有|实际|现有|在[职编岗]|占|[使启]用")


def any_told(counts: Sequence[Printed], known: frozenset[int]) -> bool:
    """Whether one of the counts is known."""
    return not known.isdisjoint([each.number for each in counts])


def posts_told(path: Path, body: Body, counts: Sequence[Printed], said: str, known: frozenset[int]) -> Iterator[Things]:
    """The only posts of the body, of all kinds or of one."""
    entered = [(place, each) for place, each in enumerate(body.staffing) if "编制" in each.name]
    if len(entered) != 1:
        return
    place, posts = entered[0]
    # 行政编制 and other kinds are meant only where such posts are entered.
    if not _KIND_OF_POSTS.search(posts.name):
        counts = [each for each in counts if said[each.start - 1 : each.start] not in _KINDS]
    if counts and not any_told(counts, known):
        name, at = f"{body.name}“{posts.name}”", (*path, "staffing", place)
        yield Things(counts, posts.count, name, at, known, unit="名")


def posts_of_a_kind(
    path: Path, body: Body, counts: Sequence[Printed], said: str, known: frozenset[int]
) -> Iterator[Things]:
    """Posts of a kind (事业编制), where one name in the staffing of the body ends with it, unless that is told too."""
    found: dict[str, list[Printed]] = {}
    for each in counts:
        if (kind := said[each.start - 2 : each.start + 2]) in _POSTS_OF_A_KIND:
            found.setdefault(kind, []).append(each._replace(start=each.start - 2))
    for kind, every in found.items() if any(each.number not in known for each in counts) else ():
        entered = [each for each in posts_within(body.staffing, (*path, "staffing")) if each[1].name.endswith(kind)]
        if len(entered) != 1 or any_told(every, frozenset([entered[0][1].count])):
            continue
        at, posts = entered[0]
        # Posts that are a part of the people present are those held.
        others = _OF_OTHERS if len(at) > len(path) + 2 else _OF_OTHERS_OR_HELD
        printed = [each for each in every if each.number not in known and not _is_told_of(others, said, each.start)]
        if printed:
            yield Things(printed, posts.count, f"{body.name}“{posts.name}”", at, known, unit="名", part=True)


def _is_told_of(others: re.Pattern[str], said: str, start: int) -> bool:
    """Whether the sentence has, before the posts, words of others."""
    begin = max(said.rfind(sign, 0, start) for sign in "。；\n") + 1
    return bool(others.search(said, begin, start))


def people_told(
    path: Path, body: Body, word: str, counts: Sequence[Printed], known: frozenset[int]
) -> Iterator[Things]:
    """The people whom one name in the staffing of the body calls by the word."""
    named = people_called(path, body, word)
    if len(named) == 1:
        at, posts = named[0]
        yield Things(counts, posts.count, f"{body.name}“{posts.name}”", at, known, unit="名", part=True)


def people_called(path: Path, body: Body, word: str) -> list[tuple[Path, Posts]]:
    """Those in the staffing of the body whose name has the word, but for posts."""
    every = posts_within(body.staffing, (*path, "staffing"))
    return [each for each in every if word in each[1].name and "编制" not in each[1].name]
