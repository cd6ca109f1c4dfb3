"""A number that the headings leave out, or have twice, may be that of a heading lost, or printed twice."""

from evalgen.assess.documents.outline_numbers import Placed, listed
from evalgen.assess.names.normal import wording
from evalgen.model.printed import Printed


def shown_by_contents(printed: Printed, before: Placed | None, each: Placed) -> bool:
    """Whether the table of contents has a heading once that the text has twice in a row, or has the one before `each`
    that the text lacks: contents-match tells it."""
    words = wording(each.heading.title)
    contents = listed(printed) if printed.headings else []
    here = [
        one
        for one in contents
        if one.value == each.value and one.style == each.style and wording(one.heading.title) == words
    ]
    if len(here) != 1 or each.value is None:
        return False
    if before and before.value == each.value:
        return wording(before.heading.title) == words
    near = [one for one in contents if (one.parent, one.style) == (here[0].parent, here[0].style)]
    lost = [one for one in near if one.value == each.value - 1]
    titles = {wording(one.title) for one in printed.headings} if lost else set[str]()
    return len(lost) == 1 and wording(lost[0].heading.title) not in titles
