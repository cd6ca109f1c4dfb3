"""What is planned is not done yet, and what is done is not still ahead."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Dated

_DOING = "(?:完工|完成|竣工|建成|验收|投入使用|交付|启用|启动|开工|搬迁|上线)"
_PLANNED = re.compile(
    "(?:(?<![按照据超原在列较比时])计划|(?<![原草模])拟|预计|预期|争取|力争|将(?=[于在]))"
    r"(?:于|在|到|至)?(?:20\d\d年|明年|后年|年[底内末]|下半?年|\d{1,2}月)"
    rf"[^，。；,;、]{{0,24}}{_DOING}"
)
_DONE = re.compile("已|均|了|实际|如期|按期|按时|按计划|提前|顺利|获得?|荣获|推迟|延")
_OVER = re.compile(
    "(?:均已|已全部|已经|已)(?:按[^，。；,;、]{0,6}|如期|顺利|提前)?(?:全部|通过)?(?:完工|竣工|建成|验收|投入使用|交付)"
    rf"|自[^，。；,;、]{{0,12}}{_DOING}(?:使用|运行)?以来"
)
_AHEAD = re.compile("计划|拟|预计|预期|争取|力争|将|未|尚|待|后|第二|二期|下一|继续|为")


class MilestonePlan(Check):
    """The words entered for an event (`milestones`) as done do not only plan it (计划2022年底完工, 拟, 预计), and those
    entered as still ahead do not only tell that it is over (均已完工, 自去年搬迁以来).

    Silent about words that do both, about plans kept (按计划完工), and where no state is given.
    """

    title: ClassVar[str] = "事项的进度与原文一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, milestone in enumerate(evidence.dossier.milestones):
            for place, dated in enumerate(milestone.stated):
                if told := _told(dated):
                    entered = "已经做完" if dated.state == "done" else "尚未做"
                    yield self.finding(
                        f"milestones.{number}.stated.{place}.state",
                        f"{named(milestone.title)}录作{entered}，原文{named(dated.words)}说的{told}",
                        (("录作", entered), ("原文", dated.words)),
                        (evidence.place("milestones", number, "stated", place, "state"),),
                        "请核对原文，更正进度（state）或录错的文字。",
                    )


def _told(dated: Dated) -> str:
    """What the words say, where it is the other state than the one entered."""
    if dated.state == "done" and _PLANNED.search(dated.words) and not _DONE.search(dated.words):
        return "是计划"
    if dated.state == "ahead" and _OVER.search(dated.words) and not _AHEAD.search(dated.words):
        return "是已经做完"
    return ""
