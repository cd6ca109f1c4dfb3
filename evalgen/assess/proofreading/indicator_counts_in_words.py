"""How many indicators a level has, or lost points in, is told as the table has it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.signs import sign
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO

_STOP = "(?<![\\d.第约近超前后多几余一二两三四五六七八九十百])"
_NUMBER = NUMBER.replace("?P<number>", "?:")
_FULL = re.compile(rf"{_STOP}({_NUMBER})[个项](?:末级|[一二三]级)?(?:指标)?(?:均|都)?(?:得了?|为|是)?满分\Z")
_LOST = re.compile(
    rf"{_STOP}({_NUMBER})[个项](?:末级|[一二三]级)?(?:指标)?(?:均|都|被|存在|有)*(?:扣了?分|失分|丢分|未得满分|没有得满分|未得到满分)\Z"
)
_POINTS = re.compile("分(?<=[满扣失丢了]分)")
"""What both end with."""
_LONGEST = 24
"""Characters that they take, with what may not stand before them."""
_BEHIND = re.compile(
    rf"[”]?(?:指标|类|部分)?(?:[（(][^（）()]{{1,8}}[）)])?(?:下设|包括|包含|设置?|共|有|含)*({_NUMBER})[个项](?=[、，,；;。和及]|$)"
)
_OF_LEVEL = re.compile(rf"{_STOP}({_NUMBER})[个项]([二三])\Z")
"""What stands before 级指标."""
_OF = re.compile(rf"({_NUMBER})[个项](?:末级|三级)?指标")
_LOOSE = re.compile("^项目|指标$")
_TOLD = (_POINTS, sign("级指标"))
_OTHERS = re.compile("自评|初评|复评|上年|去年|其中|一级指标|二级指标中|等")


class IndicatorCountsInWords(Check):
    """Where a text counts the indicators that were given full points (19个得满分) or lost some (5个指标扣分), or those
    of a level behind its name (项目决策6个、项目管理8个; 项目决策从两方面、6个三级指标评价), they are as many.

    Full points and losses are those of all indicators where the sentence tells how many these are, or the chapter is
    that of the conclusion. Silent where rows are unseen, not scored, or stand outside the full score, in sentences on
    other scorings, and on one level only.
    """

    title: ClassVar[str] = "文字里各级指标的个数与打分表一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = texts_matching(evidence.dossier, *_TOLD)
        groups = [each for each in rubric.nodes if each.indicator.indicators] if told else []
        for path, text in told:
            odd = (
                [*_of_points(text, path[1] == "conclusion", scorecard), *_of_levels(text, rubric, groups)]
                if path[0] != "scores"
                else []
            )
            if odd and not any(each.indicator.unseen or each.indicator.nature != "base" for each in rubric.nodes):
                yield self.finding(
                    path,
                    "；".join(f"文字里写“{shown}”，打分表里{name}是 {number} 个" for shown, name, number in odd),
                    [pair for shown, name, number in odd for pair in (("文字", shown), (name, f"{number} 个"))],
                    (evidence.place(*path), rubric.places.find(("rubric", "indicators"))),
                    "请核对打分表，更正文字里的个数。",
                )


def _of_points(text: str, concluding: bool, scorecard: Scorecard) -> Iterator[tuple[str, str, int]]:
    for pattern in (_FULL, _LOST):
        for found in _ending(pattern, text):
            before = said_before(text, found.start())
            of_all = [number_of(each) for each in _OF.findall(before)]
            meant = of_all == [len(scorecard.leaves)] or (concluding and not of_all)
            lost = [line.lost for line in scorecard.leaves]
            if not meant or None in lost or _OTHERS.search(f"{before}{found[0]}") or _names(before, scorecard):
                continue
            full = lost.count(ZERO)
            name, number = ("得满分的指标", full) if pattern is _FULL else ("扣分的指标", len(lost) - full)
            if number_of(found[1]) != number:
                yield found[0], name, number


def _ending(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for points in _POINTS.finditer(text):
        if found := pattern.search(text, max(0, points.end() - _LONGEST), points.end()):
            yield found


def _names(before: str, scorecard: Scorecard) -> bool:
    """Whether a level is named, if in short: those of it may be counted."""
    names = (_LOOSE.sub("", line.name) for line in scorecard.lines if not line.is_leaf)
    return any(len(name) > 1 and name in before for name in names)


def _of_levels(text: str, rubric: Rubric, every: list[Node]) -> Iterator[tuple[str, str, int]]:
    if "级指标" not in text:
        return
    groups = [each for each in every if len(each.indicator.name) > 1]
    names = [node.indicator.name for node in groups]
    of_levels = [(found, said_before(text, found.start())) for found in _levels_counted(text)]
    for node in groups:
        name = node.indicator.name
        if name not in text or names.count(name) > 1:
            continue
        below = [each for each in rubric.nodes if node.indicator.id in each.path[:-1]]
        for at in places(name, text):
            sentence = sentence_at(text, at)
            counted = _BEHIND.match(text, at + len(name)) if "三级指标" in sentence else None
            if counted and number_of(counted[1]) not in _numbers(below, 3):
                yield f"{name}{counted[0]}", f"“{name}”下的三级指标", sum(each.is_leaf for each in below)
        for found, before in of_levels:
            others = [each for each in groups if each.indicator.name in before and each is not node]
            alone = name in before and all(node.indicator.id in each.path for each in others)
            level = 2 if found[2] == "二" else 3
            if alone and number_of(found[1]) not in (known := _numbers(below, level)) and max(known):
                yield f"{found[0]}级指标", f"“{name}”下的{found[2]}级指标", max(known)


def _levels_counted(text: str) -> Iterator[re.Match[str]]:
    for at in places("级指标", text):
        found = _OF_LEVEL.search(text, max(0, at - _LONGEST), at)
        if found and text[at + 3 : at + 4] != "中":
            yield found


def _numbers(below: list[Node], level: int) -> set[int]:
    """How many indicators there are below, of that level or, of the third, at the end."""
    found = {sum(each.level == level for each in below)}
    return found | {sum(each.is_leaf for each in below)} if level > 2 else found
