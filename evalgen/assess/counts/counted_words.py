"""Texts count things by a word with the number right before it (15个乡镇) or right behind it (编制12名)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP, Printed
from evalgen.assess.texts.places import places

ENDS: Final = re.compile(r"(?=[，,。；;、：:（(）)\s”]|$|[的和及与并共均都内]|进行|开展|全部)")
"""What stands behind a noun that no more belongs to."""
_WINDOW = 9
"""Characters before a word that its number takes at most, with all that may stand between (100000项不同用途)."""
_FAR = 30
"""Characters before a word within which a verb stands, and its number behind that."""
_PEOPLE = "(?:人|名|位)"
_LED = "(?:成员|人员|共计?|由|有|为|含|抽调了?|选派|[：:，,])*"


@dataclass(frozen=True, slots=True)
class Wording:
    """How texts count things of one sort by a word: what stands before the word and behind it, one of which holds the
    number, as its group."""

    before: re.Pattern[str]
    behind: re.Pattern[str] = re.compile("")
    window: int = _WINDOW

    def at(self, text: str, start: int, end: int) -> Printed | None:
        """What the word that stands there counts."""
        before = self.before.search(text, max(0, start - self.window), start)
        if not before or not (behind := self.behind.match(text, end)):
            return None
        if before.lastgroup:
            return Printed(number_of(before["number"]), before.start(), end)
        return Printed(number_of(behind["number"]), before.start(), behind.end()) if behind.lastgroup else None


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{STOP}{NUMBER}{pattern}\Z")


_STOPS = r"(?=[，,。；;、：:（(）)\s”]|$|[和及与并])"
_GROUP = "(?:绩效)?评价(?:工作)?小?"
_GROUPS: Final = {
    "team": Wording(re.compile(rf"{_GROUP}\Z"), re.compile(f"{_LED}{STOP}{NUMBER}{_PEOPLE}")),
    "formed": Wording(
        re.compile(rf"(?:组成|成立|组建)(?:了|由)*{STOP}{NUMBER}{_PEOPLE}(?:的|组成的)?{_GROUP}\Z"), window=_FAR
    ),
}
_PROBLEMS = Wording(
    re.compile(
        "(?:存在|发现|指出|归纳|列出|提出)(?:了|出|的|有|以下|如下|主要)*"
        rf"{STOP}{NUMBER}[个项条点](?:主要|突出)?\Z"
    ),
    window=_FAR,
)
_OFFICES = re.compile(rf"{ENDS.pattern}|(?=办公室|综合[科股处室])")
_DUTIES = Wording(
    re.compile(rf"(?:(?<=[出有担行]其)|{STOP}){NUMBER}[项条](?:主要|具体|工作|法定)?\Z"), re.compile(_STOPS)
)
_BEHIND_A_NUMBER: Final = {
    "用途": ("uses", Wording(_before("(?:项|种|类)(?:不同)?"))),
    "问题": ("problems", _PROBLEMS),
    **dict.fromkeys(("方面的问题", "方面问题"), ("aspects", _PROBLEMS)),
    "目标": ("goals", Wording(_before("[项个]"), ENDS)),
    **dict.fromkeys(("主要绩效", "主要成效"), ("achievements", Wording(_before("项")))),
    **dict.fromkeys(("板块", "子项目", "子项", "分项工程"), ("components", Wording(_before("个")))),
    **dict.fromkeys(("机构", "股室", "科室", "处室"), ("offices", Wording(_before("个(?:内设|职能)?"), _OFFICES))),
    **dict.fromkeys(("职责", "职能", "职权"), ("duties", _DUTIES)),
}
_MEASURED = re.compile(
    r"[个项条点种类](?<=[\d一二两三四五六七八九十百].)(?:不同|主要|突出|内设|职能|具体|工作|法定)?"
    f"({'|'.join(_BEHIND_A_NUMBER)})"
)
"""What stands wherever one of these words stands behind a number."""
_TASKS = rf"项(?:具体|项目)?(?:工作|任务|职责){_STOPS}"
_TASKS_END, _TASKS_OF = re.compile(_TASKS), re.compile(rf"(?:负责|承担)[^。；\n]*?{STOP}{NUMBER}{_TASKS}")
_BASES = Wording(
    re.compile(rf"(?:{STOP}{NUMBER}[项条])?\Z"),
    re.compile(rf"(?:共|有|为|：|:)*(?P<number>\d{{1,3}})[项条]{_STOPS}|{_STOPS}"),
)
_LEVEL = Wording(
    re.compile(rf"(?:{STOP}{NUMBER}[个项]?)?\Z"),
    re.compile(rf"(?:(?:共|有|为)*{STOP}(?P<number>\d{{1,3}})[个项])?"),
)
LEVELS: Final = ("一级指标", "二级指标", "三级指标")
"""The indicators of each level of a rubric."""
PEOPLE: Final = ("实有", "在编", "参公")
"""What texts call the people of a body by."""
_BEFORE_A_NUMBER: Final = {
    "recommendations": re.compile(
        f"提出(?:了|以下|如下)*{STOP}{NUMBER}[条项点个](?:具体|整改|有关|相关|对策|改进)?(?:建议|意见)"
    ),
    "posts": re.compile(f"编制(?:人数|总数|数)?(?:共|为|有|核定)*{STOP}{NUMBER}(?:名|人|个)"),
    **{
        word: re.compile(
            rf"{word}(?<!非{word})(?:在职|在编|在岗|职工|干部|人员|人数|总数)*(?:共|为|有)*{NUMBER}(?:人|名)"
        )
        for word in PEOPLE
    },
}


def counts(text: str) -> dict[str, list[Printed]]:
    """Every count in `text` of the things that these words are for, in order, by their sort."""
    found: dict[str, list[Printed]] = {}
    for each in _MEASURED.finditer(text):
        sort, wording = _BEHIND_A_NUMBER[each[1]]
        if printed := wording.at(text, each.start(1), each.end(1)):
            found.setdefault(sort, []).append(printed)
    for sort, pattern in _BEFORE_A_NUMBER.items():
        if hits := [Printed(number_of(each["number"]), each.start(), each.end()) for each in pattern.finditer(text)]:
            found[sort] = hits
    if tasks := _tasks(text):
        found["project_duties"] = tasks
    for sort, wording, place, end in _beside(text):
        if printed := wording.at(text, place, end):
            found.setdefault(sort, []).append(printed)
    return found


def _beside(text: str) -> Iterator[tuple[str, Wording, int, int]]:
    """Where words stand that have their number on either side: their sort, and where they begin and end."""
    yield from (("bases", _BASES, place, place + 4) for place in places("设立依据", text))
    for place in places("级指标", text):
        level = text[place - 1 : place + 3]
        if level in LEVELS:
            yield level, _LEVEL, place - 1, place + 3
    for place in places("组", text) if "评价" in text else ():
        if text[place - 1 : place] in ("价", "作", "小"):
            yield from ((sort, wording, place, place + 1) for sort, wording in _GROUPS.items())


def _tasks(text: str) -> list[Printed]:
    """How many tasks a body is told to have; looked for from their end, which few sentences have."""
    found, begin = list[Printed](), 0
    for end in _TASKS_END.finditer(text):
        begin = max(begin, *[text.rfind(sign, 0, end.start()) for sign in "。；\n"])
        if one := _TASKS_OF.search(text, begin, end.end()):
            found.append(Printed(number_of(one["number"]), one.start(), one.end()))
            begin = one.end()
    return found
