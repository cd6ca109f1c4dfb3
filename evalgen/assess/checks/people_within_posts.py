"""A body has no more people than posts."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.bodies import Body, Posts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PEOPLE = re.compile("实有|在[职编岗]")
_OUTSIDE = re.compile("借调|临聘|聘用|临时|编外|离休|退休|离退|劳务|派遣|合同工|公益|购买服务|见习|遗属|三支一扶|志愿")
"""People who hold none of the body's posts."""
_KIND = re.compile("实有|实际|在[职编岗]|核定|编制|限额|额度|总数|人数|人员|数")
"""What a number of posts or people is called apart from its kind."""
_RETIRED = re.compile("离休|退休|离退")
_Placed = tuple[int, Posts]


class PeopleWithinPosts(Check):
    """The number of people that a body has (实有人数, 在职人数) is no more than its posts (编制).

    Compared where the body gives one number of each, or one of each of a kind (辅警编制额度, 实有辅警人员); people on
    loan, hired outside the posts or retired, where they are counted as parts, are left out. Nor are retired people
    (离休, 退休) parts of a number of posts. Silent where it gives several numbers, or one of the two, where the
    name of the number says that it holds the retired, and where its parts come to another number of people, which fits
    (staffing-sums).
    """

    title: ClassVar[str] = "实有人数不超过编制"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, body in enumerate(evidence.dossier.bodies):
            if not body.staffing:
                continue
            yield from self._retired(evidence, number, body)
            if not (pair := _pair(body)):
                continue
            (before, allowed), (place, present) = pair
            outside = _outside(present)
            if present.count - outside <= allowed.count or _fits_by_parts(present, outside, allowed.count):
                continue
            but = f"（除去编外 {outside} 人）" if outside else ""
            yield self.finding(
                f"bodies.{number}.staffing.{place}",
                f"{body.name}“{present.name}” {present.count} 人{but}，“{allowed.name}” {allowed.count} 名，"
                f"多 {present.count - outside - allowed.count} 人",
                ((allowed.name, allowed.count), (present.name, present.count)),
                (
                    evidence.place("bodies", number, "staffing", place, "count"),
                    evidence.place("bodies", number, "staffing", before, "count"),
                ),
                "请核对两个人数；确有超编的，写明原因。",
            )

    def _retired(self, evidence: Evidence, number: int, body: Body) -> Iterator[Finding]:
        for place, posts in enumerate(body.staffing):
            if not posts.parts or "编制" not in posts.name or _RETIRED.search(posts.name):
                continue
            retired = [part for part in posts.parts if _RETIRED.search(part.name) and part.count]
            if not retired:
                continue
            shown = "、".join(f"{part.name} {part.count} 人" for part in retired)
            yield self.finding(
                f"bodies.{number}.staffing.{place}.parts",
                f"{body.name}“{posts.name}” {posts.count} 名里有{shown}，离退休人员不占编制",
                ((posts.name, posts.count), *((part.name, part.count) for part in retired)),
                (evidence.place("bodies", number, "staffing", place, "parts"),),
                "请把编制数和离退休人数分开写。",
            )


def _pair(body: Body) -> tuple[_Placed, _Placed] | None:
    """The one number of posts and the one of people; or, of several, those of the only kind that both are called."""
    posts, people = _counts(body)
    if len(posts) == 1 and len(people) == 1:
        return posts[0], people[0]
    if not posts or not people:
        return None
    kinds = {_KIND.sub("", each.name): (place, each) for place, each in posts}
    found = [(kinds[kind], each) for each in people if (kind := _KIND.sub("", each[1].name)) in kinds and kind]
    return found[0] if len(found) == 1 and len(kinds) == len(posts) else None


def _counts(body: Body) -> tuple[list[_Placed], list[_Placed]]:
    """The counts of posts and those of people, each with its position."""
    placed = list(enumerate(body.staffing))
    people = [each for each in placed if _PEOPLE.search(each[1].name)]
    return [each for each in placed if "编制" in each[1].name and each not in people], people


def _fits_by_parts(present: Posts, outside: int, allowed: int) -> bool:
    """Whether its parts come to less, and that fits: the number itself is the odd one (staffing-sums)."""
    parts = sum(part.count for part in present.parts)
    return 0 < parts < present.count and parts - outside <= allowed


def _outside(present: Posts) -> int:
    """How many of the people counted hold none of the posts."""
    return sum([part.count if _OUTSIDE.search(part.name) else _outside(part) for part in present.parts])
