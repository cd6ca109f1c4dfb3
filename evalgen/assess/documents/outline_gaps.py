"""A number that the headings leave out, or have twice, may be that of a heading lost, or printed twice."""

from evalgen.assess.documents.outline_numbers import Placed, listed
from evalgen.assess.names.normal import wording
from evalgen.model.printed import Printed


def shown_by_contents(printed: Printed, before: Placed | None, each: Placed) -> bool:
    """Whether the table of contents has a heading once that the text has twice in a row, or has the one before `each`
    that the text lacks: contents-match tells it."""
    if each.value is None or not printed.headings:
        return False
    contents, words = listed(printed), wording(each.heading.title)
    numbered = [one for one in contents if one.value == each.value and one.style == each.style]
    here = [one for one in numbered if wording(one.heading.title) == words]
    if len(here) != 1:
        return False
    if before and before.value == each.value:
        return wording(before.heading.title) == words
    near = [one for one in contents if (one.parent, one.style) == (here[0].parent, here[0].style)]
    lost = [one.heading.title for one in near if one.value == each.value - 1]
    return len(lost) == 1 and not _has(printed, lost[0])


def _has(printed: Printed, title: str) -> bool:
    """Whether a heading of the text has this title; most are spelt alike."""
    titles = [one.title for one in printed.headings]
    return title in titles or wording(title) in map(wording, titles)
