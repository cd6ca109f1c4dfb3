"""Parts of a count of posts or people add up to it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.bodies import Posts, posts_within
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_OF_WHICH = re.compile(r"(?:^其中|[，,。；;]其中)([^，,。；;、\d]{1,12}?)(\d{1,5})\s*[名人]")


class StaffingSums(Check):
    """The parts of a count of posts or people (`staffing`) add up to the count, at every depth; what its
    note tells as a part of it (其中主任1名) is no more than the count.

    Silent where a count has no parts and no such note.
    """

    title: ClassVar[str] = "编制和人数的各部分合计相符"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, body in enumerate(evidence.dossier.bodies):
            if _add_up(body.staffing):
                continue
            for path, posts in posts_within(body.staffing, ("bodies", number, "staffing")):
                if posts.parts:
                    yield from self._sum(evidence, body.name, path, posts)
                if "其中" in posts.note:
                    yield from self._of_which(evidence, body.name, path, posts)

    def _sum(self, evidence: Evidence, body: str, path: Path, posts: Posts) -> Iterator[Finding]:
        total = sum([part.count for part in posts.parts])
        if total == posts.count:
            return
        parts = "＋".join(str(part.count) for part in posts.parts)
        yield self.finding(
            path,
            f"{body}“{posts.name}”印作 {posts.count}，各部分 {parts}＝{total}，相差 {total - posts.count}",
            ((posts.name, posts.count), *((part.name, part.count) for part in posts.parts), ("合计", total)),
            (evidence.place(*path, "count"), evidence.place(*path, "parts")),
            "请核对机构编制文件，更正印错的人数。",
        )

    def _of_which(self, evidence: Evidence, body: str, path: Path, posts: Posts) -> Iterator[Finding]:
        if more := [each for each in _OF_WHICH.findall(posts.note) if int(each[1]) > posts.count]:
            words, told = more[0]
            yield self.finding(
                (*path, "note"),
                f"{body}“{posts.name}”印作 {posts.count}，说明里其中“{words}”是 {told}，比全部还多",
                ((posts.name, posts.count), (words, told)),
                (evidence.place(*path, "count"), evidence.place(*path, "note")),
                "请核对机构编制文件，更正印错的人数。",
            )


def _add_up(staffing: tuple[Posts, ...]) -> bool:
    """Whether all parts add up and no note tells a part."""
    for posts in staffing:
        parts = posts.parts
        if "其中" in posts.note or (
            parts and (sum([each.count for each in parts]) != posts.count or not _add_up(parts))
        ):
            return False
    return True
