"""A standard pays for what was done, not for what was left undone; one word more (未, 不, 没有) turns it round."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from evalgen.assess.standards.printed_worths import Printed
from evalgen.model.rubric_text import Indicator
from evalgen.units import Points

_HOW = "(?:完全|全部|及时|按时|按期|如期|足额|有效|严格|能够?|予以|进行|经过?|得到)*"
_DEED = (
    "制定|建立|健全|符合|规范|及时|按时|按期|足额|完成|完工|达到|达标|到位|公示|申报|验收|合规|合法|完整|完备|归档|"
    "设定|设置|明确|合理|公平|落实|编制|遵守|开展|履行|采取|公开|具有|具备|有利"
)
_THINGS = "机构|专人|专职|人员|计划|文件|制度|办法|方案|合同|记录|档案|目标|依据|措施|标准"
UNDONE: Final = re.compile(
    rf"[未没不无](?=[完全及按如足有严能予进经得制建健符规达到公申验合归设明落编遵开履采具机专人计文办方记档目依措标])(?:(?<=[未没不])(?<!否.)[能有]?(?:{_HOW}(?:{_DEED})|按[^，。；;,\d]{{0,10}}(?:{_DEED}|执行))"
    rf"|(?<=[没无])(?<![有具拥]无)有?(?:{_THINGS})(?=$|[或和及、，。；;,（()]))"
)
"""A good deed that is denied."""
TURNING: Final = re.compile("[未不没无非]")
_BAD = re.compile(
    "违|问题|超|截留|挪用|浪费|投诉|事故|但|仍|如|若|因|除|例外|原因|部分|纠正|整改|不可抗|政策|涉及|需|(?<![相对])应|影响|多|重复|"
    "缺|漏|误|假|虚|情形|之一|下列|警戒|上限|限制|红线|具备[^，。；]{0,6}条件|本年|当年|该指标|[该此]项|涉密"
)
"""Words by which it may be better not done, or something else pays."""
_ATTRIBUTE = re.compile(
    "[^，,；;]{0,3}的(?!$)|(?:项目|工程|行为|企业|单位|地块|产品|人员|学生|户|村|车|药)(?![库法制]|管理|资金)[^，,；;]{3}|(?![^，；;]*(?:制度|办法|规定|要求|标准|方案|计划|条件|程序|目标|措施|手续|情况)(?:[，,；;]|$))"
    "[^，,；;]*的[^，,；;得计给记]"
)
"""What was not done is not told, but what became of it (未完成的项目已核减)."""
DONE: Final = re.compile(
    rf"(?:已经?|均|全部)?{_HOW}(?:{_DEED})了?[^未不没无非少低缺差迟逾超率，。；;,\d<>＜＞≤≥一般基本仅只部]*"
)
LATE: Final = frozenset(("逾期", "推迟", "延迟", "滞后", "延期"))
_FULL = re.compile(rf"(?:{UNDONE.pattern})[^，。；;,\n\d]{{0,12}}[，,]?[得计给]满分")
_PAYING = re.compile(rf"(?:{UNDONE.pattern})[^，。；;,\n扣不]{{0,24}}[，,（(]?(?:[得计给]满分|[1-9][\d.]*分)")
_LOST = re.compile(
    r"[，。；;,（(\n](?=[已均全按及如足完达到符规合建制健])(?:已经?|均|全部)?(?:按时|按期|及时|如期|足额|完全|全部)*"
    r"(?P<deed>达到|达标|完成|完工|按时|按期|及时|足额|到位|符合|规范|合规|建立|制定|健全|完整)"
    r"[^未不没无非少低缺差迟逾超率弱欠般劣，。；;,\n\d<>＜＞≤≥]{0,10}"
    r"(?:[，,]?(?:的[，,]?)?(?P<nothing>不[得计]分|[得计]0分)"
    r"|的[，,]?(?:按|酌情|予以)[^，。；;,\n\d]{0,16}(?:比例|酌情|扣)[^，。；;,\n\d]{0,2}分)"
)
"""A clause that gives nothing, or less, for a deed; it begins behind another one."""
_REVERSE = re.compile(
    "反向|逆向|负向|成本|死亡|浓度|能耗|污染|排放|概算|限额|限值|负债|风险|投诉|事故|发病|故障|差错|失误|返贫|流失|辍学|[未不](?:完成|完工|合格|达标|及时)率"
)
"""Words by which what is measured is the better the less of it there is."""
_SIDES = "<>＜＞≤≥"
_WRONG_WAY = re.compile(
    rf"[{_SIDES}](?:(?<=[>＞≥])\s*\d[\d.]*\s*%?以下|(?<=[<＜≤])\s*\d[\d.]*\s*%?以上"
    rf"|(?<=[\d%][>＞≥])[^\d{_SIDES}，。；;,\n]{{1,10}}[<＜≤]\s*\d"
    rf"|(?<=[\d%][<＜≤])[^\d{_SIDES}，。；;,\n]{{1,10}}[>＞≥]\s*\d)"
)
"""A figure from which and up to which at once; a value between two ends that both lie on one side."""
_FIGURE_BEFORE, _FIGURE = re.compile(r"\d[\d.]*%?$"), re.compile("[\\d.]*%?")
_TAKEN = re.compile("[全均都]?部?扣")
PAID: Final = "没有做到的却得分"
_ASKED = re.compile(
    rf"是否(?:未|不|没有){_HOW}(?:{_DEED})(?![^，。；\n]{{0,4}}的[^，。；\n]*(?:享受|得到|获得|[纳列]入|申报|通过))[^，。；\n]*"
)
"""What was not done; not whether those who do not qualify got anything."""


def undone(words: str) -> str:
    """The good deed that `words` deny and that is all they tell, as they say it; empty where they tell more."""
    found = UNDONE.search(words)
    if not found or len(TURNING.findall(words)) != 1 or _BAD.search(words) or _REVERSE.search(words):
        return ""
    return "" if _ATTRIBUTE.match(words, found.end()) else found[0]


def may_be_turned(standards: str) -> bool:
    """Whether any of the standards, written one below the other, may have such a clause; quick."""
    return bool(_PAYING.search(standards) or _LOST.search(f"\n{standards}") or _is_wrong_way(standards))


def is_reverse(indicator: Indicator) -> bool:
    """Whether what the indicator measures is the better the less of it there is."""
    return bool(_REVERSE.search(indicator.name) or _REVERSE.search(indicator.standard))


def turned_clauses(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Clauses of its standard that cannot be meant, and why."""
    standard = indicator.standard
    if not is_reverse(indicator):
        paid, lost = list(_paid_in_full(standard)), list(_lost(standard))
        # What is denied and paid in full, and takes points where it was done, is better not done.
        if not (paid and lost):
            yield from (*paid, *lost)
    if _is_wrong_way(standard):
        for found in _WRONG_WAY.finditer(standard):
            before, behind = _FIGURE_BEFORE.search(standard[: found.start()]), _FIGURE.match(standard, found.end())
            whole = standard[before.start() if before else found.start() : behind.end() if behind else found.end()]
            yield whole, "上下限的方向自相矛盾"


