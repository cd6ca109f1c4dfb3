"""A goal is spoken of in sentences that have its title or its actual figure."""

import re
from collections.abc import Iterable

from evalgen.assess.texts.sentences import SENTENCE_END
from evalgen.model.narrative import Goal
from evalgen.units import Quantity

_LESS = re.compile(
    "成本|费用|支出|投诉|事故|案件|损失|耗|排放|逾期|超支|不超|控制|下降|减少|降低|死亡|返贫|压减|工期|时间|天数|以内|低于|少于"
)


def is_better_lower(goal: Goal) -> bool:
    """Whether, by its words, less of it is better."""
    return bool(_LESS.search(f"{goal.title}{goal.text}{goal.target}"))


def sentences_about(goal: Goal, actual: Quantity, told: Iterable[str]) -> list[str]:
    """The sentences of some texts that have the title of the goal, or its actual figure."""
    number = re.compile(rf"(?<![\d.,]){re.escape(f'{actual.number:f}')}(?![\d.,])")
    every = [each for text in told for each in SENTENCE_END.split(text)]
    return [each for each in every if goal.title in each or number.search(each)]
