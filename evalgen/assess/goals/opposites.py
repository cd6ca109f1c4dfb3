"""A result may be told in a word that is the opposite of its target's: 有效 and 无效."""

import re
from functools import lru_cache

from evalgen.assess.names.normal import wording
from evalgen.model.entries import Fact
from evalgen.model.scorecard import Line


def full_for_the_opposite(line: Line, target: Fact | None, actual: Fact | None) -> bool:
    """Whether an indicator has full points though its actual value is the opposite of its target."""
    if not target or not actual or line.awarded is None or not opposite(str(target.value), str(actual.value)):
        return False
    return line.awarded >= line.effective


def opposite(target: str, actual: str) -> bool:
    """Whether the two are nothing but words of which one is the opposite of the other."""
    wanted, got = _told(target), _told(actual)
    if not wanted or wanted == got:
        return False
    return (wanted, got) in _PAIRS or (got.endswith(wanted) and got.removesuffix(wanted) in _NOT)


@lru_cache(maxsize=1024)
def _told(text: str) -> str:
    """The word without what only strengthens it."""
    bare = wording(text)
    for word in ("明显", "显著", "较", "很", "长期", "持续"):
        bare = bare.removeprefix(word)
    return bare


_NOT = ("不", "未", "没有")
_OPPOSITE = (
    "有效/无效 好/差 良好/差 优/差 优秀/差 高/低 是/否 有/无 提高/下降 提升/下降 增加/减少 改善/恶化 达标/超标 "
    "及时/滞后 健全/缺失 按时完成/逾期完成 满意/不满"
)
_PAIRS = {tuple(pair.split("/")) for pair in _OPPOSITE.split()}
OPPOSITE = re.compile(f"[{''.join([each[0] for each in (*_NOT, *(got for _, got in _PAIRS))])}]")
"""The first character of every such word."""
