"""The printed standard gives no measure, so the evaluator decides and has to say why (酌情评分)."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.decided import decided
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.wording import fen
from evalgen.model.fields import Line
from evalgen.model.outcome import Outcome, Told, Unproven
from evalgen.units import ZERO, Points


class Judgement(Rule):
    """Nothing is computed: the award needs a reason and a name."""

    title: ClassVar[str] = "酌情评分"
    unscored_title: ClassVar[str] = "由填表人判断"
    judged: ClassVar[bool] = True

    kind: Literal["judgement"]
    text: Line = ""
    """On what the judgement is to rest, where the standard says so."""

    def reading(self, points: Points) -> tuple[str, ...]:
        basis = (f"评分依据：{self.text}",) if self.text else ()
        return (*basis, f"评分标准没有可计算的尺度，由评价人在 0 至 {fen(points)}之间酌情评分，并写明理由和评分人")

    def unscored_faults(self) -> Iterator[Fault]:
        yield from ()

    def unscored_reading(self) -> tuple[str, ...]:
        basis = (f"判断依据：{self.text}",) if self.text else ()
        return (*basis, "没有可以比较的指标值，是否完成由填表人判断")

    def tell(self, facts: Facts) -> Told | Unproven:
        return decided(facts, "没有可以比较的指标值，是否完成由填表人判断")

    def answer(self, facts: Facts, points: Points) -> Outcome:
        basis = f"（{self.text}）" if self.text else ""
        return Unproven(f"评分标准没有可计算的尺度{basis}，由评价人酌情评分", ZERO, points)