def _paid_in_full(standard: str) -> Iterator[tuple[str, str]]:
    for found in _FULL.finditer(standard):
        start = max([standard.rfind(sign, 0, found.start()) for sign in "，。；;,\n"]) + 1
        clause = standard[start : found.end()]
        if len(TURNING.findall(clause)) == 1 and not _BAD.search(clause):
            yield found[0], "没有做到的却得满分"


def _lost(standard: str) -> Iterator[tuple[str, str]]:
    for found in _LOST.finditer(f"\n{standard}"):
        # A share may be all that the deed ever gets, if nothing before says otherwise.
        known = found["nothing"] or "扣" in found[0] or found["deed"] in standard[: found.start()]
        if known and not _BAD.search(found[0]):
            yield found[0][1:], "做到的却不得分" if found["nothing"] else "做到的却扣分或按比例计分"


def _is_wrong_way(standard: str) -> bool:
    return any(map(standard.__contains__, _SIDES)) and bool(_WRONG_WAY.search(standard))


def paid_undone(printed: Printed, indicator: Indicator, maximum: Points) -> Iterator[tuple[str, str]]:
    """Clauses that give points for what was not done: all of the indicator's, or those of an item."""
    rule: Mapping[str, Any] = indicator.rule or {}
    if rule.get("kind") == "deduction" or is_reverse(indicator):
        return
    several = rule.get("kind") == "checklist" or rule.get("by") == "adding"
    for sentence in printed.sentences:
        start = 0
        for worth in sentence.worths:
            words, start = sentence.text[start : worth.start].strip(",:、."), worth.end
            if _TAKEN.match(sentence.text, worth.end):
                continue
            whole = worth.points is None or worth.points == maximum or several
            if worth.figure and worth.points and whole and worth.verb != "deduct" and undone(words):
                yield f"{words}{worth.words}", PAID


def may_ask_turned(definitions: str) -> bool:
    """Whether any of the definitions, written one below the other, asks so; quick."""
    return bool(_ASKED.search(definitions))


def turned_question(definition: str) -> str:
    """Whether something was not done, as a definition asks; empty where it asks whether it was."""
    found = _ASKED.search(definition)
    # Behind one fault that is asked for comes the next.
    if not found or _BAD.search(found[0]) or "是否存在" in definition[: found.start()]:
        return ""
    return "" if any(late in definition for late in LATE) else found[0]
