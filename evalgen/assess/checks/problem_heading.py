"""A problem is called in the findings as its heading in the report calls it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import named, wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.followup import Heading
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_EMPTY = frozenset("的了等和与及在有地得之")
"""Characters that are left out or put in without a change of meaning."""


class ProblemHeading(Check):
    """The title of a problem is not a heading of the chapter of problems but for one or two characters, as 不.

    Silent about titles that differ more, and about 的, 了 and the like.
    """

    title: ClassVar[str] = "问题的名称与正文标题一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        headings = list(_of_problems(evidence.dossier.printed.headings))
        if not headings:
            return
        known = {wording(each.title) for _, each in headings}
        for number, problem in enumerate(evidence.dossier.findings.problems):
            title = wording(problem.title)
            like = next((each for each in headings if _slip(title, wording(each[1].title))), None)
            if like and title not in known:
                yield self.finding(
                    f"findings.problems.{number}.title",
                    f"问题作{named(problem.title)}，正文标题作{named(like[1].title)}",
                    (("问题", problem.title), ("正文标题", like[1].title)),
                    (
                        evidence.place("findings", "problems", number, "title"),
                        evidence.place("printed", "headings", like[0], "title"),
                    ),
                    "请核对原件，更正印错的一处。",
                )


def _of_problems(headings: Sequence[Heading]) -> Iterator[tuple[int, Heading]]:
    """The headings below one of the highest level that speaks of problems."""
    within = False
    for position, heading in enumerate(headings):
        if heading.level == 1:
            within = "问题" in heading.title or "不足" in heading.title
        elif within:
            yield position, heading


def _slip(one: str, other: str) -> bool:
    """Whether one or two characters that mean something are changed, left out or put in."""
    short, long = sorted((one, other), key=len)
    if len(short) < 6 or len(long) - len(short) > 2:
        return False
    if len(short) == len(long):
        off = [pair for pair in zip(short, long, strict=True) if pair[0] != pair[1]]
        return 0 < len(off) <= 2
    rest, left = list(long), []
    for char in short:
        while rest and rest[0] != char:
            left.append(rest.pop(0))
        if not rest:
            return False
        rest.pop(0)
    return not {*left, *rest} <= _EMPTY
