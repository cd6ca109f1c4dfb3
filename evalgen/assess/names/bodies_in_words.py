"""Texts and duties name bodies by their full names, which begin with the place."""

import re
from collections.abc import Iterator

from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import alike, core, ends_alike, names_of
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_BEHIND = re.compile("[一-鿿]{2,16}?(?:中心|局|站|所|院|公司|办公室|委员会|大队|支队)")


def near_names(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Each name in a text or a duty that is not one of the declared, where it stands first, and the body whose name is
    near it, without being its end."""
    if not dossier.bodies:
        return
    known = frozenset(name for body in dossier.bodies for name in names_of(body))
    places = {place for body in dossier.bodies if len(place := core(body.name)[0]) > 2}
    identity = dossier.evaluation
    cover = (identity.department, identity.budget_department, identity.implementer, identity.commissioner)
    rests = {core(body.name)[1] for body in dossier.bodies}
    meant: dict[str, str] = {}
    for name in {each for place in places for each in _named(place, _all_said(dossier))}:
        if name in cover or normal(name) in known or core(name)[1] not in rests:
            continue
        near = [body.name for body in dossier.bodies if alike(body.name, name)]
        if len(near) == 1 and not ends_alike(name, near[0]):
            meant[name] = near[0]
    for name in sorted(meant):
        paths = (path for path, text in _said(dossier, name) if any(name in _named(place, text) for place in places))
        if path := next(paths, None):
            yield path, name, meant[name]


def _said(dossier: Dossier, name: str) -> Iterator[tuple[Path, str]]:
    """The texts and the duties that have `name`."""
    yield from texts_with(dossier, name)
    for number, body in enumerate(dossier.bodies):
        for place, duty in enumerate(body.project_duties):
            if name in duty:
                yield ("bodies", number, "project_duties", place), duty


def _all_said(dossier: Dossier) -> str:
    duties = [duty for body in dossier.bodies for duty in body.project_duties]
    return "\n".join([every_text(dossier), *duties])


def _named(place: str, text: str) -> Iterator[str]:
    """Every name in `text` that begins with `place` and ends as names of bodies do."""
    start = text.find(place)
    while start >= 0:
        found = _BEHIND.match(text, start + len(place))
        if found:
            yield text[start : found.end()]
        start = text.find(place, found.end() if found else start + 1)
