"""The points that the words on an indicator give or take are those that it was given or lost."""

import re
from collections.abc import Collection, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.points.told_maxima import MAXIMUM_TOLD, odd_maxima, odd_maximum
from evalgen.assess.points.told_points import POINTS_TOLD, Told, tells_a_rule, told_behind, told_points
from evalgen.assess.texts.sentences import tells_what_is
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path, dotted
from evalgen.units import ZERO, Points, plain

_GIVEN = re.compile(r"([得扣失]|仍给)[除减掉了去]?(?:满?分)?[为是：:]?\s*(\d[\d.]*)\s*分")
"""What stands in every text that gives or takes points: the word and the points."""

_BY_RULE = re.compile("[每各应可须按]|标准|规则|办法|规定")


class PointsInWords(Check):
    """Where the narrative of an indicator says what it gains or loses (扣2分，得7分), or a chapter or a problem says so
    right behind its name, that is its award, or what the award leaves of its maximum. The note on a mark does not say
    that more was taken than the indicator lost.

    Silent about sentences that tell a rule (每发现一起扣1分，扣完为止), points of parts (各得1分), self-scores and
    scores of a survey, where different points are told, behind the name of another project, and where those told add up
    to what is awarded or lost.
    """

    title: ClassVar[str] = "文字里的得分、扣分与评定得分一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        for path, text in texts_matching(evidence.dossier, POINTS_TOLD):
            given = _GIVEN.findall(text) if tells_what_is(path) else ()
            if not given or (path[0] == "scores" and _as_scored(scorecard.by_id[str(path[1])], given)):
                continue
            if path[0] == "scores":
                own = scorecard.by_id[str(path[1])]
                odd = [(own, *each) for each in _odd(evidence, own, told_points(text, own.maximum))]
                odd = [] if odd and tells_a_rule(text) else odd
            else:
                project = f"{identity.project_name}{identity.title}"
                told = [(line, told_behind(line.name, text, project)) for line in _named(scorecard, text)]
                odd = [(line, *each) for line, said in told for each in _odd(evidence, line, said)]
            if odd:
                yield self._finding(evidence, path, odd)
        for path, own, note in _of_marks(evidence, scorecard):
            lost = told_points(note).lost if own.lost is not None else ()
            # The note is on one of several marks: less may be taken for it than in all, and never more.
            more = [each for each in lost if own.lost is not None and each > own.lost]
            if more and len(lost) == 1 and not _BY_RULE.search(note.partition("扣")[0]):
                yield self._finding(evidence, path, [(own, "扣", more[0])])
        yield from self._maxima(evidence, rubric, scorecard)

    def _maxima(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, *MAXIMUM_TOLD):
            if path[0] == "scores":
                own = scorecard.by_id[str(path[1])]
                odd = [(own, told)] if (told := odd_maximum(text, own)) else []
            else:
                odd = list(odd_maxima(text, _named(scorecard, text))) if tells_what_is(path) else []
            if odd:
                maxima = [(line, f"{told} 分", points_of(line.maximum)) for line, told in odd]
                yield self.finding(
                    f"{dotted(path)}.maximum",
                    "；".join(f"{titled(line)}文字里写满分 {told}，分值是 {known}" for line, told, known in maxima),
                    [pair for line, told, known in maxima for pair in (("文字", told), (line.name, known))],
                    (evidence.place(*path), *(rubric.places.find(rubric.by_id[line.id].position) for line, _ in odd)),
                    "请核对文字与指标体系，更正印错的一处。",
                )

    def _finding(self, evidence: Evidence, path: Path, odd: list[tuple[Line, str, Points]]) -> Finding:
        shown = []
        for line, word, told in odd:
            known = points_of((line.awarded if word == "得" else line.lost) or ZERO)
            shown.append(f"{titled(line)}文字里写{word} {points_of(told)}，评定{_SAID[word]} {known}")
        return self.finding(
            path,
            "；".join(shown),
            [(f"{line.name}：文字里{word}", points_of(told)) for line, word, told in odd],
            (evidence.place(*path), *(evidence.place("scores", line.id, "awarded") for line, _, _ in odd)),
            "请核对文字与打分表，更正印错的一处。",
        )


def _of_marks(evidence: Evidence, scorecard: Scorecard) -> Iterator[tuple[Path, Line, str]]:
    """The notes on marks that say what was taken, with their indicators."""
    for name, entry in evidence.dossier.scores.items():
        for key, mark in entry.marks.items():
            if "扣" in mark.note:
                yield ("scores", name, "marks", key, "note"), scorecard.by_id[name], mark.note


def _as_scored(line: Line, given: Collection[tuple[str, str]]) -> bool:
    """Whether whatever is given and taken is what the indicator was given and lost, in the same figures."""
    if line.awarded is None or line.lost is None:
        return True
    awarded, lost = plain(line.awarded), plain(line.lost)
    return all(points == (awarded if word in ("得", "仍给") else lost) for word, points in given)


def _named(scorecard: Scorecard, text: str) -> list[Line]:
    """The indicators that the text names, with names of their own, long enough to be known by."""
    named = [line for line in scorecard.leaves if line.name in text and len(line.name) > 3]
    names = [line.name for line in named]
    return [line for line in named if names.count(line.name) == 1]


_SAID = {"得": "得分", "扣": "扣分"}


def _odd(evidence: Evidence, line: Line, told: Told) -> Iterator[tuple[str, Points]]:
    """What is told and is not so; points may be lost from the total too."""
    if line.awarded is None or line.lost is None:
        return
    overflow = entry_of(evidence, line.id).overflow
    yield from told.odd(line.awarded, (line.lost, line.lost + overflow) if overflow else (line.lost,))
