"""A report does not tell what happened after its date."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_YEAR = r"(20(?<![\d至到—–~-]20)\d\d)年"
_DATE = re.compile(rf"{_YEAR}(?:度)?(?:(\d{{1,2}}|元)月)?(?![^，。；、\n]{{0,3}}[前底末])")
_NAMED = re.compile(rf"{_YEAR}度?(?:(\d{{1,2}})月|([《“]))?")
"""Any year, with its month right behind it, or with what is quoted between them."""
_SENTENCE = re.compile(r"[^。；\n]+")
_QUOTED = re.compile("《[^《》]*》|“[^“”]*”")
_AHEAD = re.compile(
    "计划|规划|目标|预计|预期|预算|拟|力争|争取|未来|今后|远期|下一|下步|下年|次年|明年|期限|有效|届满|到期|合同|协议"
    "|届时|[自从于][^，,。；;]{1,16}起(?:正式)?(?:施行|执行|实施|实行|生效|启用)|质保|租|贷|债|偿|服务期|建设期|工期|周期|[至到]20|建议|继续|逐步|尽快|分期|安排|表示|承诺|准备|打算|有望"
    "|(?<!主)将(?![军领士近])|(?<![主重纪概摘简扼紧首])要(?![求点素件闻害领])|要求(?=[^，,]{0,12}20\\d\\d年)"
    "|(?<![反供相对适响效感回])应(?![用急对收付届邀聘诉])|(?<![许认])可(?![行靠持研观见视控再量])|须(?!知)|(?<![急供所刚内])需(?!求)"
)
"""Words by which a sentence looks ahead; 将, 要, 应, 可 and 需 do so where they are no part of another word."""


class LaterThanReport(Check):
    """No year or month in the text is later than the report.

    Silent about sentences that look ahead (计划, 将, 目标, 合同, 到2025年), about recommendations, goals and quoted
    titles, about the years evaluated where they come after the report (an appraisal before the start), and where the
    report has no date.
    """

    title: ClassVar[str] = "文字所述不晚于报告日期"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.reported"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported = last_reported(evidence.dossier)
        if not reported:
            return
        planned = max(evidence.dossier.evaluation.years, default=0)
        latest = (planned, 12) if planned > reported.year else (reported.year, reported.month or 12)
        for path, text in _told(evidence.dossier, latest):
            if late := list(_later(text, latest)):
                shown = "、".join(dict.fromkeys(late))
                yield self.finding(
                    path,
                    f"文字里写 {shown}，晚于报告日期 {reported}",
                    (("文字", shown), ("报告日期", reported)),
                    (evidence.place(*path), evidence.place("evaluation", "reported")),
                    "请核对年月，更正印错的一处；确是以后的安排，请写明是计划。",
                )


def _told(dossier: Dossier, latest: tuple[int, int]) -> Iterator[tuple[Path, str]]:
    """The texts that name a year that may be later, by itself or with its month."""
    besides = list(_besides(dossier))
    whole = every_text(dossier) + "\n" + figures("\n".join([text for _, text in besides]))
    named = [(year, int(month or (12 if quoted else 1))) for year, month, quoted in _NAMED.findall(whole)]
    years = {f"{year}年" for year, month in named if (int(year), month) > latest}
    if not years:
        return
    for path, text in (*texts(dossier), *[(path, figures(text)) for path, text in besides]):
        if path[:2] != ("findings", "recommendations") and path not in _PLANS and any(map(text.__contains__, years)):
            yield path, text


def _besides(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "title"), listing.title


_PLANS = {("report", "recommendations"), ("report", "goals")}


def _later(text: str, latest: tuple[int, int]) -> Iterator[str]:
    """Every date in the text that is later than `latest`, in a sentence that does not look ahead."""
    for sentence in _SENTENCE.findall(_QUOTED.sub("", text)):
        if "20" not in sentence:
            continue
        late = [found[0] for found in _DATE.finditer(sentence) if _month(found) > latest]
        if late and not _AHEAD.search(sentence):
            yield from late


def _month(found: re.Match[str]) -> tuple[int, int]:
    """The year and the month of a date; its first month where it names none."""
    return int(found[1]), 1 if found[2] in (None, "元") else int(found[2])
