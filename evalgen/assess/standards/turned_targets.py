"""A standard, and a note on how it is read, tell on which side of a target the better results lie, as the rule does."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.ruling.targets import BETTER
from evalgen.model.rubric import Node, Rubric

_TOLD: Final = re.compile(
    r"越(?P<way>[低少小高多大])越好"
    r"|(?P<side>不(?:超过|高于|大于|低于|小于|少于))(?:指标|目标)值(?:的[，,]?)?[，,]?[得计]满分"
)
_LOWER = frozenset(("低", "少", "小", "不超过", "不高于", "不大于"))
_OTHER = re.compile("不是|并非|原表|原印|应为|误|一般|通常|有的|另|分别")
"""Words beside it by which it is told of another reading, or of some only."""


def turned_targets(rubric: Rubric) -> Iterator[tuple[Node, str, tuple[str, str]]]:
    """Every indicator with a target whose note or standard tells the other direction than its rule: which of the two,
    its words, and how the rule has it."""
    for node in rubric.scored_by("target"):
        better = str((node.indicator.rule or {})["better"])
        for part in ("note", "standard") if better != "equal" else ():
            told = _told(getattr(node.indicator, part))
            if told and told[0] != better:
                yield node, part, (told[1], f"评分规则的方向是完成值{BETTER[better]}指标值为好")
                break


def _told(words: str) -> tuple[str, str] | None:
    """The one direction that the words tell, and how."""
    if "越好" not in words and "满分" not in words:
        return None
    found = list(_TOLD.finditer(words))
    ways = {"lower" if (each["way"] or each["side"]) in _LOWER else "higher" for each in found}
    return (ways.pop(), found[0][0]) if len(ways) == 1 and not _OTHER.search(words) else None
