"""What a note tells of the points that the source does not show is what its unseen rows carry."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.notes import notes_on_points
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.units import Points, sum_of

_NUM = r"(\d+(?:\.\d+)?)"
_HIDDEN = re.compile(rf"{_NUM}分的行(?:被|看不|没有|缺|未)|(?:被截去|看不[到见清]|无法辨认|没有印)的{_NUM}分")
_SHOWN = re.compile(rf"看得[到见清]的?{_NUM}分(?:的指标)?(?:得{_NUM}分)?")
_OWN = re.compile(rf"(?:共|约|还有|合计){_NUM}分")


class Told(NamedTuple):
    """Points that a note tells, what they are of, and all that they may be."""

    what: str
    told: Points
    right: tuple[Points, ...]


class UnseenInWords(Check):
    """Where rows are not seen (`unseen`), the points that notes tell of them (被截去的20分) are those of all of them,
    or of one; the points told as seen (看得到的80分得77.6分) are the rest, with what they were awarded; and the points
    told with a row itself (末尾约20分) are its own.

    Silent where no row is unseen, and about notes that tell no points so.
    """

    title: ClassVar[str] = "说明里看不到的分值与指标体系一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        hidden = {node: scorecard.by_id[node.indicator.id].maximum for node in rubric.leaves if node.indicator.unseen}
        if not hidden:
            return
        for node, points in hidden.items():
            told = [Points(each) for each in _OWN.findall(node.indicator.unseen)]
            if told and points not in told:
                place = rubric.places.find((*node.position, "unseen"))
                yield self._finding(node.indicator.id, place, Told("看不到的分值", told[0], (points,)))
        notes = [each for each in notes_on_points(evidence, rubric) if _tells(each[2])]
        if not notes:
            return
        lines = [each for each in scorecard.leaves if not rubric.by_id[each.id].indicator.unseen]
        seen = sum_of(each.maximum for each in lines if each.nature == "base")
        given = sum_of(each.awarded for each in lines if each.awarded is not None)
        unseen = (sum_of(hidden.values()), *hidden.values())
        for at, place, words in notes:
            odd = next((each for each in _told(words, unseen, seen, given) if each.told not in each.right), None)
            if odd:
                yield self._finding(at, place, odd)

    def _finding(self, at: str, place: Place, odd: Told) -> Finding:
        told, right = points_of(odd.told), points_of(odd.right[0])
        return self.finding(
            at,
            f"说明里{odd.what}是 {told}，按指标体系和得分是 {right}",
            ((odd.what, told), ("按指标体系和得分", right)),
            (place,),
            "请核对原件，更正说明或看不到的行的分值。",
        )


def _tells(words: str) -> bool:
    return bool(_HIDDEN.search(words) or _SHOWN.search(words))


def _told(words: str, unseen: tuple[Points, ...], seen: Points, given: Points) -> Iterator[Told]:
    """What the words tell of points that are seen or not; the first of those that it may be is the likely one."""
    for of_rows, cut in _HIDDEN.findall(words):
        yield Told("看不到的分值", Points(of_rows or cut), unseen)
    for shown, awarded in _SHOWN.findall(words):
        yield Told("看得到的分值", Points(shown), (seen,))
        if awarded:
            yield Told("看得到的得分", Points(awarded), (given,))
