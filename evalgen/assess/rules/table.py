"""The first row whose condition holds gives the points (条件计分)."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.measure.measure import Condition, Expression, Measure
from evalgen.assess.measure.nodes import Number
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.points_formula import formula_faults, formula_points
from evalgen.assess.ruling.rule_fields import Worded
from evalgen.assess.ruling.wording import fen, gains, numbered
from evalgen.model.fields import Frozen, Line
from evalgen.model.outcome import Outcome, Scored
from evalgen.units import ZERO, Points


class Row(Frozen):
    """A condition with its points, or what holds otherwise."""

    when: Condition | None = None
    points: Expression | None = None
    otherwise: Expression | None = None
    text: Line = ""


class Table(Worded):
    """Rows read from above; the last says what holds otherwise. `max` is the indicator's points."""

    title: ClassVar[str] = "条件计分"

    kind: Literal["table"]
    rows: Annotated[tuple[Row, ...], Field(min_length=2, max_length=40)]

    def measures(self) -> Iterator[Measure]:
        for row in self.rows:
            yield from (each for each in (row.when, row.points, row.otherwise) if each is not None)

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        for number, row in enumerate(self.rows[:-1]):
            if row.when is None or row.points is None or row.otherwise is not None:
                cure = "除最后一行外，每行写 when 和 points。"
                yield Fault(("rows", number), f"第 {number + 1} 行要有条件和得分", cure, "table-row")
        last = self.rows[-1]
        if last.otherwise is None or last.when or last.points:
            cure = "请在最后加一行，只写 otherwise: 得分。"
            yield Fault(("rows",), "没有写其余情形得多少分", cure, "table-otherwise")
        for number, row in enumerate(self.rows):
            for field, measure in (("points", row.points), ("otherwise", row.otherwise)):
                if measure is not None:
                    yield from formula_faults(measure, ("rows", number, field))

    def reading(self, points: Points) -> tuple[str, ...]:
        words = {"max": fen(points), **self.names}
        return ("从上往下，按第一个成立的条件计分", *numbered(_row_words(row, words) for row in self.rows))

    def answer(self, facts: Facts, points: Points) -> Outcome:
        tried = []
        for row in self.rows:
            found = facts.measure(row.when, self.names, {"max": points}) if row.when else None
            if found is not None and not found.truth:
                tried.append(f"{found.phrase.text}：不成立")
                continue
            measure = row.otherwise if found is None else row.points
            assert measure is not None, "faults() refuses rows without points"
            given, sums = formula_points(measure, facts, self.names, points, (ZERO, points))
            cause = "其余情形" if found is None else found.phrase.text
            because = f"{f'{row.text}：' if row.text else ''}{cause}，{_gain(sums, given)}"
            return Scored(given, because, (*tried, f"{cause}：{sums}"))
        raise AssertionError("faults() refuses a table without its last row")


def _gain(sums: str, given: Points) -> str:
    return f"{gains(given)}" if sums == fen(given) else f"{sums}，{gains(given)}"


def _row_words(row: Row, words: dict[str, str]) -> str:
    measure = row.otherwise or row.points
    worth = measure.describe(words) if measure else ""
    case = f"若 {row.when.describe(words)}" if row.when else "其余情形"
    fixed = measure is not None and isinstance(measure.node, Number)
    gain = f"得 {worth} 分" if fixed else f"得 {worth}" if worth == words["max"] else f"得分 = {worth}"
    return f"{case}：{gain}{f'（{row.text}）' if row.text else ''}"
