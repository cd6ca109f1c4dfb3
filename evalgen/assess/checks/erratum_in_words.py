"""A correction says in words what it changed, from what into what."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.misprinted_number import digits, like
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import Erratum
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity

_UNIT = r"(?:\s*(?:[万亿]?元|[分%％个项次人户份件]))?"
_NUM = rf"(\d[\d,]*(?:\.\d+)?{_UNIT})"
_CHANGED = re.compile(rf"[由从]\s*{_NUM}[^\d，。；]{{0,4}}(?:更正|改|修正|调整|订正)[为成到]\s*{_NUM}")
_MISTAKEN = re.compile(rf"误[录写印计记算打输抄排]?[作为成]\s*{_NUM}")
_PRINTED = re.compile(rf"(?:应[为是作]|实[为是]|原文[为是作]|(?<=[\d件告表页处])印[为是作]?)\s*{_NUM}")
_FIGURE = re.compile(_NUM)
_TELLING, _NAME = 5, 4
"""Figures of fewer digits may be alike by chance, and names of fewer characters be other words."""


class ErratumInWords(Check):
    """Where a correction (`errata`) of one figure says in words what was changed into what (由8分更正为6分, 误作8分,
    应为6分), these are its old and its new content; no figure of its reason misprints them; and it names no other
    indicator than the one at which it stands.

    Silent where old or new is no figure, where the words tell several changes, and about names that two indicators
    have.
    """

    title: ClassVar[str] = "勘误的文字与更正前后的内容一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "errata"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, change in enumerate(evidence.dossier.errata):
            for field, text in (("what", change.what), ("reason", change.reason)):
                other = _other(scorecard, change) if field == "what" else None
                if odd := next(_odd(figures(text), change), other):
                    told, label, known = odd
                    yield self.finding(
                        f"errata.{number}.{field}",
                        f"勘误的文字写“{told}”，{label}是“{known}”",
                        (("文字", told), (label, known)),
                        (evidence.place("errata", number, field),),
                        "请核对文字与更正前后的内容，更正写错的一处。",
                    )


def _odd(text: str, change: Erratum) -> Iterator[tuple[str, str, str]]:
    """What the text tells otherwise: the figure, what it is of, and what that is."""
    old, new = parse_quantity(_bare(change.old)), parse_quantity(_bare(change.new))
    if old is None or new is None:
        return
    changed = _CHANGED.findall(text)
    if len(changed) == 1:
        yield from _each(changed[0][0], "原来的内容", change.old, old)
        yield from _each(changed[0][1], "更正后的内容", change.new, new)
    for pattern, label, known, figure in (
        (_MISTAKEN, "原来的内容", change.old, old),
        (_PRINTED, "更正后的内容", change.new, new),
    ):
        told = pattern.findall(text)
        if len(told) == 1:
            yield from _each(told[0], label, known, figure)
    for told in _FIGURE.findall(text):
        said = parse_quantity(_bare(told))
        right = said is None or len(digits(said)) < _TELLING or _is(said, old) or _is(said, new)
        if said and not right and like(digits(said), digits(new), _TELLING) and digits(said) != digits(old):
            yield told, "更正后的内容", change.new


def _each(told: str, label: str, known: str, figure: Quantity) -> Iterator[tuple[str, str, str]]:
    said = parse_quantity(_bare(told))
    if said and not _is(said, figure):
        yield told, label, known


def _is(said: Quantity, figure: Quantity) -> bool:
    """Whether both are the same, be it that one has no unit."""
    return said.value == figure.value or (said.number == figure.number and "" in (said.unit, figure.unit))


def _bare(text: str) -> str:
    return "".join(text.split()).rstrip("分个项次人户份件").replace("％", "%")


def _other(scorecard: Scorecard, change: Erratum) -> tuple[str, str, str] | None:
    """The name of another indicator than the correction is at."""
    own = next((line for line in scorecard.leaves if line.id in change.at.split(".")), None)
    if own is None or _stem(own.name) in change.what:
        return None
    others = [line.name for line in scorecard.leaves if line.id != own.id and _stem(line.name) in change.what]
    others = [name for name in others if len(_stem(name)) >= _NAME and name not in own.name]
    return (max(others, key=len), "更正的指标", own.name) if others else None


def _stem(name: str) -> str:
    return name.removesuffix("指标")
