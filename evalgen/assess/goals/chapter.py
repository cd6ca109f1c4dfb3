"""The chapter of the goals tells each goal as it is entered: 新建机耕道6.49公里."""

import re

from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import clause_before, said_before, years_named
from evalgen.assess.told.named_quantities import BEHIND, Named, of_another, stands
from evalgen.model.evidence import Dossier

_LEAST = 4
"""Characters of a name that is known by itself."""


def odd_in_goals(dossier: Dossier, goal: Named, text: str) -> str | None:
    """The only number right behind the whole name of the goal in the chapter of the goals, where it is none of the
    goal's figures, whether it misprints one or not."""
    behind = re.compile(rf"{BEHIND}{re.escape(goal.unit)}(?![次均每/／月\d])")
    found = [each for at in places(goal.name, text) if (each := behind.match(text, at + len(goal.name)))]
    if len(goal.name) < _LEAST or len(found) != 1 or any(stands(each, text) for each in goal.figures):
        return None
    start = found[0].start() - len(goal.name)
    before = said_before(text, start)
    if of_another(dossier, clause_before(text, start)) or years_named(before) or "阶段" in before:
        return None
    return text[found[0].start("number") : found[0].end()].replace(" ", "")
