"""A share of people or things has its name, and is no more than all of them; above 100% it has three digits."""

import re
from typing import Final

from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

SHARES: Final = (
    "(?:满意度|满意率|合格率|覆盖率|知晓率|及时率|达标率|普及率|办结率|回复率|参与率|(?<!毛)入学率|"
    "资产利用率|完好率|成活率|保存率|优良率|准确率|公开率|整改率|合规率|规范率|出勤率|回收率|管护率|发放率|兑现率|"
    "公示率|建档率|(?<![物地])处置率|处理率|通过率|正常率|有效率|查明率|扑灭率|治愈率|成灾率|受害率)"
)
"""What is by its name a share of a whole."""
LINK: Final = "(?:均|都|已|达到?了?|为|是|应|不低于|≥|>=|：|:)*"
"""What stands between the name of a share and its figure."""
BEYOND: Final = r"(?<![\d.])(?:[2-9]\d\d(?:\.\d+)?|1(?:0[1-9]|[1-9]\d)(?:\.\d+)?|100\.\d*[1-9]\d*)[%％]"
"""A percentage above 100%."""
MORE: Final = re.compile(r"%(?:(?<=\d\d\d.)(?<!100.)|(?<=\d\d\d\.\d.)|(?<=\d\d\d\.\d\d.)|(?<=\d\d\d\.\d\d\d.))")
"""What stands wherever a percentage has three digits before its point, but for 100%."""


@remembered
def goals_beyond(dossier: Dossier) -> tuple[tuple[Path, str, str], ...]:
    """What goals tell that may be more than 100%, behind the title of the goal; figures in half width."""
    told = [
        (("project", "goals", number, name), goal.title, text)
        for number, goal in enumerate(dossier.project.goals)
        for name, text in (("text", goal.text), ("target", goal.target), ("actual", goal.actual))
        if "%" in text or "％" in text
    ]
    return tuple([(path, title, read) for path, title, text in told if MORE.search(read := figures(text))])
