"""What an evaluation tells at length: chapters, problems, advice, what was reached, words on indicators."""

import re
from collections.abc import Iterator, Sequence

from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import figures, written_otherwise
from evalgen.assess.texts.places import starts_of, text_at
from evalgen.model.evidence import Dossier
from evalgen.model.narrative import Results
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
    return _matching(dossier, patterns, every_text(dossier))


def chapters_matching(dossier: Dossier, *patterns: re.Pattern[str]) -> tuple[tuple[Path, str], ...]:
    """Those of them that are chapters of the report, which come before all other texts."""
    return _matching(dossier, patterns, _every_chapter(dossier))


@remembered
def _every_chapter(dossier: Dossier) -> str:
    """All chapters in one, which is what `every_text` begins with."""
    return every_text(dossier)[: _starts(dossier)[[path[0] for path, _ in texts(dossier)].count("report")]]


def _matching(dossier: Dossier, patterns: Sequence[re.Pattern[str]], whole: str) -> tuple[tuple[Path, str], ...]:
    """Those that `whole` begins with; looked for in all of it, each time from the next text on."""
    found = set[int]()
    for pattern in patterns if whole else ():
        each = pattern.search(whole)
        while each:
            starts = _starts(dossier)
            found.add(number := text_at(starts, each.start()))
            each = pattern.search(whole, starts[number + 1])
    if not found:
        return ()
    written = texts(dossier)
    return tuple([written[number] for number in sorted(found)])


def _texts(dossier: Dossier) -> list[tuple[Path, str]]:
    """Those that say something. Most indicators have one of the three at most, so that the others are not placed."""
    written: list[tuple[Path, str]] = [(("report", name), text) for name, text in dossier.report.items() if text]
    written += [each for each in _of_findings(dossier.findings) if each[1]]
    for name, entry in dossier.scores.items():
        if entry.narrative:
            written.append((("scores", name, "narrative"), entry.narrative))
        if entry.reason:
            written.append((("scores", name, "reason"), entry.reason))
        if entry.choice_note:
            written.append((("scores", name, "choice_note"), entry.choice_note))
    return written


def _of_findings(found: Results) -> Iterator[tuple[Path, str]]:
    for number, problem in enumerate(found.problems):
        yield ("findings", "problems", number, "text"), problem.text
        yield ("findings", "problems", number, "cause"), problem.cause
    for number, advice in enumerate(found.recommendations):
        yield ("findings", "recommendations", number, "text"), advice.text
    for number, reached in enumerate(found.achievements):
        yield ("findings", "achievements", number, "text"), reached.text
