"""Texts say in brackets behind a number of posts what these are (行政编制8名（局长1名、副局长3名）)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.texts.places import places
from evalgen.assess.texts.written import texts_with
from evalgen.model.bodies import Posts, posts_within
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_OPENED = "名（"
_COUNTED = re.compile(r"([\u4e00-\u9fff]{2,20})(\d{1,5})\Z")
"""What posts are counted, and the number of them, right before what is said in brackets."""
_WITHIN = re.compile(r"名（([^（）]*\d名[^（）]*)）")
_MOST = 25
_POST = re.compile(r"([\u4e00-\u9fff]{2,20})(\d{1,4})名")
_LEAD = re.compile("^其中")
_FEWEST = 2
"""Sorts of posts; one alone need not be the same in both."""
_CHAPTERS = {"authority": "competent-authority", "implementer": "implementer"}


class Told(NamedTuple):
    """A number of posts of one sort that a text tells otherwise than the entry of the body."""

    path: Path
    entry: Path
    kind: str
    post: str
    said: str
    known: str


def posts_told_otherwise(dossier: Dossier) -> Iterator[Told]:
    """Every sort of posts of which a text has another number than the note on the same number of the same posts; told
    once where two bodies have it."""
    seen = set[tuple[Path, str, str]]()
    told = texts_with(dossier, _OPENED)
    noted: dict[int, list[tuple[Path, str, Posts]]] = {}
    for each in _noted(dossier) if told else ():
        noted.setdefault(each[2].count, []).append(each)
    for path, text in told if noted else ():
        for at in places(_OPENED, text):
            counted = _COUNTED.search(text, max(0, at - _MOST), at)
            entries = noted.get(int(counted[2]), ()) if counted else ()
            within = _WITHIN.match(text, at) if entries else None
            if not counted or not within:
                continue
            kind, said = counted[1], _posts(within[1])
            for entry, body, posts in entries:
                known = _posts(posts.note)
                if said == known or said.keys() != known.keys() or len(known) < _FEWEST:
                    continue
                whose = "" if _of_chapter(dossier, path, entry) else body
                if not _meant(kind, posts.name, whose, text[: counted.start(2)]):
                    continue
                for post in [each for each in said if said[each] != known[each]]:
                    if (path, kind, post) not in seen:
                        seen.add((path, kind, post))
                        yield Told(path, entry, kind, post, said[post], known[post])


def _noted(dossier: Dossier) -> Iterator[tuple[Path, str, Posts]]:
    for number, body in enumerate(dossier.bodies):
        for path, posts in posts_within(body.staffing, ("bodies", number, "staffing")):
            if "名" in posts.note:
                yield path, body.name, posts


def _posts(text: str) -> dict[str, str]:
    return {_LEAD.sub("", post): number for post, number in _POST.findall(text)}


def _of_chapter(dossier: Dossier, path: Path, entry: Path) -> bool:
    """Whether the text is the chapter on the one body of its role, which is that of the entry."""
    role = _CHAPTERS.get(str(path[1]))
    return [number for number, each in enumerate(dossier.bodies) if each.role == role] == [entry[1]]


def _meant(kind: str, name: str, body: str, before: str) -> bool:
    """Whether the posts that the text calls `kind` are those of this name, and whose they are stands `before`."""
    last = before[max(before.rfind(end) for end in "。；\n") + 1 :]
    whose = name.removesuffix(kind) if name.endswith(kind) else None
    return whose is not None and (whose in last if whose else body in last)
