"""How satisfied people are is asked under several names."""

import re

from evalgen.assess.printed_rows import groups
from evalgen.assess.remembered import remembered
from evalgen.model.scorecard import Line, Scorecard

_RATED = re.compile("满意[度率]|好评率|认可度|是否满意|满意比例|满意程度")
ANSWERED = ("投诉", "信访", "上访", "举报", "纠纷", "诉求", "办结", "处理", "整改", "违")
"""What is counted under 满意度 without asking people how satisfied they are."""
_PEOPLE = re.compile(
    "群众|居民|村民|农户|农民|学生|家长|[教老]师|师生|用户|对象|受益|企业|职工|员工|公众|社会|游客|患者|市民|百姓"
)
RATE_TOLD = re.compile(
    r"(?:满意[度率]|满意比例|满意程度|好评率|认可度)(?:测评|调查|评价|得分|结果|均|都|为|是|达到?了?|高达|超过?了?|高于|在)*"
    r"\s*(\d+(?:\.\d+)?\s*[%％])"
)
"""A rate of satisfaction in a sentence."""


def speaks_of_satisfaction(text: str) -> bool:
    """Whether a text names a rate of satisfaction."""
    return bool(_RATED.search(text))


@remembered
def rated(scorecard: Scorecard) -> tuple[Line, ...]:
    """The indicators that are rates of satisfaction by their names."""
    return tuple([line for line in scorecard.leaves if _RATED.search(line.name)])


@remembered
def below_satisfaction(scorecard: Scorecard) -> tuple[Line, ...]:
    """The indicators in a group that is named after satisfaction (满意度指标)."""
    above = {group.id for group in groups(scorecard) if "满意度" in group.name}
    return tuple([line for line in scorecard.leaves if not above.isdisjoint(line.path)]) if above else ()


@remembered
def asked(scorecard: Scorecard) -> tuple[Line, ...]:
    """The indicators that are rates of satisfaction by their names, or percentages of people in such a group."""
    named = {line.id for line in rated(scorecard)}
    below = {line.id for line in below_satisfaction(scorecard) if line.id not in named and _of_people(line)}
    if not below:
        return rated(scorecard)
    return tuple([line for line in scorecard.leaves if line.id in below or line.id in named])


def _of_people(line: Line) -> bool:
    if not _PEOPLE.search(line.name) or any(word in line.name for word in ANSWERED):
        return False
    return any(read.name == "actual" and read.text.endswith(("%", "％")) for read in line.reads)
