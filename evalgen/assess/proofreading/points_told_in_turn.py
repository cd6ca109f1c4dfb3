"""Points told one after the other belong to the indicators told before them, in the same order."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.texts.sentences import said_before
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points

_NUMBER = r"\d{1,4}(?:\.\d{1,4})?"
_IN_TURN = re.compile(
    rf"分别(?P<verb>实?得分?|[扣失丢]分?|占)?(?:为|是|：|:)?(?P<points>{_NUMBER}分?(?:[、，,和及]{_NUMBER}分?)*[、，,和及]{_NUMBER}分)(?![值以])"
)
_KINDS = {
    "得": re.compile("得分?(?:情况)?$"),
    "扣": re.compile("[扣失丢]分?(?:情况)?$"),
    "满分": re.compile("(?:分值|权重|满分)(?:设置)?$"),
}
"""Words right before 分别 by which the points are given, taken or set."""
_SHOWN = {"得": "得分", "扣": "扣分", "满分": "分值"}
_OTHERS = re.compile("自评|初评|复评|上年|去年|专家|问卷|每|平均")


class PointsToldInTurn(Check):
    """Where a sentence names indicators of one level and then their points (业务管理、财务管理分别得10分、15分), what
    they were given, lost or carry (分值分别为11分、19分) is so, in that order.

    Silent where names and points are not as many, where nothing tells which points are meant, about other scorings, and
    about names that two indicators have.
    """

    title: ClassVar[str] = "文字里“分别”所列的分数与各指标对得上"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, _IN_TURN):
            odd = [each for found in _IN_TURN.finditer(text) for each in _odd(text, found, scorecard)]
            if odd:
                yield self.finding(
                    path,
                    "；".join(
                        f"文字里“{line.name}”{_SHOWN[kind]} {told}，所列为 {right}" for line, kind, told, right in odd
                    ),
                    [(f"{line.name}{_SHOWN[kind]}", f"{told}（所列 {right}）") for line, kind, told, right in odd],
                    (evidence.place(*path), *(evidence.place("scores", line.id) for line, *_ in odd if line.is_leaf)),
                    "请核对各项的分数，更正印错或写反的几处。",
                )


def _odd(text: str, found: re.Match[str], scorecard: Scorecard) -> Iterator[tuple[Line, str, str, str]]:
    """Every indicator with other points than its own: what they are of, what is told, what is right."""
    before = said_before(text, found.start())
    kind = _kind(found["verb"] or "", before)
    told = [Points(each) for each in re.findall(_NUMBER, found["points"])]
    if not kind or _OTHERS.search(before):
        return
    for lines in _named(before, scorecard):
        right = [_points(line, kind) for line in lines]
        if len(lines) != len(told) or None in right:
            continue
        for line, said, own in zip(lines, told, right, strict=True):
            if own is not None and said != own:
                yield line, kind, points_of(said), points_of(own)


def _kind(verb: str, before: str) -> str:
    if verb:
        return "满分" if verb == "占" else "得" if "得" in verb else "扣"
    bare = before.rstrip("，, ")
    return next((kind for kind, words in _KINDS.items() if words.search(bare)), "")


def _named(before: str, scorecard: Scorecard) -> Iterator[Sequence[Line]]:
    """The indicators of each level that are named, in the order of the sentence."""
    names = [line.name for line in scorecard.lines]
    named = [
        line for line in scorecard.lines if len(line.name) > 1 and line.name in before and names.count(line.name) == 1
    ]
    for level in sorted({line.level for line in named}):
        of_level = [line for line in named if line.level == level]
        if len(of_level) > 1:
            yield sorted(of_level, key=lambda line: before.find(line.name))


def _points(line: Line, kind: str) -> Points | None:
    if kind == "满分":
        return line.maximum
    return line.awarded if kind == "得" else line.lost
