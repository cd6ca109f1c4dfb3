"""What a text says there is of each kind, and of all kinds together."""

import re
from collections.abc import Iterator

from evalgen.assess.one_sentence import Odd
from evalgen.assess.told_shares import SCALES, Figure
from evalgen.assess.told_totals import NUM, UNIT

_GRADE = re.compile(r"(\d+)个(?:项目)?(?:被?评[为定]|评价为|为)[“\"]?(一等|二等|三等|四等|优|良|中|差)")
_PROJECTS = re.compile(r"项目(?:共计?|总数|数量?)?(\d+)个|(\d+)个项目(?!被?评)")
_ALL_POSTS = re.compile(r"编制(\d+)(名|人|个)[：:]([^。\n]*)")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_CHOSEN = re.compile("抽|选取|选择|重点|部分")
"""Words by which fewer projects were graded than there are."""
_AMONG = re.compile(
    rf"(\d+)\s*({UNIT})[^\d，,。；;、]{{0,6}}[，,（(]其中[：:]?((?:[^\d，,、（(%]{{1,12}}\d+\s*\2[、，,]?){{2,}})"
)
_APART = (
    re.compile("(?:类|级|组|期|批|季度?|上半年|下半年)$"),
    re.compile(
        "(?:负责人|干部|用户|代表|村民|居民|群众|专家|教师|教职工|学生|家长|医生|护士|患者|商户|企业|工作人员|参公人员|事业编制)$"
    ),
    re.compile("(?:男性?|女性?)$"),
    re.compile("(?:非常满意|很满意|比较满意|较满意|基本满意|一般|不满意|满意)$"),
)
"""Names of parts that overlap with no other of the same kind."""
_BEHIND = re.compile(rf"({NUM})\s*({UNIT})[；;]其中([^。；;\n]{{0,40}}?)({NUM})\s*\2")


def odd_kinds(text: str) -> Iterator[Odd]:
    """Every number of a kind in `text` that does not go with the number of all."""
    if "其中" in text:
        yield from _among(text)
    if "评为" in text or "评定为" in text:
        yield from _graded(text)
    if "编制" in text:
        yield from _posts(text)


def _among(text: str) -> Iterator[Odd]:
    """Things counted by kinds that exclude each other, together more than all; a part told after a semicolon."""
    for whole, unit, told in _AMONG.findall(text):
        parts = re.findall(rf"([^\d、，,]+)(\d+)\s*{unit}", told)
        numbers = [int(number) for _, number in parts]
        apart = any(all(kind.search(name) for name, _ in parts) for kind in _APART)
        if apart and unit not in SCALES and max(numbers) <= int(whole) < sum(numbers):
            yield Odd(f"{whole}{unit}，其中{told.strip('、，,')}", f"其中的合计比 {whole}{unit} 多")
    for whole, unit, between, part in _BEHIND.findall(text):
        if (
            not re.search("累计|历年|约|每|平均|上年", between)
            and Figure.of(part, unit).value > Figure.of(whole, unit).value
        ):
            yield Odd(f"{whole}{unit}；其中 {part}{unit}", f"一部分比 {whole}{unit} 多")


def _graded(text: str) -> Iterator[Odd]:
    """How many projects have each grade, and how many there are."""
    graded = _GRADE.findall(text)
    if len({grade for _, grade in graded}) != len(graded) or len(graded) < 3 or _CHOSEN.search(text):
        return
    wholes = {int(one or other) for one, other in _PROJECTS.findall(text[: text.find(graded[0][1])])}
    told = sum(int(number) for number, _ in graded)
    if wholes and all(each != told for each in wholes):
        yield Odd(
            "、".join(f"{number}个{grade}" for number, grade in graded), f"合计 {told} 个，项目却是 {max(wholes)} 个"
        )


def _posts(text: str) -> Iterator[Odd]:
    """The posts of one body and what stands behind the colon."""
    for whole, unit, rest in _ALL_POSTS.findall(text):
        parts = re.findall(rf"编制(\d+){unit}", _IN_BRACKETS.sub("", rest))
        if len(parts) > 1 and "其中" not in _IN_BRACKETS.sub("", rest) and sum(map(int, parts)) > int(whole):
            yield Odd(
                f"编制{whole}{unit}：{'、'.join(parts)}", f"各项合计 {sum(map(int, parts))}{unit}，比 {whole}{unit} 多"
            )
