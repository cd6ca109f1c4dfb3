"""What an evaluation tells at length: chapters, problems, advice, what was reached, words on indicators."""

import re
from collections.abc import Sequence

from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import figures, written_otherwise
from evalgen.assess.texts.places import starts_of, text_at, texts_at
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path


@remembered
def texts(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """The chapters, the problems and their causes, the recommendations, what was reached, and the words on indicators,
    each with its path; figures in half width."""
    written = _texts(dossier)
    # Looking for each sign in all of them at once takes a tenth of the time.
    if written_otherwise("".join([text for _, text in written])):
        written = [(path, figures(text)) for path, text in written]
    return tuple(written)


@remembered
def every_text(dossier: Dossier) -> str:
    """All `texts` in one, a line or more each: what does not stand here stands in none of them."""
    return "\n".join([text for _, text in texts(dossier)])


@remembered
def _starts(dossier: Dossier) -> list[int]:
    """Where each of the `texts` begins in all of them."""
    return starts_of([text for _, text in texts(dossier)])


def texts_with(dossier: Dossier, word: str) -> tuple[tuple[Path, str], ...]:
    """The `texts` that hold `word`, of one line; looked for in all of them, each time from the next text on."""
    whole = every_text(dossier)
    place = whole.find(word)
    if place < 0:
        return ()
    written, starts, found = texts(dossier), _starts(dossier), []
    while place >= 0:
        number = text_at(starts, place)
        found.append(written[number])
        place = whole.find(word, starts[number + 1])
    return tuple(found)


def texts_matching(dossier: Dossier, *patterns: re.Pattern[str]) -> tuple[tuple[Path, str], ...]:
    """The `texts` in which one of `patterns`, a part of what is looked for on one line, is found; quick where it begins
    with plain characters."""
    return _matching(dossier, patterns, len(every_text(dossier)))


def chapters_matching(dossier: Dossier, *patterns: re.Pattern[str]) -> tuple[tuple[Path, str], ...]:
    """Those of them that are chapters of the report, which come before all other texts."""
    return _matching(dossier, patterns, _end_of_chapters(dossier))


@remembered
def _end_of_chapters(dossier: Dossier) -> int:
    """Where the chapters end in all of the texts."""
    return _starts(dossier)[[path[0] for path, _ in texts(dossier)].count("report")]


def _matching(dossier: Dossier, patterns: Sequence[re.Pattern[str]], end: int) -> tuple[tuple[Path, str], ...]:
    whole = every_text(dossier)
    found = [each.start() for pattern in patterns for each in pattern.finditer(whole, 0, end)]
    if not found:
        return ()
    written = texts(dossier)
    return tuple([written[number] for number in texts_at(_starts(dossier), found)])


def _texts(dossier: Dossier) -> list[tuple[Path, str]]:
    """Those that say something."""
    found = dossier.findings
    written: list[tuple[Path, str]] = [(("report", name), text) for name, text in dossier.report.items()]
    for number, problem in enumerate(found.problems):
        written.append((("findings", "problems", number, "text"), problem.text))
        written.append((("findings", "problems", number, "cause"), problem.cause))
    for number, advice in enumerate(found.recommendations):
        written.append((("findings", "recommendations", number, "text"), advice.text))
    for number, reached in enumerate(found.achievements):
        written.append((("findings", "achievements", number, "text"), reached.text))
    for name, entry in dossier.scores.items():
        written.append((("scores", name, "narrative"), entry.narrative))
        written.append((("scores", name, "reason"), entry.reason))
        written.append((("scores", name, "choice_note"), entry.choice_note))
    return [each for each in written if each[1]]
