"""Who is to act on a recommendation, and by when, stands in its words as well."""

import re
from collections.abc import Sequence
from typing import Final

from evalgen.assess.names.same_body import place_before
from evalgen.model.bodies import Body
from evalgen.units import When

_LED = re.compile("建议|请|由|[一二三四五]是|[，、]")
_WITH_OTHERS = re.compile(
    "督促|会同|协调|指导|责成|要求|配合|联合|牵头|组织|督办|和|与|及|、|各|项目单位|实施单位|部门|预算单位|有关|负责"
)
"""Words by which the body named first may leave it to others to act."""
_BUDGET = re.compile(
    r"((?:19|20)\d\d)年度?(?:部门|县级|市级|本级|财政)?预算"
    "(?=[中里内应要须需]{0,2}(?:足额|优先|予以)?(?:安排|编列|编入|列入|落实|保障))"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
WHILE: Final = re.compile(r"[一二两三四五六七八九十\d]年内|年.{0,12}起[，,]|逐[年步]|每年|今后|长期|规划|持续")
"""Words of what is done for years on end."""
LONGEST: Final = 5
"""Years after the report by which everything advised should be done."""


def odd_owner(text: str, owner: str, bodies: Sequence[Body]) -> str:
    """The declared body with which the text begins, where another declared body and that alone is the owner, and the
    text does not leave it to others to act; else empty."""
    own = next((each for each in bodies if each.name == owner), None)
    if not own or _WITH_OTHERS.search(text):
        return ""
    words = _LED.sub("", text[:40])
    first = [each for each in bodies if any(words.startswith(name) for name in _names(each))]
    if len(first) != 1 or first[0] is own or any(name in text for name in _names(own)):
        return ""
    return first[0].name


def odd_budget(text: str, due: When) -> str:
    """The only year of a budget in the text, where what is due in it is due after that year, or years before; else
    empty. A budget is made in the year before, and what goes on for years begins with one."""
    found = _BUDGET.search(text)
    if not found or WHILE.search(text) or len(set(_YEAR.findall(text))) != 1:
        return ""
    return "" if due.year in (int(found[1]), int(found[1]) - 1) else found[0]


def _names(body: Body) -> tuple[str, ...]:
    """The names by which a text may call it, with and without the place: 示例县财政局, 县财政局."""
    place = place_before(body.name)
    rest = body.name[len(place) :]
    return (body.name, *body.also_called, *((f"{place[-1]}{rest}", rest) if place and len(rest) > 2 else ()))
