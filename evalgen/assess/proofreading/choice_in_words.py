"""What the text says was all done in time has not the level of what was late."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.names.normal import named
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import said_before, years_named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_DONE = re.compile(
    "(?:(?:全部|全额|完全|(?<![人年月平户])均|(?<![成首])都)(?:已)?(?:按时|及时|足额|按期|如期)*(?:到位|完成|完工|落实|拨付)|"
    "(?:按时|及时|按期|如期)[^，。；]{0,4}全部(?:到位|完成|完工|拨付))"
    "(?=(?P<what>[^，。；]{0,4}))"
)
_IN_TIME = re.compile("按时|及时|按期|如期")
_LATE = re.compile("推迟|延迟|逾期|滞后|不及时|未(?:完全|全部|能|及)?(?:按[时期]|及?时|如期)|没有(?:按[时期]|及时)")
_LACKING = re.compile("未(?:按计划|按进度|全|完成|到位|足额)|没有完成|部分")
_THINGS = re.compile(
    "到位|[完竣]工|完成|达成|实现|落实|拨付|支付|下达|验收|公示|归档|报送|开工|决算|自评|招标|采购|审批"
)
_SAME = {"完工": "完成", "竣工": "完成", "达成": "完成", "实现": "完成"}
_BUT = re.compile(
    "[未不没失扣但除缺差低迟晚延超仅只尚待欠误才拖]|基本|部分|问题|个别|其余|其他|直[到至]|次年|补[办交报]|后补"
)
_UNTOLD = re.compile(
    "[^。\n]*(?:正文|原文|原表|原报告|报告里?)(?:没有|未)[印写提][^。\n]*|"
    "(?:未发现|不存在|未发生|未出现)(?![^，。；\n]*(?:时|期|到位|完))[^，。；\n]*"
)
"""Sentences on what the source leaves out, and denials of something else; they tell no fault."""
_SUPPOSED = re.compile(
    "自评|汇报|(?:报告|单位)称|上年|上一年|去年|往年|目标(?=[为是值：:])|应|标准|预计|如(?!期)|若|须|拟|(?<![按照])(?:计划|要求|规定|约定)|"
    "其中|(?<!各)(?:中央|[省市县区本]级)|第[一二三四五六七八九十]|标段"
)
"""Words before it by which a sentence tells a plan, a rule, a part or what others say, not what was found of all."""
_ASKED = re.compile("[的，]?[得计记]?[0-9.]+分|[是为][^，。；]{0,8}(?:要求|目标|标准)")
"""Right behind it, that this is what a standard asks."""
_ELSE_TOLD = re.compile(r"\d月|\d天|(?<!\d)(?!100%)[\d.]+%")


class ChoiceInWords(Check):
    """Where points are lost by a level that says late or not done (推迟), the narrative does not say only that all was
    done in time (全部按时到位).

    Silent where it says anything of a fault, or days, months or a rate by which the level may be reckoned, where that
    is told of a plan, a rule or a part, where the level is of something else (归档) or of the time and the text only of
    the whole (全部到位), where a reason is stated, and where a problem names the indicator.
    """

    title: ClassVar[str] = "因未做到扣分的指标，文字没有写全部做到"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = set(evidence.dossier.evaluation.years)
        for name, entry in evidence.dossier.scores.items():
            if not entry.choice or entry.reason or not _DONE.search(entry.narrative):
                continue
            line, level = scorecard.by_id.get(name), _level(rubric, name, entry.choice)
            if not line or not line.lost or not line.awarded or _explained(evidence, name):
                continue
            if not (done := _denying(entry.narrative, level, line.name, years)):
                continue
            yield self.finding(
                f"scores.{name}.narrative",
                f"{titled(line)}按{named(level)}一档得 {points_of(line.awarded)}，"
                f"文字却写{named(done)}，为什么扣分无从核实",
                (("所选档次", level), ("文字", done)),
                (evidence.place("scores", name, "choice"), evidence.place("scores", name, "narrative")),
                "请核对：确已做到的更正档次和得分，没有做到的写明情况。",
            )


def _denying(narrative: str, level: str, name: str, years: set[int]) -> str:
    """What the narrative says to be done that `level` of the indicator of this name says is not; empty if nothing."""
    faults = [each for each in re.split("[，；]", level) if _LATE.search(each) or _LACKING.search(each)]
    told = _UNTOLD.sub("", narrative)
    if not faults or _BUT.search(told) or _ELSE_TOLD.search(figures(told)):
        return ""
    things, late = _things("".join(faults)) or _things(name), any(map(_LATE.search, faults))
    for done in _DONE.finditer(told):
        of_that = not things or things & _things(done[0] + done["what"])
        in_time = _IN_TIME.search(done[0]) or not late
        before = said_before(told, done.start())
        supposed = _ASKED.match(told, done.end()) or _SUPPOSED.search(before)
        if of_that and in_time and not supposed and years_named(before) in (set(), years):
            return done[0]
    return ""


def _things(text: str) -> set[str]:
    """What was to be done, by the words that a text has for it."""
    return {_SAME.get(each, each) for each in _THINGS.findall(text)}


def _level(rubric: Rubric, name: str, choice: str) -> str:
    """The words of the level chosen."""
    node = rubric.by_id.get(name)
    levels = (node.indicator.rule or {}).get("levels", ()) if node else ()
    return next((str(each.get("text", "")) for each in levels if each["id"] == choice), "")


def _explained(evidence: Evidence, name: str) -> bool:
    return any(name in problem.indicators for problem in evidence.dossier.findings.problems)
