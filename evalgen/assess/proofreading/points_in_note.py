"""A note tells the points of an indicator as the rubric has them."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.notes import every_note, notes_on_points
from evalgen.assess.where import place_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points, plain

_POINTS = re.compile(r"(?:”?（[^（）]*分[^（）]*）合计|指标)?(\d+(?:\.\d+)?)分?(?=[、，。；（）和与\s]|$)")
_LOST = re.compile(r"失去(\d+(?:\.\d+)?)分(?!之)")
_WHOLE = re.compile(
    r"(?:各行(?:的?分值)?|\d个三级指标，)(?:已经?)?(?:合计?|共计?|总计|加起来)(?:[为是有])?(\d+(?:\.\d+)?)分(?!之)"
)
_MOST = 4
"""Rows that lost points are listed up to so many."""
_BEFORE = frozenset("为是含中和及与于其目")
"""Words of the sentence that may stand before a name, besides signs: 权重为产出50."""
_OTHERS = re.compile("脚注|附注|注明|规定|通行|应|要求|办法|原则|通知|文件|误|其他|别处|另一|原印|上年")
"""Words before a number by which it is told of another table, or of a rule."""


class PointsInNote(Check):
    """Where a note (of the source, of the conclusion, of the rubric) has a number right behind the name of a group of
    indicators (产出50、效益30), or behind the parts of it in brackets (产出（数量20分、质量30分）合计50分), it is
    the points of the group.

    The points that the note on an indicator says were lost (失去2.4分) are those of an indicator or of a group, and
    what all rows are said to come to (各行分值已合100分, 24个三级指标，合计100分) is the full score.

    Silent about what a rule or a footnote has (脚注规定产出50), where the same note also has the right number, where
    the number is what the group was awarded, where several groups share the name, and about other units (效益30%).
    """

    title: ClassVar[str] = "说明里的分值与指标体系一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        notes = list(notes_on_points(evidence, rubric))
        groups = _groups(rubric, scorecard, "\n".join([words for _, words in notes])) if notes else {}
        for at, words in notes:
            named = [(stem, line) for stem, line in groups.items() if stem in words]
            if found := [(each, line.id) for stem, line in named if (each := _odd(words, stem, line))]:
                odd, positions = [each for each, _ in found], [rubric.by_id[id_].position for _, id_ in found]
                yield self.finding(
                    at,
                    "；".join(f"说明里“{stem}”是 {told}，指标体系是 {known}" for stem, told, known in odd),
                    [pair for stem, told, known in odd for pair in ((stem, told), ("指标体系", known))],
                    (place_of(evidence, rubric, evidence.path_of(at)), *map(rubric.places.find, positions)),
                    "请核对原件，更正写错的分值。",
                )
            elif ("各行" in words or "个三级指标，" in words) and (
                told := _of_all_rows(words, rubric, scorecard.full_score)
            ):
                yield self._of_all(evidence, rubric, at, told, scorecard.full_score)
        yield from self._lost(evidence, rubric, scorecard)

    def _lost(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if "失去" not in every_note(evidence, rubric):
            return
        every = {line.lost for line in scorecard.lines}
        lost = [f"“{line.name}”{points_of(line.lost)}" for line in scorecard.leaves if line.lost]
        known = "、".join(lost[:_MOST]) + ("等" if len(lost) > _MOST else "") or "没有"
        for node in rubric.leaves:
            note, at = node.indicator.note, f"rubric.{node.indicator.id}.note"
            told = [each for each in _LOST.findall(note) if Points(each) not in every]
            if told and not _OTHERS.search(note):
                yield self.finding(
                    at,
                    f"说明里写失去 {told[0]} 分，打分表里失分的是：{known}",
                    (("说明", f"{told[0]} 分"), ("失分", known)),
                    (rubric.places.find((*node.position, "note")), evidence.place("scores", node.indicator.id)),
                    "请核对原件，更正说明或得分。",
                )

    def _of_all(self, evidence: Evidence, rubric: Rubric, at: str, told: str, full: Points) -> Finding:
        return self.finding(
            at,
            f"说明里写各行分值合计 {told} 分，满分是 {points_of(full)}",
            (("说明", f"{told} 分"), ("满分", points_of(full))),
            (place_of(evidence, rubric, evidence.path_of(at)),),
            "请核对原件，更正写错的分值。",
        )


def _of_all_rows(words: str, rubric: Rubric, full: Points) -> str:
    """The points that the words say all rows come to, where all are seen and it is not the full score."""
    found = _WHOLE.search(words)
    if not found or Points(found[1]) == full or any(node.indicator.unseen for node in rubric.leaves):
        return ""
    return found[1]


def _groups(rubric: Rubric, scorecard: Scorecard, words: str) -> dict[str, Line]:
    """The groups that the words name, and the rows unseen that stand for one, by the gist of their names, 产出 for
    产出指标 and 项目产出; only those that no other shares."""
    found: dict[str, list[Line]] = {}
    for line in scorecard.lines:
        if line.is_leaf and not rubric.by_id[line.id].indicator.unseen:
            continue
        stem = line.name.removesuffix("指标").removeprefix("项目")
        if stem in words and len(stem) > 1:
            found.setdefault(stem, []).append(line)
    return {stem: lines[0] for stem, lines in found.items() if len(lines) == 1}


def _odd(words: str, stem: str, line: Line) -> tuple[str, str, str] | None:
    """The points that the words have behind the name, where they never have those of the group there."""
    behind: list[tuple[int, str]] = []
    at = words.find(stem)
    while at >= 0:
        if (found := _POINTS.match(words, at + len(stem))) and _begins(words, at):
            behind.append((at, found[1]))
        at = words.find(stem, at + 1)
    # Most notes write the right points, as they are shown; reading points takes ten times as long.
    if {number for _, number in behind} <= {plain(line.maximum)}:
        return None
    told = [number for at, number in behind if not _OTHERS.search(words[words.rfind("。", 0, at) + 1 : at])]
    if not told:
        return None
    points, right = [Points(each) for each in told], (line.maximum, line.awarded)
    return None if any(each in right for each in points) else (stem, points_of(points[0]), points_of(line.maximum))


def _begins(words: str, at: int) -> bool:
    """Whether a name may begin here: not within a word."""
    before = words[at - 1] if at else ""
    return not before.isalpha() or before in _BEFORE
