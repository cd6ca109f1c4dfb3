"""A self-evaluation tells its total as 自评得分98分, begins a sentence with it (得分98分，等级为“优”), or ends with it
one on the evaluation: 开展了绩效评价，综合评分为98分."""

import re
from collections.abc import Iterator

from evalgen.assess.texts.sentences import said_before
from evalgen.assess.told.misprinted_number import slip
from evalgen.units import Points, plain

_NUMBER = r"(\d{1,3}(?:\.\d{1,4})?)\s*分(?![值以至到—~-])"
_LED = "(?:经(?:综合)?评价[，,]?|本次|此次|本|该|我[局委办院校镇乡]*|部门|项目|财政|支出|整体|绩效|综合|最终|单位)*"
_TOTAL = re.compile(
    rf"(?:^|(?<=[，,。；;\s]))({_LED})(?:自评|自我评价)(?:综合|最终)?(?:总得分|总评分|总分|得分|评分|分数|分|结果)?(?:为|是|：|:|达到?)*\s*{_NUMBER}"
)
_BARE = re.compile(
    rf"(?:^|(?<=[。\n]))\s*({_LED})(?:得分(?:为|是|：|:)?|综合评价为)\s*{_NUMBER}"
    r"(?=[，,。]?(?:$|[。\n]|(?:自评|评价|绩效)?(?:结果|等级)|评[定价]?为))"
)
"""A sentence that begins with the points, and tells the grade besides or nothing more."""
_RATED = re.compile(rf"(?<=[，,])({_LED})综合评分(?:为|是|：|:|达到?)*\s*{_NUMBER}")
_BESIDE_GRADE = re.compile(
    rf"(?:^|(?<=[，,。；;\s]))({_LED})(?:自评|自我评价)(?:绩效|评价|结果)*等级(?:为|是|：|:)*“?[一-鿿]{{1,2}}”?[，,]"
    rf"(?:评价|自评)?(?:总?分|分数|得分)(?:为|是|：|:)*\s*{_NUMBER}"
)
"""The grade of the self-evaluation, and its points right behind: 自评绩效等级为“优”，分数为97分."""
_CONCLUDED = re.compile(
    rf"(?<!平均)(?:自评|自我评价)(?:综合|最终)?(?:总得分|总评分|总分|得分|评分|分)(?:为|是|：|:|达到?)*\s*{_NUMBER}"
)
"""In the chapter of the conclusion, whatever stands before: 某县2023年奖补项目自评得分96.45分."""
_EVALUATED, _BIDS = re.compile("绩效评价|自评"), re.compile("[招投中评开竞]标|公司|信用|专家|考核|供应商")
"""Words of a sentence that tells the score of an evaluation, and of one about bids and the like."""
_OTHER = re.compile(
    "(?:[^本该此，,。]项目|资金|经费|专项|工程|[一二三四五六七八九十\\d][、.．])[，,：:、]|"
    "各(?!项)|分别|其中|复核|抽[查评]|[率%％]|指标(?!值|体系)|产出|效益|满意|预算执行|决策|过程"
)
"""Words by which the sentence may speak of one project of several, of a row, or of another evaluation."""

_SEVERAL = re.compile("各(?!项)|分别|其中|子项目|上年|去年|复核|抽[查评]")
_WORDS = ("自评", "自我评价", "得分", "综合评价为", "综合评分")


def own_totals(text: str, department: bool, full: Points, printed: Points | None = None) -> list[str]:
    """The one total that the text says the self-evaluation gives; nothing where it tells several. That of a
    `department` is told as that of the whole (整体支出), or may be that of one of its projects, unless it has two
    digits of the total that is `printed` exchanged; points up to half of the `full` score may be those of one row."""
    if "分" not in text or not any(map(text.__contains__, _WORDS)):
        return []
    told = [each for each in _told(text, department) if Points(each) * 2 > full]
    if department and not told and printed:
        told = [each for each in _told(text, department=False) if _is_exchanged(each, plain(printed))]
    return told if len(set(told)) == 1 else []


def concluded(text: str, department: bool, full: Points) -> list[str]:
    """The one total that the conclusion of a self-evaluation tells; nothing where it speaks of several projects."""
    if department or "自" not in text or _SEVERAL.search(text):
        return []
    found = [each for each in _CONCLUDED.finditer(text) if not _OTHER.search(said_before(text, each.start()))]
    told = [each[1] for each in found if Points(each[1]) * 2 > full]
    return told if len(set(told)) == 1 else []


def _is_exchanged(told: str, printed: str) -> bool:
    """Whether two neighbours of three digits and more changed places; of two they may by chance."""
    one, other = told.replace(".", ""), printed.replace(".", "")
    return len(one) > 2 and told.find(".") == printed.find(".") and slip(one, other) == "swap"


def _told(text: str, department: bool) -> Iterator[str]:
    for pattern in (_TOTAL, _BARE, *((_BESIDE_GRADE,) if "等级" in text else ())):
        for found in pattern.finditer(text):
            if not _OTHER.search(said_before(text, found.start())) and (not department or "整体" in found[1]):
                yield found[2]
    for found in _RATED.finditer(text) if "综合评分" in text else ():
        said = said_before(text, found.start())
        whole = not department or "整体" in said or "整体" in found[1]
        if whole and _EVALUATED.search(said) and not _BIDS.search(said) and not _OTHER.search(said):
            yield found[2]
