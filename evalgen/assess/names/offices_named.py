"""An office within a body, or in a list, bears its place before its name as bodies do, and is spelt as they are."""

from collections.abc import Iterator, Sequence

from evalgen.assess.names.named_bodies import Named, known_names
from evalgen.assess.names.near_names import near
from evalgen.assess.names.same_body import place_before
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_OFFICES = ("办公室", "中心", "局", "股", "科", "站", "所", "队")
_SHORT, _LONG, _MOST = 5, 7, 2
"""Characters of names too short to be told from others, of offices named with their place, and that a misprint has too
many or too few."""
_OF_BODY = 24
"""Characters of a heading that is about one body; in a longer one the place may stand for anything."""


def misspelt_offices(dossier: Dossier, known: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Every office that begins with the place of bodies and misspells one, or an office listed before elsewhere."""
    if not known or not (dossier.bodies or dossier.lists):
        return
    before, names, begun = list[Named](), {each.name for each in known}, known[0].name[:2]
    offices = _offices(dossier)
    for each in offices if any(each.name.startswith(begun) for each in offices) else ():
        if each.name not in names and each.name.startswith(begun):
            names.add(each.name)
            size = len(each.name)
            others = [other for other in (*known, *before) if size - _MOST < len(other.name) < size + _MOST]
            like = next((other for other in others if _is_misprint(each, other)), None)
            if like:
                yield each, like
        before.append(each)


def _is_misprint(each: Named, other: Named) -> bool:
    return each.name[-1] == other.name[-1] and each.path[:2] != other.path[:2] and near(each.name, other.name)


def naming_no_body(dossier: Dossier) -> tuple[tuple[Path, str, str], ...]:
    """Titles of lists, headings and names of posts that have the place of a body and the name of none: it may be
    misspelt there; each with its path and what a reader calls it."""
    if not (dossier.bodies or dossier.lists or dossier.printed.headings):
        return ()
    names = [each.name for each in known_names(dossier) if len(each.name) > _SHORT and each.role != "component"]
    place = place_before(names[0]) if names else ""
    told = _titles(dossier, place) if place else ()
    return tuple([each for each in told if not any(map(each[2].__contains__, names))])


def _titles(dossier: Dossier, place: str) -> list[tuple[Path, str, str]]:
    """Those that have the place."""
    told: list[tuple[Path, str, str]] = [
        (("lists", number, "title"), "名单的名称", listing.title)
        for number, listing in enumerate(dossier.lists)
        if place in listing.title
    ]
    told += [
        (("printed", "headings", number, "title"), "正文标题", heading.title)
        for number, heading in enumerate(dossier.printed.headings)
        if place in heading.title and len(heading.title) <= _OF_BODY
    ]
    for number, body in enumerate(dossier.bodies):
        for at, posts in enumerate(body.staffing):
            for index, part in enumerate(posts.parts):
                if place in part.name:
                    told.append((("bodies", number, "staffing", at, "parts", index, "name"), "编制的名称", part.name))
    return told


def _offices(dossier: Dossier) -> list[Named]:
    """Without what stands in brackets behind: 某县某办公室（非独立核算二级机构）."""
    listed: list[tuple[Path, str, Sequence[str]]] = [
        (("bodies", number, "offices"), "内设机构", body.offices) for number, body in enumerate(dossier.bodies)
    ]
    listed += [(("lists", number, "items"), "名单", listing.items) for number, listing in enumerate(dossier.lists)]
    return [
        Named((*path, at), label, name)
        for path, label, items in listed
        for at, item in enumerate(items)
        if len(item) > _LONG and len(name := item.partition("（")[0]) > _LONG and name.endswith(_OFFICES)
    ]
