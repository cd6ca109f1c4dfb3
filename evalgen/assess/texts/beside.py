"""Beside its chapters an evaluation says in a line what is aimed at, what happened when, and what is listed."""

from collections.abc import Iterator

from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path


def said_beside(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """What is said in lines, each with its path: goals and events, titles of lists, and notes on the whole."""
    yield ("evaluation", "source_note"), dossier.evaluation.source_note
    yield ("funds", "note"), dossier.funds.note
    yield from goals_in_words(dossier)
    yield from ((("lists", n, "title"), each.title) for n, each in enumerate(dossier.lists))
    for number, event in enumerate(dossier.milestones):
        yield from ((("milestones", number, "stated", n, "words"), each.words) for n, each in enumerate(event.stated))


def goals_in_words(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """What the goals say, their titles apart."""
    for number, goal in enumerate(dossier.project.goals):
        yield ("project", "goals", number, "text"), goal.text
        yield ("project", "goals", number, "target"), goal.target
        yield ("project", "goals", number, "actual"), goal.actual


def all_beside(dossier: Dossier) -> str:
    """All of it in one; quicker than each with its path."""
    goals = dossier.project.goals
    said = [dossier.evaluation.source_note, dossier.funds.note, *[each.title for each in dossier.lists]]
    if goals:
        said += [each.text for each in goals] + [each.target for each in goals] + [each.actual for each in goals]
    return "\n".join([*said, *[each.words for event in dossier.milestones for each in event.stated]])
