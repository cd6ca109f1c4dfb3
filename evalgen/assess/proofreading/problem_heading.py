"""A problem, or an achievement, is called in the findings as its heading in the report calls it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, wording, wordings
from evalgen.assess.texts.lost_character import place_lost
from evalgen.assess.texts.places import places
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_EMPTY = frozenset("的了等和与及在有地得之")
"""Characters that are left out or put in without a change of meaning."""

_LEFT_OUT = _EMPTY | frozenset("够能将已还仍也所其都很较更")
"""Characters that who shortens a heading leaves out."""
_LONG, _END = 8, 4
"""Characters from which a clause is that of one heading, and by which its end is found."""
_PROBLEMS, _REACHED = ("问题", "不足"), ("绩效", "成效", "成绩", "效果", "做法")


class ProblemHeading(Check):
    """The title of a problem is not a heading of the chapter of problems but for one or two characters, as 不; nor that
    of an achievement one of the chapter of achievements. A title may be the beginning of its heading, or leave words of
    it out: then a clause of it is one of the heading's but for no such slip (已经完工 for 尚未完工).

    Silent about titles that differ more, and about 的, 够, 仍 and the like.
    """

    title: ClassVar[str] = "问题、绩效的名称与正文标题一致"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "printed.headings"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        found, headings = evidence.dossier.findings, evidence.dossier.printed.headings
        highest = [position for position, each in enumerate(headings) if each.level == 1]
        chapters = [*pairwise([*highest, len(headings)])]
        for key, label, words, listed in (
            ("problems", "问题", _PROBLEMS, [each.title for each in found.problems]),
            ("achievements", "主要绩效", _REACHED, [each.title for each in found.achievements]),
        ):
            meant = [each for each in chapters if listed and any(map(headings[each[0]].title.__contains__, words))]
            below = [position for start, end in meant for position in range(start + 1, end)]
            for number, like in _misprinted(listed, [headings[each].title for each in below]) if below else ():
                called, heading = listed[number], headings[below[like]].title
                yield self.finding(
                    f"findings.{key}.{number}.title",
                    f"{label}作{named(called)}，正文标题作{named(heading)}",
                    ((label, called), ("正文标题", heading)),
                    (
                        evidence.place("findings", key, number, "title"),
                        evidence.place("printed", "headings", below[like], "title"),
                    ),
                    "请核对原件，更正印错的一处。",
                )


def _misprinted(listed: Sequence[str], headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Every title that is near a heading and with which none begins: the positions of both."""
    doubtful = [number for number, title in enumerate(listed) if title not in headings]
    if not doubtful:
        return
    told = wordings([*headings, *[listed[number] for number in doubtful]])
    known = told[: len(headings)]
    stretches, every = list(map(_stretches, known)), "\n".join(known)
    for number, title in zip(doubtful, told[len(headings) :], strict=True):
        first, second, last = _stretches(title)
        some = [n for n, (one, two, end) in enumerate(stretches) if one == first or two == second or end == last]
        if any(known[place].startswith(title) for place in some):
            continue
        like = next((place for place in some if _near(title, known[place])), None)
        if like is None and (at := _clause_otherwise(listed[number], every)) is not None:
            like = every.count("\n", 0, at)
        if like is not None:
            yield number, like


def _clause_otherwise(title: str, headings: str) -> int | None:
    """Where the headings tell a clause of the title, its end included, but for one character, or two side by side."""
    for each in title.split("，"):
        clause = wording(each) if len(each) >= _LONG and each[-_END:] in headings else ""
        for end in places(clause[-_END:], headings) if clause and clause not in headings else ():
            start = end + _END - len(clause)
            if start >= 0 and _is_slip(clause, headings, start):
                return start
            if start > 0 and _has_lost(clause, headings[start - 1 : end + _END]):
                return start - 1
    return None


def _has_lost(clause: str, said: str) -> bool:
    """Whether the clause is what the headings say but for a character within that means something."""
    at = place_lost(clause, said)
    return 0 < at < len(clause) and said[at] not in _LEFT_OUT and "\n" not in said


def _is_slip(clause: str, headings: str, start: int) -> bool:
    said = headings[start : start + len(clause)]
    off = [place for place, pair in enumerate(zip(clause, said, strict=True)) if pair[0] != pair[1]]
    # What a shortened title begins with may be a word put in for what it leaves out.
    begins = start == 0 or headings[start - 1] in "\n的"
    return "\n" not in said and off[-1] - off[0] < 2 and (off[0] > 0 or begins)


def _stretches(words: str) -> tuple[str, str, str]:
    """Two slips leave one of these alone; comparing whole titles takes longer."""
    return words[:3], words[3:6], words[-3:]


def _near(title: str, heading: str) -> bool:
    """Whether the title is the heading but for a slip, or a long heading's beginning but for one character."""
    if _slip(title, heading):
        return True
    begun = heading[: len(title)]
    return 8 <= len(title) < len(heading) - 2 and sum(map(str.__ne__, title, begun)) == 1


def _slip(one: str, other: str) -> bool:
    """Whether one or two characters that mean something are changed, left out or put in."""
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < 6:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        off = [pair for pair in zip(short, long, strict=True) if pair[0] != pair[1]]
        return 0 < len(off) <= 2
    rest, left = list(long), []
    for char in short:
        while rest and rest[0] != char:
            left.append(rest.pop(0))
        if not rest:
            return False
        rest.pop(0)
    return not {*left, *rest} <= _LEFT_OUT
