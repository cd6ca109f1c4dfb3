"""A body described twice is described alike."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.posts_elsewhere import listed_with_another
from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import names_of, pairs
from evalgen.model.bodies import Body, Posts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class BodyEntries(Check):
    """Two entries for one body (a common name, `also_called` included) agree in rank, posts and code; and posts that
    one body lists under the name of another (某中心事业编制6名) are as many as that one has of the kind.

    Ranks are compared by their level (正科级), numbers of posts (编制) where each entry gives one of the same kind.
    Silent where either entry leaves it out, and about two names with one code (one-code-one-body).
    """

    title: ClassVar[str] = "同一机构两处所写的规格和编制一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = evidence.dossier.bodies
        for first, second in pairs(bodies):
            one, other = bodies[first], bodies[second]
            if names_of(one) & names_of(other) and (differing := list(_differing(one, other))):
                words = "；".join(f"{what}一处为{said}，另一处为{again}" for what, said, again in differing)
                called = f"“{one.name}”" if one.name == other.name else f"“{one.name}”（另一处作“{other.name}”）"
                yield self.finding(
                    f"bodies.{second}",
                    f"{called}两处写法不一：{words}",
                    [(what, f"{said}；{again}") for what, said, again in differing],
                    (evidence.place("bodies", second), evidence.place("bodies", first)),
                    "请查对机构编制文件，统一两处的写法；确是两个机构的，写明各自的全称。",
                )
        yield from self._listed(evidence)

    def _listed(self, evidence: Evidence) -> Iterator[Finding]:
        """Posts listed under the name of another body; posts-in-words leaves these alone."""
        for path, posts, elsewhere, again in listed_with_another(evidence.dossier.bodies):
            yield self.finding(
                path,
                f"“{posts.name}”列作 {posts.count} 名，该单位自己的“{again.name}”是 {again.count} 名",
                ((posts.name, posts.count), (again.name, again.count)),
                (evidence.place(*path), evidence.place(*elsewhere)),
                "请查对机构编制文件，更正印错的一处。",
            )


def _differing(one: Body, other: Body) -> Iterator[tuple[str, str, str]]:
    ranks = [_LEVEL.findall(body.rank) for body in (one, other)]
    if all(ranks) and ranks[0] != ranks[1]:
        yield "机构规格", one.rank, other.rank
    posts = [[each for each in body.staffing if "编制" in each.name] for body in (one, other)]
    if all(len(each) == 1 for each in posts):
        (said,), (again,) = posts
        if said.count != again.count and _kind(said) & _kind(again):
            yield "编制", f"{said.count} 名（{said.name}）", f"{again.count} 名（{again.name}）"
    if one.code and other.code and normal(one.code) != normal(other.code):
        yield "统一社会信用代码", one.code, other.code


def _kind(posts: Posts) -> set[str]:
    """The kinds of posts counted: those named, all where none is."""
    return {kind for kind in _KINDS if kind in posts.name} or set(_KINDS)


_LEVEL = re.compile("[正副]?[部省厅局地市处县科乡股]级")
_KINDS = ("行政", "事业", "工勤")
