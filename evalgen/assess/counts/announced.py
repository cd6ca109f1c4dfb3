"""The line before a list within a text tells how many entries it has: 以下3个问题：, 调查了9处（名单如下）：."""

import re

from evalgen.assess.counts.numbered_entries import Enumerating
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP, Printed, counts_of_all
from evalgen.assess.texts.sentences import clause_before, said_before
from evalgen.assess.told.sentence_figures import ASIDE

_KIND = "方面|问题|建议|意见|措施|对策|原因|条件|要求|任务|工作|内容|特点|亮点|经验|做法|成效|绩效|不足|环节|步骤|阶段"
_COUNTED = re.compile(
    rf"{STOP}{NUMBER}(?:[个项点条类种大]?(?:主要|突出|具体|重点|整改|方面的?)*(?:{_KIND}))[^，,。；;\d]{{0,6}}\Z"
)
"""A number of what lists are of, near the end of the clause before the list."""
_FOLLOWING = re.compile(rf"(?:以下|如下|下列){STOP}{NUMBER}[个项点条类种处家名方]")
_NAMED = re.compile(rf"{STOP}{NUMBER}[个处家名](?!方面|问题)")
_LISTED = re.compile("名单|名称")
_BEGINS = re.compile(r"[：:][ \t]*\n\s*[（(]?1[.．、)）]")
_ASIDE = re.compile(rf"{ASIDE.pattern}\s*$")


def announced(text: Enumerating) -> tuple[str, int] | None:
    """How many entries the line before the only list of a text tells, and in which words; None where it tells none, or
    just as many, or so many more that the list may sum them up."""
    found = _BEGINS.search(text.text) if text.found and text.in_order else None
    if not found:
        return None
    sentence = said_before(text.text, found.start())
    plain = _ASIDE.sub("", sentence)
    within = clause_before(plain, len(plain))
    told = list(_FOLLOWING.finditer(within)) or list(_COUNTED.finditer(within))
    if not told and _LISTED.search(sentence):
        within, told = sentence, list(_NAMED.finditer(sentence))
    counts = counts_of_all([Printed(number_of(each["number"]), each.start(), each.end()) for each in told], within)
    if len(told) != 1 or len(counts) != 1 or counts[0].number == len(text.found):
        return None
    return (counts[0].shown, counts[0].number) if counts[0].number <= len(text.found) + 1 else None
