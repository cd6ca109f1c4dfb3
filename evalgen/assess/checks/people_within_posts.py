"""A body has no more people than posts."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.bodies import Body, Posts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PEOPLE = ("实有", "在职", "在编", "在岗")


class PeopleWithinPosts(Check):
    """The number of people that a body has (实有人数, 在职人数) is no more than its posts (编制).

    Compared where the body gives one number of each. Silent where it gives several, or one of the two.
    """

    title: ClassVar[str] = "实有人数不超过编制"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, body in enumerate(evidence.dossier.bodies):
            posts, people = _counts(body)
            if len(posts) != 1 or len(people) != 1 or people[0][1].count <= posts[0][1].count:
                continue
            (before, allowed), (place, present) = posts[0], people[0]
            yield self.finding(
                f"bodies.{number}.staffing.{place}",
                f"{body.name}“{present.name}” {present.count} 人，“{allowed.name}” {allowed.count} 名，"
                f"多 {present.count - allowed.count} 人",
                ((allowed.name, allowed.count), (present.name, present.count)),
                (
                    evidence.place("bodies", number, "staffing", place, "count"),
                    evidence.place("bodies", number, "staffing", before, "count"),
                ),
                "请核对两个人数；确有超编的，写明原因。",
            )


def _counts(body: Body) -> tuple[list[tuple[int, Posts]], list[tuple[int, Posts]]]:
    """The counts of posts and those of people, each with its position."""
    placed = list(enumerate(body.staffing))
    people = [each for each in placed if any(word in each[1].name for word in _PEOPLE)]
    return [each for each in placed if "编制" in each[1].name and each not in people], people
