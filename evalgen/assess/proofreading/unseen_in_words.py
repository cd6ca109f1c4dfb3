"""What a note tells of the points that the source does not show is what its unseen rows carry."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of
from evalgen.assess.points.award_slips import is_slip
from evalgen.assess.points.notes import notes_on_points
from evalgen.assess.texts.written import texts_with
from evalgen.assess.where import place_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import dotted
from evalgen.units import Points, parse_quantity, plain, sum_of

_NUM = r"(\d+(?:\.\d+)?)"
# Each is looked for by its first character; all of them in one pattern take five times as long.
_ROWS = re.compile(rf"{_NUM}分的行(?:被|看不|没有|缺|未)")
_CUT = re.compile(rf"的(?:(?<=被截去的)|(?<=看不[到见清]的)|(?<=无法辨认的)|(?<=没有印的)){_NUM}分")
_WHOLE = re.compile(rf"才合{_NUM}分")
_LOST = re.compile(rf"失去的{_NUM}分")
_SHOWN = re.compile(rf"看得[到见清]的?{_NUM}分(?:的指标)?(?:得{_NUM}分)?")
_OWN = re.compile(rf"(?:共|约|还有|合计){_NUM}分")


_KEYS = {"指标值": "target", "完成值": "actual"}
_VALUES = re.compile(r"(指标值|完成值)[（(]([≥≤]?\s*[\d.]+[^\d）)，,]{0,3})[）)]")
_UNSEEN, _SEEN, _GIVEN = "看不到的分值", "看得到的分值", "看得到的得分"
_TOTAL, _TAKEN = "总得分", "失去的分"
_BY_TOTAL = {
    _TOTAL: ("所录的总得分", "所录的总得分"),
    _TAKEN: ("从满分减去所录的总得分", "所录的总得分"),
}
"""What is held against the total that was entered: how that is said, and what else may be off."""


class UnseenInWords(Check):
    """Where rows are not seen (`unseen`), the points that notes, and chapters on what is seen, tell of them
    (被截去的20分) are those of all of them, or of one; the points told as seen (看得到的80分得77.6分) are the rest,
    with what they were awarded; the points told with a row itself (末尾约20分) are its own, as are the values told with
    it (指标值（≥95%）); and the total told (才合97.6分) or lost (失去的5分) is that of the conclusion.

    Silent where no row is unseen, about notes that tell no points so, and about what was given where one award that
    departs from its rule is all that it takes (award-follows-rule).
    """

    title: ClassVar[str] = "说明里看不到的分值与指标体系一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        nodes = [node for node in rubric.leaves if node.indicator.unseen]
        if not nodes:
            return
        hidden = [scorecard.by_id[node.indicator.id].maximum for node in nodes]
        for node, points in zip(nodes, hidden, strict=True):
            yield from self._of_row(evidence, rubric, node, points)
        notes = [(at, told) for at, words in _texts(evidence, rubric) if (told := _told(words))]
        if not notes:
            return
        kinds = {what for _, told in notes for what, _ in told}
        right = {_UNSEEN: (sum_of(hidden), *hidden)} if _UNSEEN in kinds else {}
        if _SEEN in kinds:
            lines = [each for each in scorecard.leaves if not rubric.by_id[each.id].indicator.unseen]
            right[_SEEN] = (sum_of(each.maximum for each in lines if each.nature == "base"),)
            right[_GIVEN] = (sum_of(each.awarded for each in lines if each.awarded is not None),)
        if (total := evidence.dossier.conclusion.total) is not None:
            right |= {_TOTAL: (total,), _TAKEN: (scorecard.full_score - total,)}
        for at, told in notes:
            odd = [(what, number) for what, number in told if what in right and not _is_one(number, right[what])]
            if odd and not (odd[0][0] == _GIVEN and is_slip(evidence, scorecard, Points(odd[0][1]) - right[_GIVEN][0])):
                what, number = odd[0]
                places = [place_of(evidence, rubric, evidence.path_of(at)), *_held(evidence, rubric, what)]
                yield self._finding(at, places, what, number, right[what][0])

    def _of_row(self, evidence: Evidence, rubric: Rubric, node: Node, points: Points) -> Iterator[Finding]:
        """What is told with a row itself, of its points or of its values."""
        told = _OWN.findall(node.indicator.unseen)
        path = (*node.position, "unseen")
        if told and not any(_is_one(each, (points,)) for each in told):
            places = [rubric.places.find(path), rubric.places.find((*node.position, "points"))]
            yield self._finding(node.indicator.id, places, _UNSEEN, told[0], points)
            return
        facts = entry_of(evidence, node.indicator.id).facts
        for what, figure in _VALUES.findall(node.indicator.unseen) if facts else ():
            key = _KEYS[what]
            printed = parse_quantity(figure)
            entered = parse_quantity(str(facts[key].value)) if key in facts else None
            if printed and entered and printed.base == entered.base and printed.value != entered.value:
                yield self.finding(
                    node.indicator.id,
                    f"说明里{what}是 {figure}，所录的{what}是 {entered}",
                    ((what, figure), (f"所录的{what}", entered)),
                    (rubric.places.find(path), evidence.place("scores", node.indicator.id, "facts", key)),
                    "请核对原件，更正说明或所录的数。",
                )
                return

    def _finding(self, at: str, places: Iterable[Place], what: str, number: str, points: Points) -> Finding:
        told, right = points_of(Points(number)), points_of(points)
        basis, other = _BY_TOTAL.get(what, ("按指标体系和得分", "看不到的行的分值"))
        return self.finding(
            at,
            f"说明里{what}是 {told}，{basis}是 {right}",
            ((what, told), (basis, right)),
            places,
            f"请核对原件，更正说明或{other}。",
        )


def _held(evidence: Evidence, rubric: Rubric, what: str) -> list[Place]:
    """Where the figure stands that a note tells: the total, or the points of the rows that are not seen."""
    if what in _BY_TOTAL:
        return [evidence.place("conclusion", "total")]
    unseen = [node.position for node in rubric.leaves if node.indicator.unseen] if what == _UNSEEN else []
    return [rubric.places.find((*position, "points")) for position in unseen]


def _texts(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, str]]:
    """The notes, and the chapters that tell what is seen."""
    yield from notes_on_points(evidence, rubric)
    yield from ((dotted(path), text) for path, text in texts_with(evidence.dossier, "看得") if path[0] == "report")


def _is_one(number: str, points: tuple[Points, ...]) -> bool:
    """Most are written as they are shown; reading one takes ten times as long."""
    return number in map(plain, points) or Points(number) in points


def _told(words: str) -> list[tuple[str, str]]:
    """What the words tell of points that are seen or not: of what, and how many."""
    rows = _ROWS.finditer(words) if "分的行" in words else ()
    hidden = sorted([*rows, *_CUT.finditer(words)], key=re.Match.start)
    told = [(_UNSEEN, each[1]) for each in hidden]
    for shown, awarded in _SHOWN.findall(words) if "看得" in words else ():
        told.append((_SEEN, shown))
        if awarded:
            told.append((_GIVEN, awarded))
    if "失去的" in words or "才合" in words:
        told += [(what, each) for what, way in ((_TOTAL, _WHOLE), (_TAKEN, _LOST)) for each in way.findall(words)]
    return told
