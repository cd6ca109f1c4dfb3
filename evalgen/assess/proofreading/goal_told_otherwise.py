"""A goal and a row without units have one number, in the table and in words."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import stated
from evalgen.assess.goals.chapter import odd_in_goals
from evalgen.assess.goals.rates import told_otherwise
from evalgen.assess.goals.retold import quoted_otherwise, retold_otherwise
from evalgen.assess.goals.told_exceeded import told_exceeded
from evalgen.assess.names.normal import named
from evalgen.assess.texts.beside import goals_in_words
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.named_quantities import Named, bare_rows, goals_counted, odd_behind
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_VALUES = "target", "actual"
_Told = tuple[str, str, Path, str]
"""What a goal is called, what is entered of it and where, and what a text tells."""


class GoalToldOtherwise(Check):
    """A number right behind the name of a goal, or the last four characters of it (危房改造129户), in the goal's unit,
    does not misprint its target or its actual value, and in the chapter of the goals the only one right behind its
    whole name is one of the two; nor does a goal in words misprint the bare number of a row (3061). A rate right behind
    the whole name of a goal that has an actual rate is that or the target; and where one goal alone was exceeded, a
    text that says by how much (超任务43%) says what its figures make. Nor does a text have, right behind the title of a
    goal, its result word for word with other figures, or the result of another goal, or quote other numbers from its
    field than stand there (目标栏填的是43.2).

    Silent where the text has the right number too, about parts, estimates, other years, advice, and numbers that
    the data have elsewhere.
    """

    title: ClassVar[str] = "文字里的数量与绩效目标一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        odd: dict[Path, list[tuple[Named, str]]] = {}
        for path, goal, told in (
            *_counts(evidence.dossier),
            *told_otherwise(evidence.dossier),
            *told_exceeded(evidence.dossier, goals_counted(evidence.dossier)),
            *_rows(evidence, scorecard),
        ):
            odd.setdefault(path, []).append((goal, told))
        for path, found in odd.items():
            yield self._finding(evidence, path, [(goal.name, goal.shown, goal.path, told) for goal, told in found])
        retold: dict[Path, list[_Told]] = {}
        goals = evidence.dossier.project.goals
        for path, number, told in (*retold_otherwise(evidence.dossier), *quoted_otherwise(evidence.dossier)):
            known = "、".join(filter(None, (goals[number].target, goals[number].actual)))
            own: _Told = (goals[number].title, known, ("project", "goals", number), told)
            retold.setdefault(path, []).append(own)
        for path, own_words in retold.items():
            if path not in odd:
                yield self._finding(evidence, path, own_words)

    def _finding(self, evidence: Evidence, path: Path, found: list[_Told]) -> Finding:
        return self.finding(
            path,
            "；".join(f"这里写 {told}，{named(name)}录的是 {known}" for name, known, _, told in found),
            [pair for name, known, _, told in found for pair in (("文字", told), (name, known))],
            (evidence.place(*path), *(evidence.place(*at, value) for _, _, at, _ in found for value in _VALUES)),
            "请核对文字和数据，更正印错的一处；口径不同的，写明各是什么。",
        )


def _counts(dossier: Dossier) -> Iterator[tuple[Path, Named, str]]:
    for goal in goals_counted(dossier):
        for path, text in texts_with(dossier, goal.tail):
            odd = odd_behind(dossier, goal, text) if path[1] != "recommendations" else None
            if path == ("report", "goals") and not odd:
                odd = odd_in_goals(dossier, goal, text)
            if odd:
                yield path, goal, odd


def _rows(evidence: Evidence, scorecard: Scorecard) -> Iterator[tuple[Path, Named, str]]:
    if not stated(evidence, scorecard):
        return
    words = list(goals_in_words(evidence.dossier))
    said = "".join([text for _, text in words])
    for row in bare_rows(evidence, scorecard, said) if any(map(str.isdigit, said)) else ():
        for path, text in words:
            if odd := odd_behind(evidence.dossier, row, figures(text)):
                yield path, row, odd
