"""What is told as done was before the report; only what is planned, agreed or advised comes after it."""

import re
from collections.abc import Iterator

Month = tuple[int, int]
"""A year and a month in it."""
_DATE = re.compile(r"(20(?<![\d至到—–~-]20)\d\d)年度?(?:(\d{1,2}|元)月)?(?![^，。；、\n]{0,3}[前底末])")
_CENTURY = re.compile(
    r"(?<![\d.,，约近有达历超逾每计需今前龄期])2[1-9](?!00|50)\d\d年"
    r"(?![前余多来间]|一遇|以[上前来]|[^，。；、\n]{0,8}(?:历史|文明|树龄|古))度?(?:\d{1,2}月)?"
)
"""A year of another century, and no length of time (2500年历史, 2475年一遇)."""
_NUMBER = re.compile(r"[〔\[]\s*(2\d\d\d)\s*[〕\]]\s*(?:第|NO\.?|№)?\s*\d+\s*号?", re.IGNORECASE)
_NAMED = re.compile(r"2\d\d\d(?:年(?:度?(?:\d{1,2}月|[《“]))?|[〕\]])")
_BEHIND = re.compile(r"年度?(?:(\d{1,2})月|([《“]))")
"""The month behind a year, or what is quoted between them."""
_IN_TITLE = re.compile(r"2\d\d\d(?:年度?(?![底末]?前)|〕\d+号|(?=〕|\]))")
_LAST = 12
_SENTENCE = re.compile(r"[^。；\n]+")
_CLAUSE = "，,、（）()：:"
_QUOTED = re.compile("《[^《》]*》|“[^“”]*”")
_AHEAD = re.compile(
    "计划|规划|目标|预计|预期|预算|拟|力争|争取|未来|今后|远期|下一|下步|下年|次年|明年|期限|有效|届满|到期|合同|协议"
    "|届时|[自从于][^，,。；;]{1,16}起(?:正式)?(?:施行|执行|实施|实行|生效|启用)|质保|租|贷|债|偿|服务期|建设期|工期|周期|[至到]20|建议|继续|逐步|尽快|分期|安排|表示|承诺|准备|打算|有望"
    "|预测|展望|愿景|远景|水平年|现代化|碳达峰|碳中和|[营任聘保险]期|期[满自]|日止|(?:[余尾]款|剩余|结[转余])[^，,]{0,6}20\\d\\d年"
    "|(?<!主)将(?![军领士近])|(?<![主重纪概摘简扼紧首])要(?![求点素件闻害领])|要求(?=[^，,]{0,12}20\\d\\d年)"
    "|(?<![反供相对适响效感回])应(?![用急对收付届邀聘诉])|(?<![许认])可(?![行靠持研观见视控再量])|须(?!知)|(?<![急供所刚内])需(?!求)"
)
"""Words by which a sentence looks ahead; 将, 要, 应, 可 and 需 do so where they are no part of another word."""
_FAR = 5
"""Years after which what is told as received or paid is a misprint, whatever else the sentence says."""
_DONE = re.compile("收到|下达|拨付|支付|支出|到账|到位|纳入|共[完实支收投发]|合计|总额|总计|荣获|全年|已|(?<!为)了")
_MEANT = re.compile(
    "规划|计划(?!投入|资金|数)|目标|预[计期测]|水平年|[建投]成?[成产]后|[营任聘保险]期|期满|拟|力争|争取|未来|今后|远期|期限|届满|到期|合同|协议|租|贷|债|偿|将|建议|要求"
    r"|[至到](?=\d)|(?<=年)[前底末]|(?<=[月日])[前底起]"
)
_PLANNED = re.compile("规划|纲要|计划|目标|远景|战略|行动|方案|[至到—–~-]20")
"""Titles with such a word may name years to come."""


def in_title(title: str, latest: Month) -> Iterator[str]:
    """A later year than the next in the title of a document; of the next is what is assigned in advance (提前下达)."""
    if not _PLANNED.search(title):
        yield from (each[0] for each in _IN_TITLE.finditer(title) if int(each[0][:4]) > latest[0] + 1)


def later_years(text: str, latest: Month) -> set[str]:
    """Every year after `latest` that the text names, or that a number in it has, as written (2033年, 2033〕), and its
    own year where a later month of it is named; quicker than reading the text."""
    year = f"{latest[0]}"
    named = set(_NAMED.findall(text))
    found = {each[:5] for each in named if each > year and not each.startswith(year)}
    own = [_BEHIND.match(each, 4) for each in named if each.startswith(f"{year}年")] if latest[1] < _LAST else []
    if any(each and (each[2] or int(each[1]) > latest[1]) for each in own):
        found.add(f"{year}年")
    return found


def later(text: str, latest: Month) -> Iterator[str]:
    """Every date in the text that is after `latest` and not told as planned, and every number of a document of such a
    year."""
    for found in _CENTURY.finditer(text):
        yield found[0]
    for found in _NUMBER.finditer(text):
        if int(found[1]) > latest[0]:
            yield found[0]
    for sentence in _SENTENCE.findall(_QUOTED.sub("", text)):
        if "20" in sentence:
            late = [found for found in _DATE.finditer(sentence) if _month(found) > latest]
            ahead = late and _AHEAD.search(sentence)
            yield from (found[0] for found in late if not ahead or _is_told_as_done(sentence, found, latest))


def _is_told_as_done(sentence: str, found: re.Match[str], latest: Month) -> bool:
    """Whether a date far ahead is told of what was received or paid, and nothing before says that it is meant to be."""
    if int(found[1]) < latest[0] + _FAR:
        return False
    start = max(sentence.rfind(each, 0, found.start()) for each in _CLAUSE) + 1
    ends = [place for each in _CLAUSE if (place := sentence.find(each, found.end())) >= 0]
    end = min(ends, default=len(sentence))
    return bool(_DONE.search(sentence, start, end)) and not _MEANT.search(sentence, 0, end)


def _month(found: re.Match[str]) -> Month:
    """The year and the month of a date; its first month where it names none."""
    return int(found[1]), 1 if found[2] in (None, "元") else int(found[2])
