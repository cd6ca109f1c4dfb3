"""A body has one rank."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.texts.written import texts_matching
from evalgen.model.bodies import Body
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SIGN = re.compile("级(?<=[厅处科股]级)")
_RANK = re.compile(r"[正副][厅处科股]级(?=(?:全额|差额|公益|参公|行政|财政)|[^，。；、\d]{0,8}(?:单位|机构|机关|部门))")
_LEVEL = re.compile("[正副][厅处科股]级")
_ANOTHER = re.compile(
    "中心|局|站|所|院|校|办|队|会|股|科室|公司|场|设|辖|分管|领导|负责人|原|改革|升|降|调整|更名|合并|增挂"
)
"""Words between a body and a rank by which the rank may be of another body, or of another time."""


class RankInWords(Check):
    """Where a sentence names a body and then its rank (某中心，正科级事业单位), it is the rank entered for it; for the
    body of that very name, where another one is also called so.

    Silent where another body, or a change, is named between, about ranks of posts and people (副科级领导职数), and
    where one of several entries of the name has that rank (body-entries tells them apart).
    """

    title: ClassVar[str] = "文字里的机构规格与单位情况一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = evidence.dossier.bodies
        if not any(_LEVEL.search(each.rank) for each in bodies):
            return
        for path, text in texts_matching(evidence.dossier, _SIGN):
            for sentence in sentences(text):
                if odd := next(_odd(sentence, bodies), None):
                    name, told, number = odd
                    yield self.finding(
                        path,
                        f"文字里“{name}”是{told}，单位情况里是{bodies[number].rank}",
                        (("文字", told), ("单位情况", bodies[number].rank)),
                        (evidence.place(*path), evidence.place("bodies", number, "rank")),
                        "请查对机构编制文件，更正写错的一处。",
                    )
                    break


def _odd(sentence: str, bodies: Sequence[Body]) -> Iterator[tuple[str, str, int]]:
    """Each rank told of a body that has another: the name in the sentence, the rank, which body."""
    for found in _RANK.finditer(sentence):
        before = sentence[: found.start()]
        names = {name for each in bodies for name in (each.name, *each.also_called) if name in before}
        if not names:
            continue
        last = max(names, key=lambda name: (before.rfind(name) + len(name), len(name)))
        between = before[before.rfind(last) + len(last) :]
        own = [n for n, each in enumerate(bodies) if last == each.name]
        own = own or [n for n, each in enumerate(bodies) if last in each.also_called]
        ranks = [rank for n in own for rank in _LEVEL.findall(bodies[n].rank)]
        if ranks and found[0] not in ranks and not _ANOTHER.search(between):
            yield last, found[0], next(n for n in own if _LEVEL.search(bodies[n].rank))
