"""A chapter tells goals as the form has them: the title of each, and right behind it what was reached."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import clause_before, said_before
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.named_quantities import of_another
from evalgen.model.evidence import Dossier
from evalgen.model.narrative import Goal
from evalgen.problems.place import Path

_NUMBER = r"\d[\d,]*+(?:\.\d++)?+"
_NUMBERS = re.compile(_NUMBER)
_LINK = "(?:为|是|达到?|：|:)*"
_MEANWHILE = re.compile("截[至止]|月|季度|半年|上年|去年|[省市县区乡镇村道]$")
"""Words by which it is what was reached until then, or in one place."""
_TELLING = 6
"""Characters of what was reached, figures apart, by which it is known again."""
_SHORTEST = 4
"""Characters of a title that is known by itself."""
_QUOTED = re.compile(
    rf"栏(?:里|内|中)?(?:所|只|都)*[填印写录][的作为是了着]*((?:{_NUMBER})(?:[、和及](?:{_NUMBER}))*+)(?![年月日])"
)


def quoted_otherwise(dossier: Dossier) -> Iterator[tuple[Path, int, str]]:
    """Every text that quotes other numbers from the field of a goal than the bare ones that stand there
    (目标栏填的是43.2和37.24); with the position of the goal, and what it quotes."""
    for number, goal in enumerate(dossier.project.goals):
        known = [each.replace(",", "") for each in (goal.target, goal.actual) if each and _NUMBERS.fullmatch(each)]
        for path, text in texts_with(dossier, f"{goal.title}栏") if known else ():
            found = _QUOTED.match(text, text.find(f"{goal.title}栏") + len(goal.title))
            told = _NUMBERS.findall(found[1]) if found else []
            if any(each.replace(",", "") not in known for each in told):
                yield path, number, "、".join(told)


def retold_otherwise(dossier: Dossier) -> Iterator[tuple[Path, int, str]]:
    """Every text that tells, right behind the title of a goal, its result in the same words with other figures, or the
    result of another goal; with the position of the goal, and what it tells."""
    goals = dossier.project.goals
    telling = [(n, each) for n, each in enumerate(goals) if _known(each)]
    for number, goal in telling:
        for path, text in texts_with(dossier, goal.title):
            if path[1] != "recommendations" and (told := _told(dossier, [each for _, each in telling], goal, text)):
                yield path, number, told


def _known(goal: Goal) -> bool:
    return len(goal.title) >= _SHORTEST and len(_NUMBERS.sub("", goal.actual)) >= _TELLING


def _told(dossier: Dossier, goals: Sequence[Goal], goal: Goal, text: str) -> str:
    """What the text tells of the goal; empty where that is its result, or anything else."""
    longer = [each.title for each in goals if each.title != goal.title and each.title.startswith(goal.title)]
    for at in places(goal.title, text):
        end = at + len(goal.title)
        if any(text.startswith(each, at) for each in longer) or of_another(dossier, clause_before(text, at)):
            continue
        if _MEANWHILE.search(said_before(text, at)):
            continue
        own = _words(figures(goal.actual)).match(text, end)
        if own:
            return "" if own[1] == figures(goal.actual) else own[1]
        for other in goals:
            found = re.compile(_LINK + re.escape(figures(other.actual))).match(text, end)
            if found and other.actual != goal.actual:
                return figures(other.actual)
    return ""


@lru_cache(maxsize=128)
def _words(actual: str) -> re.Pattern[str]:
    """The same words with any figures."""
    return re.compile(f"{_LINK}({_NUMBER.join(map(re.escape, _NUMBERS.split(actual)))})")
