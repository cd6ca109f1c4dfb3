"""A change told behind several of one sentence may be that of all of them together, or of another thing."""

import re
from fractions import Fraction

from evalgen.assess.told.sentence_figures import NUM, UNIT
from evalgen.assess.told.shares import Figure, agrees, together

_FROM_TO = re.compile(
    rf"[由从](?:20\d\d年的?)?[^，,。；;\d]{{0,10}}({NUM})\s*(?:{UNIT})?[^，,。；;\d]{{0,8}}?(?:到|至|为)(?:20\d\d年的?)?"
    rf"[^，,。；;\d]{{0,4}}({NUM})\s*({UNIT})"
)
_IN_TURN = re.compile("分别|依次|均|各")
_ADVERBS = re.compile("[同环]比|[比较].*|[共净约也又]|累计|实际|实现|总体|整体|合计|平均|年")
"""Words before a change that name nothing."""


def made_together(said: str, unit: str, change: Fraction) -> bool:
    """Whether several changes that are said come to this one: 由10增加到12，…由8增加到9，共增加3."""
    both = _both(said, unit)
    return both is not None and abs(both[1].value - both[0].value) == change


def of_another_thing(said: str, unit: str, lead: str, told: str) -> bool:
    """Whether the rate of change told behind `lead` is not that of the figures said last: several are told in turn
    (分别增长10%、12%) or make it together, or the lead names what the sentence does not name before."""
    if both := _both(said, unit):
        change = Figure(abs(both[1].value - both[0].value), both[0].quantum + both[1].quantum)
        if _IN_TURN.search(lead) or agrees(change, both[0], told):
            return True
    thing = _ADVERBS.sub("", _IN_TURN.sub("", lead))
    return bool(thing) and thing[:2] not in said


def _both(said: str, unit: str) -> tuple[Figure, Figure] | None:
    """What there was of all of them, and what there is, where several are told."""
    pairs = _FROM_TO.findall(said)
    like = [each for each in pairs if each[2] == unit]
    if len(pairs) < 2:
        return None
    return together(Figure.of(each[0], unit) for each in like), together(Figure.of(each[1], unit) for each in like)
