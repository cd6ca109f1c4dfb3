"""A body was founded in one year."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_FOUNDED = re.compile(r"(?:成立|组建|创办|始建|设立)于((?:19|20)\d\d)年")
_TOLD = (
    re.compile(r"于(?<=(?:成立|组建|创办|始建|设立)于)(?:19|20)\d\d年"),
    re.compile("立(?<=[年月日式准][成设]立)"),
    re.compile("建(?<=[年月日式准]组建)"),
    re.compile("办(?<=[年月日式准]创办)"),
)
"""One of these stands wherever the year of a founding is told."""
_SAID_LAST = re.compile(
    r"[于在]?((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式|批准|经批准)?(?:成立|组建|创办|设立)(?=[，,。；;、）)\s]|$|以来|至今)"
)
"""The year before the verb (2008年成立); not where something else is founded (2008年成立领导小组)."""
_YEAR = re.compile(r"(?:19|20)\d\d")


class FoundedInWords(Check):
    """Where a sentence names a body and then says in which year it was founded, it is the year entered for it.

    Where the year stands before the verb (2008年成立), the body's name stands right before the year. Silent where
    another body is named between, and where the text has the right year too.
    """

    title: ClassVar[str] = "文字里的成立年份与单位情况一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = [(n, each) for n, each in enumerate(evidence.dossier.bodies) if _YEAR.search(each.founded)]
        names = [name for each in evidence.dossier.bodies for name in (each.name, *each.also_called)]
        for path, text in texts_matching(evidence.dossier, *_TOLD) if bodies else ():
            found = _FOUNDED.search(text) if "于" in text else None
            before = _sentence(text, found)
            if not found and (found := _said_last(text)):
                before = _sentence(text, found).rstrip("，,（( ")
                found = found if before.endswith(tuple(names)) else None
            last = max(names, key=lambda name: _end(name, before))
            for number, body in bodies if found and last in before else ():
                if last not in (body.name, *body.also_called) or _right(body.founded, text):
                    continue
                year = f"{found[1]}年" if found else ""
                yield self.finding(
                    path,
                    f"文字里“{body.name}”成立于 {year}，单位情况里是 {body.founded}",
                    (("文字", year), ("单位情况", body.founded)),
                    (evidence.place(*path), evidence.place("bodies", number, "founded")),
                    "请核对成立年份，更正印错的一处。",
                )


def _said_last(text: str) -> re.Match[str] | None:
    return _SAID_LAST.search(text) if any(verb in text for verb in ("成立", "组建", "创办", "设立")) else None


def _sentence(text: str, found: re.Match[str] | None) -> str:
    """The sentence up to what was found."""
    return re.split("[。；\n]", text[: found.start()])[-1] if found else ""


def _end(name: str, before: str) -> tuple[int, int]:
    """Where the name last ends in the text, and its length: the longest of those nearest to the end is meant."""
    return (before.rfind(name) + len(name), len(name)) if name in before else (-1, 0)


def _right(founded: str, text: str) -> bool:
    """Whether the text has the year entered for the founding too."""
    years = "|".join(_YEAR.findall(founded))
    return bool(re.search(rf"[于(（](?:{years})年|(?:{years})年[^，。；]{{0,3}}(?:成立|组建|设立)", text))
