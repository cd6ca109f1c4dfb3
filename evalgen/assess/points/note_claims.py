"""A note says what points mean: which grade they take, what is left of them, what a rate is given, what is full."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.assess.points.notes import all_notes, every_note
from evalgen.assess.scoring.grades import grade_of
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.problems.place import Path
from evalgen.units import Points, parse_points

_CLAIM = re.compile("分对应|扣\\d|[%％][得计给]|满分|权重")
"""One of these stands in every note that makes a claim."""
_GRADED = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)分对应(?:的等级是?|的?是)?“?([一-鿿]{1,3}?)(?=[”，。；、的]|等级|$)")
_LEFT = re.compile(r"扣(\d+(?:\.\d+)?)分[，,]?得(\d+(?:\.\d+)?)分")
_RATED = re.compile(r"(?<![\d.<>≤≥~—–至到-])(\d+(?:\.\d+)?)[%％][得计给](\d+(?:\.\d+)?)分")
_FULL = re.compile(r"满分(?:为|是|共)?(\d+(?:\.\d+)?)(?![\d.%％个项])")
_TAKEN = re.compile(r"(?<![\d.<>≤≥~—–至到每于出过超达足满差-])(\d+(?:\.\d+)?)[%％](?:归|按)?扣(\d+(?:\.\d+)?)分")
_FLOOR = re.compile(r"(?:产出|效益)[^。；，]{0,12}权重[^。；，\d]{0,8}(?:不低于|不少于|不得低于)(\d+(?:\.\d+)?)[%％]")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


class Claim(NamedTuple):
    """What a note claims that is not so, what is so, and where the rubric has that."""

    told: str
    known: str
    against: Path


def odd_claims(evidence: Evidence, rubric: Rubric) -> dict[str, list[Claim]]:
    """Every claim of the notes that the rubric contradicts, by the path of the note."""
    notes = all_notes(evidence, rubric) if _CLAIM.search(every_note(evidence, rubric)) else ()
    found = {at: list(_of_note(at, words, rubric)) for at, words in notes if _CLAIM.search(words)}
    return {at: claims for at, claims in found.items() if claims}


def _of_note(at: str, words: str, rubric: Rubric) -> Iterator[Claim]:
    node = rubric.by_id.get(at.removeprefix("rubric.").removesuffix(".note"))
    return _of_indicator(words, node) if node else _of_all(words, rubric)


def _of_all(words: str, rubric: Rubric) -> Iterator[Claim]:
    for found in _GRADED.finditer(words) if rubric.text.grades and "分对应" in words else ():
        due = grade_of(rubric.text, Points(found[1]))[0]
        if found[2] in [each.grade for each in rubric.text.grades] and found[2] != due:
            yield Claim(f"{found[1]}分对应{named(found[2])}", f"按分段是{named(due)}", ("rubric", "grades"))
    full = rubric.text.full_score
    for found in _FULL.finditer(words) if "满分" in words else ():
        points = Points(found[1])
        if points != full and points not in [node.maximum for node in rubric.nodes]:
            known = f"指标体系的满分是 {points_of(full)}"
            yield Claim(found[0], known, ("rubric", "full_score"))
    floor = rubric.text.output_benefit_floor
    for found in _FLOOR.finditer(words) if floor and "权重" in words else ():
        # A floor that the clause cited has too is told by rubric-basis.
        cited = any(f"{found[1]}%" in each.clause for each in rubric.text.basis)
        if floor and Points(found[1]) / 100 != floor.value and not cited:
            yield Claim(f"不低于{found[1]}%", f"指标体系录的下限是 {floor}", ("rubric", "output_benefit_floor"))


def _of_indicator(words: str, node: Node) -> Iterator[Claim]:
    for found in _LEFT.finditer(words) if "扣" in words else ():
        if Points(Decimal(found[1]) + Decimal(found[2])) != node.maximum:
            yield Claim(found[0], f"分值是 {points_of(node.maximum)}", (*node.position, "points"))
    rates = "%" in words or "％" in words
    for pattern, key, word in ((_RATED, "points", "给"), (_TAKEN, "deduct", "扣")) if rates else ():
        for found in pattern.finditer(words):
            given = _given(node, Decimal(found[1]), key)
            if given and Points(found[2]) not in given:
                known = f"评分规则{word} {'、'.join(map(points_of, sorted(given)))}"
                yield Claim(found[0], known, (*node.position, "rule"))


def _given(node: Node, rate: Decimal, key: str) -> set[Points]:
    """What the bands give or take (`key`) for the rate, both where it is the end of two and the rule does not say
    which; nothing where some do the other, or are no rates."""
    rule = node.indicator.rule or {}
    bands = rule.get("bands", ()) if rule.get("kind") == "bands" else ()
    found: list[tuple[Decimal, Points]] = []
    for band in bands:
        ends = {end: _PERCENT.fullmatch(str(band[end])) for end in ("from", "above", "to", "below") if end in band}
        if key not in band or not all(ends.values()):
            return set()
        value = {end: Decimal(found_there[1]) for end, found_there in ends.items() if found_there}
        low, high = value.get("from", value.get("above")), value.get("to", value.get("below"))
        within = (low is None or low <= rate) and (high is None or rate <= high)
        if within and rate not in (value.get("above"), value.get("below")):
            found.append((low or Decimal(0), parse_points(band[key])))
    if len(found) > 1 and rule.get("boundary") in ("upper", "lower"):
        found = [max(found) if rule["boundary"] == "upper" else min(found)]
    return {points for _, points in found}
