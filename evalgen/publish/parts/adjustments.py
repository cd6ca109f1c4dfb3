"""What changes the total outside the indicators, each on a line of its own, so that the levels always add up."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Column, Row, Table
from evalgen.publish.figures import gap, spoken
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator

KINDS = {
    "overflow": "扣完后在总分上继续扣分",
    "gate": "一票否决或等级限制",
    "bonus-cap": "加分封顶",
    "total-cap": "总分封顶",
    "scaling": "折算",
    "rounding": "取整",
}
_COLUMNS = (Column("调整"), Column("评价给分", "figure"), Column("依规则计算", "figure"), Column("原因", "wide"))


def part(evaluation: Evaluation) -> Table | None:
    rows: list[Row] = []
    for change in evaluation.scorecard.adjustments:
        about: Inline = ("（", indicator(evaluation, change.indicator), "）") if change.indicator else ""
        capped = f"，等级最高为“{change.grade}”" if change.grade else ""
        cause = spoken(change.because).rstrip("。")
        rows.append(((KINDS[change.kind], about), gap(change.awarded), gap(change.computed), f"{cause}{capped}。"))
    return Table("总分的调整项", _COLUMNS, tuple(rows)) if rows else None
