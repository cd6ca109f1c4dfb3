"""Two texts on one indicator do not say of one thing that it was done and that it was not."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.texts.said_otherwise import (
    any_misquoted,
    any_turned,
    clauses,
    is_asked,
    is_claimed,
    is_said,
    misquoted,
    quotes,
    turned,
)
from evalgen.assess.texts.written import every_text
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_SURE = 7
"""Characters of a quotation from which its opposite may stand anywhere."""
_Texts = list[tuple[Path, str]]


class SaidOtherwise(Check):
    """What a note on an indicator quotes (“未按办法执行”) is not what another text on it, or a chapter, has but for a
    word that denies (未, 不, 没有) or, where it is long, for one character; nor does such a note say again a clause of
    the narrative but for such a word.

    Silent where the quotation stands word for word in the text, in another quotation of other notes alone, in standard,
    definition or rule, or nowhere else at all; where it is what is asked for, or others claim (自评称); where 的, 了 or
    等 is left out; and between notes on several points.
    """

    title: ClassVar[str] = "同一指标的各处文字不互相矛盾，引文与原文一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        scores = evidence.dossier.scores
        worded = [(name, entry) for name, entry in scores.items() if entry.narrative]
        entries = [entry for _, entry in worded]
        explained = [entry for entry in entries if entry.choice_note or entry.counted_note or entry.inferred]
        explanations = "\n".join(map(_explanations, explained))
        # Most often all of them together show nothing, and they need not be told apart.
        if not worded or not (
            any_misquoted("\n".join([explanations, *_words(entries)]), "\n".join([each.narrative for each in entries]))
            or any_turned(explanations, "\n".join([each.narrative for each in explained]))
        ):
            return
        for name, entry in worded:
            notes = list(_notes(("scores", name), entry))
            if odd := _odd(evidence, rubric, name, entry.narrative, notes):
                path, said, other = odd
                yield self.finding(
                    path,
                    f"{named(rubric.by_id[name].indicator.name)}的说明写{named(said)}，"
                    f"另一处文字是{named(other)}，两处说法不一",
                    (("说明", said), ("另一处文字", other)),
                    (evidence.place(*path), evidence.place("scores", name, "narrative")),
                    "请对照原文，更正写错的一处。",
                )


def _words(entries: Sequence[Entry]) -> list[str]:
    """Every note on a mark or a fact, and every one in a part."""
    words = [mark.note for entry in entries if entry.marks for mark in entry.marks.values()]
    words += [fact.note for entry in entries if entry.facts for fact in entry.facts.values()]
    parts = [part for entry in entries if entry.parts for part in entry.parts.values()]
    return [*words, *map(_explanations, parts), *_words(parts)] if parts else words


def _explanations(entry: Entry) -> str:
    return f"{entry.choice_note}\n{entry.counted_note}\n{entry.inferred}"


def _notes(path: Path, entry: Entry) -> Iterator[tuple[Path, str]]:
    """Every note on the indicator and on its parts, and where it stands."""
    kept = (("choice_note", entry.choice_note), ("counted_note", entry.counted_note), ("inferred", entry.inferred))
    yield from (((*path, name), note) for name, note in kept if note)
    for kind, several in (("marks", entry.marks), ("facts", entry.facts)):
        yield from (((*path, kind, name), each.note) for name, each in several.items() if each.note)
    for name, part in entry.parts.items():
        yield from _notes((*path, "parts", name), part)


def _odd(evidence: Evidence, rubric: Rubric, name: str, narrative: str, notes: _Texts) -> tuple[Path, str, str] | None:
    """The first note that says anything otherwise: its path, what it says, what the other text has."""
    indicator = rubric.by_id[name].indicator
    printed = (indicator.standard, indicator.definition, indicator.note, indicator.name, str(indicator.rule))
    for path, note in notes if not is_claimed(narrative) else ():
        own = note
        for quote in quotes(note):
            if is_asked(quote, note):
                own = own.replace(f"“{quote}”", "“”")
                continue
            if not (is_said(quote, narrative) or any(quote in text for text in printed)):
                others = [narrative, *(text for at, text in notes if at != path)]
                if other := _quoted(evidence, quote, note, others):
                    return path, quote, other
        if path[2] not in ("marks", "facts") and not is_claimed(note) and (denied := _denied(own, narrative)):
            return path, *denied
    return None


def _quoted(evidence: Evidence, quote: str, note: str, others: Sequence[str]) -> str:
    """What another text has for the quotation; empty where one has it so, or none anything of the kind."""
    if other := next(filter(None, (turned(quote, text) for text in others)), ""):
        return other
    whole = "\n".join((*others, every_text(evidence.dossier).replace(note, "")))
    return "" if quote in whole else misquoted(quote, whole) or (turned(quote, whole) if len(quote) > _SURE else "")


def _denied(note: str, narrative: str) -> tuple[str, str] | None:
    """A clause that one of the two texts has, and the other but for a denial: as the note has it, and the narrative."""
    for clause in clauses(note):
        if other := turned(clause, narrative):
            return (clause, other) if other not in note else None
    for clause in clauses(narrative):
        if other := turned(clause, note):
            return (other, clause) if other not in narrative else None
    return None
