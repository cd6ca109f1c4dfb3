"""The items of a printed standard are those of its rule."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named, wording
from evalgen.assess.standards.printed_standards import printed_standards
from evalgen.assess.standards.printed_worths import Printed, PrintedWorth, plainly
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, parse_points, sum_of

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
        for node, printed in printed_standards(rubric):
            rule, standard = node.indicator.rule or {}, node.indicator.standard
            items = rule["items"] if rule.get("kind") == "checklist" else ()
            if len(items) < 2 or sum([not _begins_in(standard, str(each["text"])) for each in items]) != 1:
                continue
            listed = [(str(each["text"]), str(each["points"])) for each in items]
            if found := _odd(standard, printed, listed):
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


def _odd(standard: str, printed: Printed, items: Sequence[tuple[str, str]]) -> _Odd | None:
    given = [each for sentence in printed.sentences for each in sentence.worths]
    if not 0 <= len(items) - len(given) < 2 or not all(map(_pays, given)):
        return None
    text = plainly(standard)
    missing = (place for place, (words, _) in enumerate(items) if words not in standard and plainly(words) not in text)
    lacking = list(islice(missing, 2))
    if len(lacking) != 1:
        return None
    (place,) = lacking
    # Most print the points in the very figures of the rule.
    if [each.figure for each in given] != [points for _, points in items]:
        points = [parse_points(each) for _, each in items]
        paid = [each.points or ZERO for each in given]
        if len(paid) < len(points):
            left_out = sum_of(paid) == sum_of(points) - points[place]
            return _Odd(place, items[place][0], "") if left_out else None
        if paid != points:
            return None
    told = _before(text, printed, place).strip("123456789,.;。:、()的")
    words = items[place][0]
    return _Odd(place, words, told) if told not in words and _differ(words, told) else None


def _before(text: str, printed: Printed, place: int) -> str:
    """What stands before the worth at `place`, and behind the one before it."""
    start = 0
    for sentence in printed.sentences:
        begins = text.find(sentence.text, start)
        for worth in sentence.worths:
            if not place:
                return text[start : begins + worth.start]
            start, place = begins + worth.end, place - 1
    return ""


def _pays(worth: PrintedWorth) -> bool:
    """Whether these are points for one item."""
    return worth.verb != "deduct" and worth.points is not None and "各" not in worth.words


def _differ(one: str, other: str) -> bool:
    """Whether each has a good many characters that the other has not, in whatever order."""
    words, others = wording(one), wording(other)
    if words in others or others in words:
        return False
    return _has_more(others, words) and _has_more(words, others)


def _has_more(one: str, other: str) -> bool:
    more = one
    for character in other:
        more = more.replace(character, "", 1)
    return len(more) >= _FEW and 3 * len(more) > len(one)
