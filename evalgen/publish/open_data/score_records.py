"""What the public data say of a scorecard: totals, grades, levels, indicators and what changed the total."""

from typing import Literal

from evalgen.model.fields import Frozen
from evalgen.model.rubric_text import Combine, Nature
from evalgen.model.scorecard import AdjustmentKind, State
from evalgen.publish.open_data.copied import Copied
from evalgen.publish.open_data.figures import Amount, Exact, Where, said
from evalgen.publish.open_data.stated import AskRecord


class Total(Frozen):
    """总分"""

    max: Exact | None = said("满分；不计分的表为空")
    awarded: Exact | None = said("评定总分")
    computed: Exact | None = said("依规则算得的总分")
    computed_from_award: Exact | None = said(
        "computed 中规则算不出、以评定得分代替的分；有的得分不是相加合成时为空，逐项看 indicators 的 computed_by"
    )
    printed: bool = said("评定总分取自原文：有的行看不到得分")


class Sides(Frozen):
    """评定与算得各一个数"""

    awarded: Exact | None
    computed: Exact | None


class GradeRecord(Frozen):
    """等级"""

    awarded: str
    computed: str
    to_next: Sides = said("距离更高一级的分数")


class Level(Frozen):
    """有下级的指标；其得分由同类下级按 combine 合成"""

    id: str
    path: tuple[str, ...]
    name: str
    nature: Nature
    combine: Combine
    max: Exact | None = said("分值；不计分的表为空")
    effective: Exact | None = said("不适用指标的分值分摊或剔除之后的分值；不计分的表为空")
    awarded: Exact | None
    computed: Exact | None
    computed_from_award: Exact | None = said("computed 中规则算不出、以评定得分代替的分；不是逐级相加合成时为空")
    printed: bool = said("得分取自原文：下级有的行看不到得分")


class FactRecord(Frozen):
    """规则读到的一条证据"""

    name: str
    text: str
    note: str
    cites: tuple[str, ...]
    where: Where


class CountedRecord(Copied):
    """计入扣分的一处问题"""

    what: str
    amount: Amount | None
    cites: tuple[str, ...]


class IndicatorRecord(Frozen):
    """末级指标"""

    id: str
    path: tuple[str, ...]
    name: str
    nature: Nature
    max: Exact | None = said("分值；不计分的表为空")
    effective: Exact | None = said("不适用指标的分值分摊或剔除之后的分值；不计分的表为空")
    state: State
    awarded: Exact | None = said("评定得分；原文没有另写时等于算得")
    computed: Exact | None = said("依规则算得；规则不能计分时以评定得分代替（见 computed_by）")
    computed_by: Literal["rule", "award"] | None = said(
        "computed 从哪里来：rule 由规则算得（含不适用），award 规则算不出、以评定得分代替；没有得分的为空"
    )
    lowest: Exact | None = said("证据不足时可能的最低分")
    highest: Exact | None = said("证据不足时可能的最高分")
    met: bool | None = said("不计分的指标是否完成；无法判断的、计分的为空")
    because: str = said("为什么得这些分")
    steps: tuple[str, ...] = said("计算步骤")
    facts: tuple[FactRecord, ...]
    cites: tuple[str, ...] = said("出处：文件标识#页码")
    reason: str = said("评定得分与规则不同的理由，或判断的依据")
    by: str = said("由谁评定")
    self_awarded: Exact | None = said("自评分，表上另列一栏的")
    reviewed: Exact | None = said("复核分，表上另列一栏的")
    overflow: Exact | None = said("评价人在总分上继续扣的分（正数）")
    counted: tuple[CountedRecord, ...] | None = said("计入扣分的各处；空列表表示没有发现，null 表示没有说")
    counted_at_least: int | None = said("至少几起：原件写了有问题而没有写几起的")
    counted_note: str = said("原件对起数怎么写、怎样读")
    asks: tuple[AskRecord, ...] = said("评分标准要求的事，原件有没有写到")
    inferred: str = said("原件没有印数字、按文字推定的内容，以及依据的文字")
    narrative: str = said("评价说明（Markdown）")
    standard_printed: bool = said("评分标准是原件所印；否的，按通用计分办法计算")


class AdjustmentRecord(Frozen):
    """指标之外对总分的增减，扣分为负"""

    kind: AdjustmentKind
    because: str
    awarded: Exact
    computed: Exact
    indicator: str
    grade: str = said("等级上限")
