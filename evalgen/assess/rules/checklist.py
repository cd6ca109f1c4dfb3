"""Each point of the standard that is met gives its own points (要点计分)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.wording import fen, gains, listed, numbered
from evalgen.model.entries import FactName, Mark
from evalgen.model.fields import Frozen, Name, Score
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import ZERO, Points


class Item(Frozen):
    """One point of the standard; where it bundles several `tests`, `credit` says what part of them is worth."""

    id: FactName
    text: Name
    points: Annotated[Score, Field(gt=0)]
    tests: tuple[Name, ...] = ()
    credit: Literal["all", "proportional"] | None = None


class Checklist(Rule):
    """Points that add up to those of the indicator."""

    title: ClassVar[str] = "要点计分"

    kind: Literal["checklist"]
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=60)]

    def faults(self, points: Points) -> Iterator[Fault]:
        counts = Counter(item.id for item in self.items)
        for number, item in enumerate(self.items):
            if counts[item.id] > 1:
                yield Fault(("items", number, "id"), f"要点标识“{item.id}”重复", "每个要点用一个不同的标识。", "twice")
            if len(item.tests) > 1 and item.credit is None:
                message = f"要点“{item.text}”含 {len(item.tests)} 项要求，没有写只符合一部分时怎样给分"
                cure = "请写 credit: all（全部符合才给分）或 credit: proportional（按符合的部分给分）。"
                yield Fault(("items", number), message, cure, "checklist-credit")
        total = sum((item.points for item in self.items), ZERO)
        if total != points:
            message = f"各要点合计 {fen(total)}，指标分值是 {fen(points)}"
            yield Fault(("items",), message, "请核对各要点的 points。", "checklist-sum")

    def reading(self, points: Points) -> tuple[str, ...]:
        return numbered(f"{item.text}：{fen(item.points)}{_bundle(item)}" for item in self.items)

    def answer(self, facts: Facts, points: Points) -> Outcome:
        marks = [(item, facts.mark(item.id, item.text)) for item in self.items]
        given = [(item, _given(item, mark)) for item, mark in marks if mark is not None]
        total = sum((each for _, each in given), ZERO)
        missing = [item for item, mark in marks if mark is None]
        if missing:
            fields = "、".join(f"{facts.field('marks')}.{item.id}" for item in missing)
            because = f"没有写明是否符合{listed(item.text for item in missing)}（{fields}）"
            return Unproven(because, total, total + sum((item.points for item in missing), ZERO))
        steps = (f"{item.text}：{_verdict(item, each)}，{gains(each)}" for item, each in given)
        return Scored(total, f"{_summary(given)}，{gains(total)}", numbered(steps))


def _bundle(item: Item) -> str:
    if len(item.tests) < 2:
        return ""
    part = "全部符合才给分" if item.credit == "all" else "只符合一部分的，按符合的部分给分"
    return f"（含{'、'.join(item.tests)}，{part}）"


def _given(item: Item, mark: Mark) -> Points:
    if mark.points is None:
        return item.points if mark.met else ZERO
    if not ZERO <= mark.points <= item.points:
        raise Unprovable(f"“{item.text}”满分 {fen(item.points)}，证据写的是 {fen(mark.points)}，超出范围")
    if mark.points not in (ZERO, item.points) and item.credit != "proportional":
        raise Unprovable(f"“{item.text}”只能{gains(item.points)}或不得分，证据写的是 {fen(mark.points)}")
    return mark.points


def _verdict(item: Item, given: Points) -> str:
    return "符合" if given == item.points else "部分符合" if given else "不符合"


def _summary(given: Sequence[tuple[Item, Points]]) -> str:
    lacking = [(item, each) for item, each in given if each < item.points]
    if not lacking:
        return f"{len(given)} 项要点全部符合"
    reasons = "；".join(f"{_verdict(item, each)}：{item.text}" for item, each in lacking)
    return f"{len(given)} 项要点中 {len(given) - len(lacking)} 项符合（{reasons}）"
