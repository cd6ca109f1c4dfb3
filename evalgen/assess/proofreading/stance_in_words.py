"""Who agrees does not object in the same breath."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_NO_OBJECTION = re.compile("(?:无|没有|未有|未提出?|不存在)(?:任何|其他|原则性|不同|修改|反对|补充)*(?:意见|异议)")
_OBJECTS = re.compile("不(?:予|能|敢|表)?(?:同意|认可|认同|赞同|接受)|异议|不应(?:当|该)?扣")
_AGREES = re.compile("同意|认可|认同|赞同|接受")
_BUT = re.compile("但|不过|然而|除|部分|其余|建议|希望|恳请|如果|若")
_ASKS = re.compile("请求|请予|申请|更正|改为|重新|酌情|调整|复核")
"""Who asks for a change does not only agree, whatever else he agrees to."""
_IN_PART = re.compile("^(?:(?!同意|认可)[^，。；]){0,8}部分(?:同意|认可|认同|赞同|接受|采纳)")
"""How an answer that agrees in part begins."""
_STANCE = {"agree": "同意", "disagree": "不同意", "partly": "部分同意"}


class StanceInWords(Check):
    """Where the words of an answer only object (不同意, 有异议), it is not entered as one that agrees; where they only
    agree (同意, 无异议), not as one that disagrees; where they begin by agreeing in part (部分同意), as neither.

    Silent about those entered as agreeing in part, about words that do both or neither, about reservations (但, 除…外),
    and about who agrees to something but asks for a change (请求…改为).
    """

    title: ClassVar[str] = "反馈意见的态度与原文一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "stages"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, stage in enumerate(evidence.dossier.stages):
            for place, answer in enumerate(stage.responses):
                told = _stance(answer.text)
                if told and answer.stance not in (told, "partly"):
                    path = ("stages", number, "responses", place)
                    yield self.finding(
                        (*path, "stance"),
                        f"{answer.by}的意见录作{_STANCE[answer.stance]}，原文{named(shortened(answer.text))}"
                        f"却是{_STANCE[told]}",
                        (("录作", _STANCE[answer.stance]), ("原文", shortened(answer.text))),
                        (evidence.place(*path, "stance"), evidence.place(*path, "text")),
                        "请核对原文，更正态度（stance）；只同意一部分的写 partly。",
                    )


def _stance(text: str) -> str:
    """`partly` where the words begin so, `agree` or `disagree` where they do only that; empty where they do both, or
    neither."""
    if _IN_PART.search(text):
        return "partly"
    rest, none = _NO_OBJECTION.subn("", text)
    left, objections = _OBJECTS.subn("", rest)
    agrees = bool(none or _AGREES.search(left))
    if agrees == bool(objections) or _BUT.search(text) or (agrees and _ASKS.search(text)):
        return ""
    return "agree" if agrees else "disagree"
