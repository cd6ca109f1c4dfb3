"""A report has the chapters that its outline asks for."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import normal
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class OutlineComplete(Check):
    """The headings of a report commissioned by a department or a finance bureau name every part that the reference
    outline of 财预〔2020〕10号 asks for.

    The outline is for reference, so nothing is held up. Silent where no headings are entered, about parts of a chapter
    that has no headings below its own, and about self-evaluation forms.
    """

    title: ClassVar[str] = "报告的章节齐全"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "printed.headings"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, headings = evidence.dossier.evaluation, evidence.dossier.printed.headings
        if identity.kind == "self" or not headings:
            return
        text = normal("/".join([each.title for each in headings]))
        above = "\n".join([one.title for one, after in pairwise(headings) if after.level > one.level])
        parted = {"", *[chapter for chapter, words in _CHAPTERS.items() if words.search(above)]}
        lacking = [f"“{part}”" for part in _PARTS if _BELOW[part] in parted and not _named(part, text)]
        if lacking:
            shown = "、".join(lacking)
            yield self.finding(
                "printed.headings",
                f"财预〔2020〕10号参考提纲里的{shown}，正文标题里没有",
                (("没有的部分", shown), ("正文标题", f"{len(headings)} 个")),
                (evidence.place("printed", "headings"),),
                "请补写缺少的部分，或说明写在哪一节。",
            )


_PARTS = {
    name: tuple(words.split("|"))
    for name, words in (
        ("项目概况", "概况|基本情况|项目背景"),
        ("绩效目标", "目标"),
        ("评价目的", "目的"),
        ("评价对象和范围", "评价范围"),
        ("评价原则、指标体系和方法", "评价方法|指标体系"),
        ("评价标准", "评价标准|和标准|及标准|方法、标准"),
        ("评价工作过程", "过程|程序|步骤|组织实施|开展情况"),
        ("评价结论", "结论"),
        ("指标分析", "指标分析|指标评分|评价分析|绩效分析|指标得分"),
        ("主要经验及做法或绩效", "经验|做法|绩效|成效"),
        ("存在的问题", "问题|不足"),
        ("建议", "建议"),
        ("其他需要说明的问题", "其他说明"),
    )
}
_FORMS = {
    "评价对象和范围": re.compile("对象(?:[和及与、]?范围|(?<=评价对象)(?<!现场评价对象))"),
    "其他需要说明的问题": re.compile("其他[^/]{0,4}说明"),
}


_CHAPTERS = {
    "background": re.compile("概况|基本情况"),
    "work": re.compile("评价工作|评价的?(?:组织|开展)|工作情况|开展情况"),
}
_BELOW = {
    **dict.fromkeys(_PARTS, ""),
    **dict.fromkeys(("项目概况", "绩效目标"), "background"),
    **dict.fromkeys(("评价目的", "评价对象和范围", "评价原则、指标体系和方法", "评价标准", "评价工作过程"), "work"),
}
"""In which chapter of the outline a part stands; empty where it is a chapter itself."""


def _named(part: str, headings: str) -> bool:
    if any(map(headings.__contains__, _PARTS[part])):
        return True
    return part in _FORMS and _FORMS[part].search(headings) is not None
