"""The evaluation took place in the same year by the cover and by its own words."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_EVALUATED = re.compile(
    r"(?:于|在|自|从)\s*((?:19|20)\d\d)年(\d{1,2})月[^。；\n]{0,60}?(?:开展|进行|实施)了?[^，。；\n]{0,12}"
    r"(?:绩效评价|现场评价|重点评价|评价工作|现场核[查实])"
)
_ON_SITE = re.compile(
    r"(?<![至到、，\d])((?:19|20)\d\d)年(\d{1,2})月(?:[上中下]旬)?(?![\d至到、—－~～-])[^。；\n月]{0,30}?现场(?:查看|核[查实]|评价|勘[查察]|踏勘|检查)"
)
_TEAM = re.compile("评价(?:工作|小)?组|工作组|评价人员|评价机构|专家组")
_PROJECT = re.compile("预|初步|调研|了解|指标体系|完工|竣工|开工|验收|建成|施工|下达|拨付|培训|方案|进场会|计划|拟")
_OTHERS = re.compile("上一?[轮次年]|首次|前期|曾|自评|印发|委托|通知")


class FieldworkInWords(Check):
    """Where a text tells when the evaluation was carried out (于2017年7月至8月开展了绩效评价) in the month of the
    fieldwork, it is in the year of the fieldwork; and where the chapter of the process has the only month in which a
    team was on site (2022年4月组成评价组，现场查看), it is the month of the fieldwork.

    Silent where the text has the month and the year right too, about other months, about another round, about what was
    done or issued before, and where no fieldwork is entered, or its year alone.
    """

    title: ClassVar[str] = "文字里评价开展的时间与现场评价时间一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.fieldwork"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        fieldwork = evidence.dossier.evaluation.fieldwork
        if not fieldwork or not fieldwork.month:
            return
        month = fieldwork.month
        if on_site := _on_site(evidence.dossier.report.get("process", ""), fieldwork.year, month):
            yield self._finding(evidence, fieldwork, ("report", "process"), on_site)
        for path, text in texts_with(evidence.dossier, f"年{month}月"):
            told = path[0] == "report" and f"{fieldwork.year}年{month}月" not in text
            found = _EVALUATED.search(text) if told else None
            if not found or int(found[2]) != month or _OTHERS.search(found[0]):
                continue
            yield self._finding(evidence, fieldwork, path, f"{found[1]}年{month}月")

    def _finding(self, evidence: Evidence, fieldwork: When, path: Path, told: str) -> Finding:
        return self.finding(
            path,
            f"文字里写评价在 {told}开展，现场评价时间是 {fieldwork}",
            (("文字", told), ("现场评价时间", fieldwork)),
            (evidence.place(*path), evidence.place("evaluation", "fieldwork")),
            "请核对两处的时间，更正印错的一处。",
        )


def _on_site(text: str, year: int, month: int) -> str:
    """The only month in which the text has a team on site, where it is another of that year and the text does not name
    the month of the fieldwork; else empty."""
    if "现场" not in text or f"{year}年" not in text or re.search(rf"(?<!\d)0?{month}月", text):
        return ""
    found = [*_ON_SITE.finditer(text)]
    if len(found) != 1 or int(found[0][1]) != year:
        return ""
    sentence = sentence_at(text, found[0].start())
    other = _OTHERS.search(sentence) or _PROJECT.search(sentence) or not _TEAM.search(sentence)
    return "" if other or sentence.count("月") > 1 else f"{year}年{int(found[0][2])}月"
