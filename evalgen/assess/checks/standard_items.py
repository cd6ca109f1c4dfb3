"""The items of a printed standard are those of its rule."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.normal import named, wording
from evalgen.assess.printed_worths import PrintedWorth, plainly, worths
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, parse_points

_FEW = 3
"""So many characters may differ between two ways of saying one thing (没有, 未)."""


class _Odd(NamedTuple):
    """The item that the standard does not print in its words, and the words in its place, if any."""

    position: int
    text: str
    printed: str


class StandardItems(Check):
    """Where a standard prints all items of a checklist but one in the rule's very words, it prints that one too: it
    neither leaves it and its points out nor says something else in its place.

    Silent where more than one item is worded otherwise, where the other words differ in a third of the characters or
    less, and about standards that deduct, or give points to several items at once (各1分).
    """

    title: ClassVar[str] = "评分标准的要点与评分规则一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.scored_by("checklist"):
            items, standard = (node.indicator.rule or {}).get("items", ()), node.indicator.standard
            if (
                len(items) > 1
                and standard
                and sum([not _begins_in(standard, str(each["text"])) for each in items]) == 1
            ):
                listed = tuple([(str(each["text"]), str(each["points"])) for each in items])
                if found := _odd(standard, listed):
                    yield self._finding(rubric, node, found, listed[found.position][1])

    def _finding(self, rubric: Rubric, node: Node, found: _Odd, points: str) -> Finding:
        worth = points_of(parse_points(points))
        said = f"标准印的是{named(found.printed)}" if found.printed else "标准没有印这一项"
        return self.finding(
            node.indicator.id,
            f"{named(node.indicator.name)}的评分规则有要点{named(found.text)}（{worth}），{said}",
            (("评分规则", f"{found.text}（{worth}）"), ("评分标准", found.printed or "没有")),
            (
                rubric.places.find((*node.position, "standard")),
                rubric.places.find((*node.position, "rule", "items", found.position)),
            ),
            "请对照原件核对评分标准和评分要点，更正录错或漏录的一处。",
        )


def _begins_in(standard: str, words: str) -> bool:
    """Whether the standard has the first two thirds of the words, as it has of most items; quick to see."""
    return words[: -(-2 * len(words) // 3)] in standard


@lru_cache(maxsize=1024)
def _odd(standard: str, items: tuple[tuple[str, str], ...]) -> _Odd | None:
    text = plainly(standard)
    lacking = [place for place, (words, _) in enumerate(items) if words not in standard and plainly(words) not in text]
    printed = worths(standard)
    if len(lacking) != 1 or any(each.verb == "deduct" or each.points is None or "各" in each.words for each in printed):
        return None
    (place,) = lacking
    points = [parse_points(each) for _, each in items]
    if len(printed) == len(items) - 1:
        left_out = _given(printed) == sum(points, ZERO) - points[place]
        return _Odd(place, items[place][0], "") if left_out else None
    if [each.points for each in printed] != points:
        return None
    start = printed[place - 1].end if place else 0
    told = text[start : printed[place].start].strip("123456789,.;。:、()的")
    return _Odd(place, items[place][0], told) if _differ(items[place][0], told) else None


def _given(printed: tuple[PrintedWorth, ...]) -> Points:
    return sum((each.points or ZERO for each in printed), ZERO)


def _differ(one: str, other: str) -> bool:
    """Whether each has a good many characters that the other has not, in whatever order."""
    words, others = wording(one), wording(other)
    if words in others or others in words:
        return False
    first, second = Counter(words), Counter(others)
    pairs = ((first, second), (second, first))
    return all((a - b).total() >= _FEW and 3 * (a - b).total() > a.total() for a, b in pairs)
