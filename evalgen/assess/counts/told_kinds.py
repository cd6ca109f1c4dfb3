"""What a text says there is of each kind, and of all kinds together."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.told.other_wholes import of_another
from evalgen.assess.told.sentence_figures import AMOUNT, ASIDE, NUM, UNIT, Odd
from evalgen.assess.told.shares import Figure

_GRADE = re.compile(r"(\d+)个(?:项目)?(?:被?评[为定]|评价为|为)[“\"]?(一等|二等|三等|四等|优|良|中|差)")
_PROJECTS = re.compile(r"项目(?:共计?|总数|数量?)?(\d+)个|(\d+)个项目(?!被?评)")
_ALL_POSTS = re.compile(r"编制(\d+)(名|人|个)：")
_POSTS = re.compile("编制(\\d+)(名|人|个)")
_CHOSEN = re.compile("抽|选取|选择|重点|部分")
"""Words by which fewer projects were graded than there are."""
_ALL = re.compile(rf"({NUM})\s*({UNIT})[^\d，,。；;、]{{0,6}}$")
_LONGEST = 24
_SO_FAR = re.compile("累计|历年|约|每|平均|上年")
_REST, _PASSAGES = re.compile("[^。；;\\n]{0,60}"), re.compile("[。\\n]")
_COUNTED = r"([^\d，,。；;、：:（()）\s]*)(?<![\d.])(\d{1,4})([个项])([^\d，,。；;、：:（()）\s]*)"
_WHOLE, _KINDS = re.compile(rf"{_COUNTED}\Z"), re.compile("，包括：?([^。；;：\\n（）()]*)")
INCLUDING: Final = re.compile("，包括")
"""What stands in every text that tells how many there are of each such kind."""
_KIND = re.compile(_COUNTED)
_CROSSING = re.compile("重点|示范|民生|新[建增开]|续建|改扩?建|贫困|脱贫|特色|完[工成]|在建|[已未跨等]")
"""Words of kinds that cross others, as 重点项目 and 续建项目, or of which some are left out."""
_MANY = 4
"""So many kinds are thought to be all that there are."""


def odd_kinds(text: str) -> Iterator[Odd]:
    """Every number of a kind in `text` that does not go with the number of all."""
    if "；其中" in text:
        yield from _behind(text)
    if "评" in text and ("评为" in text or "评定为" in text):
        yield from _graded(text)
    if "编制" in text and "：" in text:
        yield from _posts(text)


def odd_including(text: str) -> Iterator[Odd]:
    """Kinds that are called as the whole is, each with its number: 33个三级指标，包括23个数量指标、10个质量指标."""
    for listed in _KINDS.finditer(text):
        found, kinds = _WHOLE.search(text, max(0, listed.start() - _LONGEST), listed.start()), listed[1]
        before, number, unit, behind = found.groups() if found else ("", "0", "", "")
        noun = (behind or before)[-2:]
        parts = [_KIND.fullmatch(each) for each in re.split("[、，,]", kinds)]
        alike = [each for each in parts if each and each[3] == unit and (each[4] or each[1]).endswith(noun)]
        if len(noun) < 2 or len(parts) < 2 or len(alike) < len(parts):
            continue
        if _CROSSING.search(kinds) or _SO_FAR.search(before):
            continue
        told = sum(int(each[2]) for each in alike)
        if told > int(number) or (told < int(number) and len(parts) >= _MANY):
            yield Odd(f"{number}{unit}{behind}，包括{kinds}", f"各项合计 {told} {unit}，不是 {number} {unit}")


def _behind(text: str) -> Iterator[Odd]:
    """A part behind a semicolon that is more than the whole before it."""
    earlier, _, after = text.partition("；其中")
    before = _PASSAGES.split(earlier)[-1]
    whole, rest = _ALL.search(before, max(0, len(before) - _LONGEST)), _REST.findall(after)[0]
    found = next((each for each in AMOUNT.finditer(rest) if whole and each[2] == whole[2]), None)
    if not whole or not found or _SO_FAR.search(rest[: found.start()]):
        return
    part = Figure.of(*found.groups())
    if part.value > Figure.of(*whole.groups()).value and not of_another(before, whole, [part], [part]):
        yield Odd(f"{whole[1]}{whole[2]}；其中 {found[1]}{found[2]}", f"一部分比 {whole[1]}{whole[2]} 多")


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
    for found in _ALL_POSTS.finditer(text):
        whole, unit = found.groups()
        rest = ASIDE.sub("", text[found.end() :].partition("\n")[0].partition("。")[0])
        parts = [number for number, counted in _POSTS.findall(rest) if counted == unit]
        if len(parts) > 1 and "其中" not in rest and sum(map(int, parts)) > int(whole):
            yield Odd(
                f"编制{whole}{unit}：{'、'.join(parts)}", f"各项合计 {sum(map(int, parts))}{unit}，比 {whole}{unit} 多"
            )
