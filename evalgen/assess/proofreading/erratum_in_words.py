"""A correction says in words what it changed, from what into what."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import clause_before
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
_WORN = re.compile(r"[^\d\s.,]*$")
"""What a figure is counted in."""
_TAKEN, _MOST = ("扣", "失分"), ("满分", "分值", "上限", "权重")
"""Before a figure, what it is of where it is not an award."""
_TELLING, _NAME = 5, 4
"""Figures of fewer digits may be alike by chance, and names of fewer characters be other words."""


class ErratumInWords(Check):
    """Where a correction (`errata`) of one figure says in words what was changed into what (由8分更正为6分, 误作8分,
    应为6分), these are its old and its new content; no figure of five digits and more misprints the new one; and the
    correction of an award names no other indicator than the one at which it stands.

    Silent where old or new is no figure, where the words tell several changes, about figures in another unit, points
    taken (扣分应为2分) and full points, about the original printing the old content, and about names that two
    indicators have.
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
    for pattern, contents in (
        (_CHANGED, ((1, "原来的内容", change.old, old), (2, "更正后的内容", change.new, new))),
        (_MISTAKEN, ((1, "原来的内容", change.old, old),)),
        (_PRINTED, ((1, "更正后的内容", change.new, new),)),
    ):
        told = list(pattern.finditer(text))
        if len(told) != 1 or _of_other_points(clause_before(text, told[0].start()), change):
            continue
        for group, label, known, figure in contents:
            if _is_odd(told[0][group], figure, change) and not ("印" in told[0][0] and _tells(told[0][group], old)):
                yield told[0][group], label, known
    for told in _FIGURE.findall(text):
        said = parse_quantity(_bare(told))
        right = said is None or len(digits(said)) < _TELLING or _is(said, old) or _is(said, new)
        if said and not right and like(digits(said), digits(new), _TELLING) and digits(said) != digits(old):
            yield told, "更正后的内容", change.new


def _of_other_points(before: str, change: Erratum) -> bool:
    """Whether the words before a figure tell that it is of points taken, or of full points that were not corrected."""
    most = any(word in before and word not in change.what for word in _MOST)
    return most or any(word in before for word in _TAKEN)


def _is_odd(told: str, figure: Quantity, change: Erratum) -> bool:
    """Whether what is told is another figure than the content, and of the same unit."""
    said, units = parse_quantity(_bare(told)), {_unit(each) for each in (told, change.old, change.new)} - {""}
    of_points = _is_of_award(change) and _unit(told) not in ("", "分")
    return said is not None and not of_points and len(units) < 2 and not _is(said, figure)


def _unit(text: str) -> str:
    unit = "".join(_WORN.findall(text)).replace("％", "%")
    return "元" if unit.endswith("元") else unit


def _tells(told: str, figure: Quantity) -> bool:
    said = parse_quantity(_bare(told))
    return said is not None and _is(said, figure)


def _is_of_award(change: Erratum) -> bool:
    return change.at.endswith(".awarded") or "." not in change.at or "得分" in change.what


def _is(said: Quantity, figure: Quantity) -> bool:
    """Whether both are the same, be it that one has no unit."""
    return said.value == figure.value or (said.number == figure.number and "" in (said.unit, figure.unit))


def _bare(text: str) -> str:
    return "".join(text.split()).rstrip("分个项次人户份件").replace("％", "%")


def _other(scorecard: Scorecard, change: Erratum) -> tuple[str, str, str] | None:
    """The name of another indicator than the award is of that was corrected."""
    own = next((line for line in scorecard.leaves if line.id in change.at.split(".")), None)
    if own is None or not _is_of_award(change) or _stem(own.name) in change.what:
        return None
    others = [line.name for line in scorecard.leaves if line.id != own.id and _stem(line.name) in change.what]
    others = [name for name in others if len(_stem(name)) >= _NAME and name not in own.name]
    return (max(others, key=len), "更正的指标", own.name) if others else None


def _stem(name: str) -> str:
    return name.removesuffix("指标")
