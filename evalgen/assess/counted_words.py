"""Texts count things by a word with the number right before it (15个乡镇) or right behind it (编制12名)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evalgen.assess.told_counts import NUMBER, STOP, Printed, whole

_ENDS = re.compile(r"(?=[，,。；;、：:（(）)\s”]|$|[的和及与并共均都内]|进行|开展|全部)")
_ITEMS = re.compile(rf"{STOP}{NUMBER}[个项条种类处家所座件名位]\Z")
_WINDOW = 12
"""Characters before a word within which its number stands."""
_FAR = 30
"""Characters before a word within which a verb stands, and its number behind that."""
_LONGEST = 8
"""Characters at the end of a title by which texts may call what it lists."""
_PEOPLE = "(?:人|名|位)"
_LED = "(?:成员|人员|共计?|由|有|为|含|抽调了?|选派|[：:，,])*"


@dataclass(frozen=True, slots=True)
class Wording:
    """How texts count things of one sort. The words are looked for, and the patterns tried only where one stands."""

    words: tuple[str, ...]
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] = re.compile("")
    """What stands before the word and behind it; one of them holds the number, as its group."""
    window: int = _WINDOW
    last: str = ""
    """Characters of which one stands right before the word, where it is known."""

    def counts(self, text: str) -> tuple[Printed, ...]:
        """Every count of these things in `text`, in order."""
        found = [
            each for word in self.words for at in places(word, text) if (each := self._at(text, at, at + len(word)))
        ]
        return tuple(found if len(found) < 2 else sorted(found, key=_start))

    def _at(self, text: str, start: int, end: int) -> Printed | None:
        if self.last and text[start - 1 : start] not in self.last:
            return None
        before = self.before.search(text, max(0, start - self.window), start) if self.before else None
        if (self.before and not before) or not (behind := self.behind.match(text, end)):
            return None
        begin = before.start() if before else start
        if before and before.lastgroup:
            return Printed(whole(before["number"]), begin, end)
        return Printed(whole(behind["number"]), begin, behind.end()) if behind.lastgroup else None


@dataclass(frozen=True, slots=True)
class Titled:
    """How texts count what a list of this title has: by the end of the title, two characters of it or more."""

    title: str

    def counts(self, text: str) -> tuple[Printed, ...]:
        """Every count of these things in `text`, in order."""
        return tuple(filter(None, [self._before(text, place + 2) for place in places(self.title[-2:], text)]))

    def _before(self, text: str, end: int) -> Printed | None:
        for size in range(min(_LONGEST, len(self.title)), 1, -1) if _ENDS.match(text, end) else ():
            start = end - size
            if text.endswith(self.title[-size:], 0, end):
                found = _ITEMS.search(text, max(0, start - _WINDOW), start)
                if found:
                    return Printed(whole(found["number"]), found.start(), end)
        return None


def _start(printed: Printed) -> int:
    return printed.start


def places(word: str, text: str) -> Iterator[int]:
    """Where `word` stands in `text`."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{STOP}{NUMBER}{pattern}\Z")


_STOPS = r"(?=[，,。；;、：:（(）)\s”]|$|[和及与并])"
_GROUP, _GROUP_ENDS = "(?:绩效)?评价(?:工作)?小?", "价作小"
TEAM: Final = Wording(
    ("组",), re.compile(rf"{_GROUP}\Z"), re.compile(f"{_LED}{STOP}{NUMBER}{_PEOPLE}"), last=_GROUP_ENDS
)
FORMED: Final = Wording(
    ("组",),
    re.compile(rf"(?:组成|成立|组建)(?:了|由)*{STOP}{NUMBER}{_PEOPLE}(?:的|组成的)?{_GROUP}\Z"),
    window=_FAR,
    last=_GROUP_ENDS,
)
USES: Final = Wording(("用途",), _before("(?:项|种|类)(?:不同)?"), last="项种类同")
PROBLEMS: Final = Wording(
    ("问题",),
    re.compile(
        "(?:存在|发现|指出|归纳|列出|提出)(?:了|出|的|有|以下|如下|主要)*"
        rf"{STOP}{NUMBER}[个项条点](?:主要|突出)?\Z"
    ),
    window=_FAR,
    last="个项条点要出",
)
ADVICE: Final = Wording(
    ("提出",),
    behind=re.compile(f"(?:了|以下|如下)*{STOP}{NUMBER}[条项点个](?:具体|整改|有关|相关|对策|改进)?(?:建议|意见)"),
)
REACHED: Final = Wording(("主要绩效", "主要成效"), _before("项"), last="项")
PARTS: Final = Wording(("板块", "子项目", "子项", "分项工程"), _before("个"), last="个")
OFFICES: Final = Wording(("机构", "股室", "科室", "处室"), _before("个(?:内设|职能)?"), _ENDS, last="个设能")
POSTS: Final = Wording(("编制",), behind=re.compile(f"(?:人数|总数|数)?(?:共|为|有|核定)*{STOP}{NUMBER}(?:名|人|个)"))
DUTIES: Final = Wording(
    ("职责", "职能", "职权"),
    re.compile(rf"(?:(?<=[出有担行]其)|{STOP}){NUMBER}[项条](?:主要|具体|工作|法定)?\Z"),
    re.compile(_STOPS),
    last="项条要体作定",
)
TASKS: Final = Wording(
    ("负责", "承担"),
    behind=re.compile(rf"[^。；\n]*?{STOP}{NUMBER}项(?:具体|项目)?(?:工作|任务|职责){_STOPS}"),
)
BASES: Final = Wording(
    ("设立依据",),
    re.compile(rf"(?:{STOP}{NUMBER}[项条])?\Z"),
    re.compile(rf"(?:共|有|为|：|:)*(?P<number>\d{{1,3}})[项条]{_STOPS}|{_STOPS}"),
)
PEOPLE: Final = {
    word: Wording(
        (word,),
        re.compile(r"(?<!非)\Z"),
        re.compile(rf"(?:在职|在编|在岗|职工|干部|人员|人数|总数)*(?:共|为|有)*{NUMBER}(?:人|名)"),
        window=0,
    )
    for word in ("实有", "在编", "参公")
}
LEVELS: Final = tuple(
    Wording(
        (f"{each}级指标",),
        re.compile(rf"(?:{STOP}{NUMBER}[个项]?)?\Z"),
        re.compile(rf"(?:(?:共|有|为)*{STOP}(?P<number>\d{{1,3}})[个项])?"),
    )
    for each in "一二三"
)
"""The indicators of each level of a rubric."""
