"""What a form's template says to whoever fills it in is not left in what is published."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_LEFT = re.compile(
    r"[（(](?:限|不超过|控制在|约)?\s*\d{2,4}\s*[个]?字(?:以内|左右|之内|以下|内)[^）)]{0,4}[)）]"
    r"|请(?:在此|如实|简要|根据实际(?:情况)?|按实际(?:情况)?)?(?:填写|填列|填报|概述|简述)(?!问卷|调查|表|说明书)"
    r"|(?:此处|此栏|本栏)(?:填写|填列|填报)"
    # One × alone is a sign of multiplication.
    r"|(?<![\u4e00-\u9fffA-Za-z×XxＸ*])[×XＸ]{2,4}(?=省|市|县|区|镇|乡|街道|局|项目|年|部门)(?!区块|年龄)"
    r"|(?<![A-Za-z\d×])[×XＸ]{2,4}(?=\s*(?:万元|亿元|元|年度|年|%|个百分点|项目))"
    r"|(?<=[^\s_＿])[＿_]{3,}"
)
_MARKS = tuple(
    re.compile(mark)
    for mark in (
        r"字(?<=[\d\s个]字)(?:以内|左右|之内|以下|内)",
        "请(?:在此|如实|简要|根据实际|按实际)?(?:情况)?(?:填[写列报]|[概简]述)(?!问卷|调查|表|说明书)",
        "填(?<=[处栏]填)[写列报]",
        *[f"{sign}[×XＸ]" for sign in "×XＸ"],
        *[f"{sign}[_＿]" for sign in "_＿"],
    )
)
"""Of these one stands in every instruction; each begins with a plain character, so that it is found quickly."""


class TemplateText(Check):
    """No text holds what a template asks of its user: 请填写, （100字以内）, blanks (___), XX for a name or a figure.

    Looked for in chapters, goals, achievements, problems, recommendations and the notes on indicators, once for each
    text. Silent about names made unreadable on purpose (李××, 某公司) and about questionnaires that people fill in.
    """

    title: ClassVar[str] = "没有留下模板的填写说明"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        besides = list(_besides(evidence.dossier))
        whole = "\n".join([every_text(evidence.dossier), *[text for _, text in besides]])
        held = [mark for mark in _MARKS if mark.search(whole)]
        for path, text in (*texts(evidence.dossier), *besides) if held else ():
            if not any(mark.search(text) for mark in held) or not (found := _LEFT.search(text)):
                continue
            around = text[max(found.start() - 10, 0) : found.end() + 6].replace("\n", " ").strip()
            yield self.finding(
                path,
                f"文字里留有模板的填写说明或空位{named(found[0])}：{named(f'…{around}…')}",
                (("填写说明或空位", found[0]), ("原文", around)),
                (evidence.place(*path),),
                "请按实际情况填写，删去模板的文字。",
            )


def _besides(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """What stands beside the texts."""
    for number, goal in enumerate(dossier.project.goals):
        for field in ("text", "target", "actual"):
            yield ("project", "goals", number, field), getattr(goal, field)
    for name, entry in dossier.scores.items():
        for fact, given in entry.facts.items():
            if isinstance(given.value, str):
                yield ("scores", name, "facts", fact), given.value
